import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';

test('tests and npm scripts run on Node 24 or newer, whatever the system has', () => {
  expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(24);
});

test('every dependency is pinned to one exact version', () => {
  const dependencies = z.record(z.string(), z.string());
  const manifest = z.object({ dependencies, devDependencies: dependencies });
  const parsed = manifest.parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const loose = Object.entries({ ...parsed.dependencies, ...parsed.devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  );
  expect(loose).toEqual([]);
});
