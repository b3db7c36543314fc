import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const lines = (count: number, line: string) => `${line}\n`.repeat(count);

/** What each rule is there to catch, as small as it can be. */
const bad: Readonly<Record<string, { path: string; text: string }>> = {
  noConsole: { path: 'domain/a.ts', text: `console.log('a');\n` },
  noDefaultExport: { path: 'domain/b.ts', text: 'export default 1;\n' },
  noExplicitAny: { path: 'domain/c.ts', text: 'export const read = (value: any) => value;\n' },
  noNonNullAssertion: { path: 'domain/d.ts', text: 'export const first = (all: string[]) => all[0]!;\n' },
  noProcessEnv: { path: 'domain/e.ts', text: 'export const port = process.env;\n' },
  noFloatingPromises: {
    path: 'domain/f.ts',
    text: 'async function work(): Promise<void> {}\nexport function start() {\n  work();\n}\n',
  },
  noBarrelFile: { path: 'domain/g.ts', text: `export { first } from './d.ts';\n` },
  noImportCycles: { path: 'domain/h.ts', text: `import { j } from './j.ts';\n\nexport const h = () => j;\n` },
  noExcessiveLinesPerFile: { path: 'domain/k.ts', text: lines(281, 'export {};') },
  noExcessiveLinesPerFunction: {
    path: 'domain/l.ts',
    text: `export function long(value: number) {\n${lines(51, '  value += 1;')}  return value;\n}\n`,
  },
  noExcessiveCognitiveComplexity: {
    path: 'domain/m.ts',
    text: `export function twisted(value: number) {\n${lines(11, '  if (value > 1 && value < 9) value += 1;')}  return value;\n}\n`,
  },
  useFilenamingConvention: { path: 'domain/someName.ts', text: 'export const n = 1;\n' },
};

test('the linter, as configured, catches what the house rules forbid', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zishen-lint-'));
  const files = Object.values(bad).map(({ path, text }) => ({ path: `src/${path}`, text }));
  files.push({ path: 'src/domain/j.ts', text: `import { h } from './h.ts';\n\nexport const j = () => h;\n` });
  for (const { path, text } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await cp('tests/config/lint.json', join(folder, 'tests/config/lint.json'));
  const said = await lint(folder);
  const missed = Object.entries(bad).filter(
    ([rule, { path }]) => !new RegExp(`${path}\\S* lint/\\w+/${rule}\\b`).test(said),
  );
  expect(missed.map(([rule]) => rule)).toEqual([]);
});

function lint(folder: string): Promise<string> {
  const biome = resolve('node_modules/.bin/biome');
  const written = ['lint', '--config-path=tests/config/lint.json', '--max-diagnostics=none', '--colors=off', 'src'];
  return new Promise((done) => {
    execFile(biome, written, { cwd: folder }, (_fault, stdout, stderr) => done(stdout + stderr));
  });
}
