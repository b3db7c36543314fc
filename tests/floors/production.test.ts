import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readImports, readSources } from './read-imports.ts';

const { dependencies } = z
  .object({ dependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));
const imported = readSources('src')
  .flatMap(readImports)
  .filter(({ relative, typeOnly }) => !relative && !typeOnly);

test('everything that src runs on is there after npm ci --omit=dev', () => {
  const packageOf = (target: string) =>
    target
      .split('/')
      .slice(0, target.startsWith('@') ? 2 : 1)
      .join('/');
  const missing = imported.filter(({ target }) => !isBuiltin(target) && !(packageOf(target) in dependencies));
  expect(missing.map(({ file, target }) => `${file} needs ${target}`)).toEqual([]);
});

test('the image installs from the lock file and holds every folder that the service reads', () => {
  const dockerfile = readFileSync('Dockerfile', 'utf8');
  expect(dockerfile).toContain('RUN npm ci --omit=dev');
  for (const folder of ['rules', 'src', 'prompts']) expect(dockerfile).toContain(`COPY ${folder} ./${folder}`);
  const ignored = readFileSync('.dockerignore', 'utf8').split('\n');
  expect(['src', 'rules', 'prompts'].filter((folder) => ignored.includes(folder))).toEqual([]);
});
