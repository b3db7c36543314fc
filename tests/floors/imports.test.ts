import { expect, test } from 'vitest';
import { findBreaches } from './floors.ts';
import { readImports, readSources } from './read-imports.ts';

const sources = readSources('src');

test('every import under src keeps the floors', () => {
  expect(findBreaches(sources)).toEqual([]);
});

test('the reader sees the imports at all', () => {
  expect(sources.length).toBeGreaterThan(10);
  expect(sources.flatMap(readImports).length).toBeGreaterThan(sources.length);
});

test.each([
  { path: 'domain/a.ts', text: `import { b } from '../application/b.ts';`, because: 'domain knows nobody' },
  { path: 'domain/a.ts', text: `import { readFile } from 'node:fs/promises';`, because: 'domain has no I/O' },
  { path: 'domain/a.ts', text: 'const now = Date.now();', because: 'domain has no clock' },
  { path: 'domain/a.ts', text: 'const now = new Date();', because: 'domain has no clock' },
  {
    path: 'application/a.ts',
    text: `import { b } from '../adapters/pdf/b.ts';`,
    because: 'the outside comes by ports',
  },
  {
    path: 'application/a.ts',
    text: `import type { b } from '../contract/b.ts';`,
    because: 'the wire is not its business',
  },
  { path: 'application/a.ts', text: `import sharp from 'sharp';`, because: 'no package' },
  { path: 'contract/a.ts', text: `export { b } from '../application/b.ts';`, because: 're-exports count' },
  { path: 'adapters/http/a.ts', text: `import { b } from '../pdf/b.ts';`, because: 'rooms are strangers' },
  { path: 'adapters/http/a.ts', text: `const b = await import('../../entry/b.ts');`, because: 'dynamic imports count' },
  { path: 'adapters/http/a.ts', text: 'const port = process.env.PORT;', because: 'settings come by the door' },
  { path: 'adapters/http/a.ts', text: 'export default {};', because: 'named exports' },
  { path: 'domain/a.ts', text: `export const a = 1;\nconsole.log(a);`, because: 'nobody prints' },
  { path: 'widget/a.ts', text: `import { b } from '../contract/b.ts';`, because: 'the widget takes types only' },
  {
    path: 'domain/a.ts',
    text: `import {\n  b,\n  c,\n} from '../contract/b.ts';`,
    because: 'an import over several lines counts',
  },
])('a breach is found: $because', ({ path, text }) => {
  expect(findBreaches([{ path, text }])).toHaveLength(1);
});

test.each([
  {
    path: 'domain/a.ts',
    text: `import { z } from 'zod';\nimport { b } from './names/b.ts';`,
    because: 'zod and its own',
  },
  { path: 'domain/a.ts', text: '/** never console.log or process.env */', because: 'comments are no code' },
  {
    path: 'adapters/http/a.ts',
    text: `import { b } from './b.ts';\nimport { Hono } from 'hono';`,
    because: 'own room',
  },
  { path: 'entry/a.ts', text: 'export default { port: process.env.PORT };', because: 'entry is the door' },
  { path: 'widget/a.ts', text: `import type { b } from '../contract/b.ts';`, because: 'types cross' },
])('no breach is invented: $because', ({ path, text }) => {
  expect(findBreaches([{ path, text }])).toEqual([]);
});
