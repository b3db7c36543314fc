import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join('tests', 'openapi', 'readme-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [, code = ''] = /```ts\n(import[\s\S]*?hono\/client[\s\S]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? [];

const compile = async (text: string): Promise<string> => {
  const given = 'declare const key: string;\ndeclare const print: (...words: unknown[]) => void;\n';
  writeFileSync(join(folder, 'client.ts'), `${given}${text}`);
  const settings = { extends: '../../../tsconfig.json', include: ['client.ts'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  try {
    await promisify(execFile)(process.execPath, ['node_modules/typescript/bin/tsc', '-p', folder]);
    return '';
  } catch (fault) {
    return String((fault as { stdout: string }).stdout);
  }
};

test('the client in the README compiles as it stands, and not with a field that the service does not know', async () => {
  expect(code).toContain("from 'zishen/api'");
  expect(await compile(code)).toBe('');
  expect(await compile(code.replace('category: [', 'catagory: ['))).toContain('catagory');
});
