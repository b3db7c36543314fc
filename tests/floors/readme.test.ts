import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { counters, histograms } from '../../src/application/reviews/meter.ts';
import { settingNames } from '../../src/entry/config.ts';

const readme = readFileSync('README.md', 'utf8');

test('the README names every setting, and none that is none', () => {
  const told = [...readme.matchAll(/`([A-Z][A-Z_]+[A-Z])`/g)].map(([, name]) => name);
  expect(new Set(told)).toEqual(new Set(settingNames));
});

test('every command of the README is one of package.json', () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const told = [...readme.matchAll(/npm (?:run )?([\w:]+)/g)]
    .map(([, name]) => name ?? '')
    .filter((name) => name !== 'ci');
  expect(told.filter((name) => !(name in scripts))).toEqual([]);
});

test('the README names every metric that counts or times', () => {
  const missing = [...Object.keys(counters), ...Object.keys(histograms)].filter(
    (name) => !readme.includes(`\`${name}\``),
  );
  expect(missing).toEqual([]);
});
