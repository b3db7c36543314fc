import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { parseRuleTexts } from '../../src/adapters/rules/parse-rule-texts.ts';
import { readRuleFolder } from '../../src/adapters/rules/read-rule-folder.ts';
import { bookOf, changed, smallFiles } from './small-rules.ts';

const texts = (files: Record<string, unknown> = smallFiles()): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files).map(([path, content]) => [path, stringify(content, { aliasDuplicateObjects: false })]),
  );

const folders: string[] = [];
afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
});

async function folderWith(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rules-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

const versionOf = (files: Record<string, string>): string | undefined => {
  const parsed = parseRuleTexts(files);
  return parsed.ok ? parsed.value.version : undefined;
};

describe('texts', () => {
  test('two files that are no YAML are both named, with their lines', () => {
    const parsed = parseRuleTexts({
      ...texts(),
      'general.yaml': 'general:\n  - a: [1',
      'permits.yaml': 'a: 1\na: 2\n',
    });
    expect(parsed.ok ? [] : parsed.error.map(({ code, file, path }) => ({ code, file, path }))).toEqual([
      { code: 'yaml-error', file: 'general.yaml', path: '第 2 行' },
      { code: 'yaml-error', file: 'permits.yaml', path: '第 2 行' },
    ]);
  });

  test('a file that is not YAML by name is passed over', () =>
    expect(parseRuleTexts({ ...texts(), 'README.md': '# {' })).toMatchObject({ ok: true }));

  test('an anchor cannot blow a small file up', () => {
    const bomb = 'a: &a [1, 1]\nb: &b [*a, *a]\ngeneral: [*b, *b]\n';
    expect(parseRuleTexts({ ...texts(), 'general.yaml': bomb })).toMatchObject({
      ok: false,
      error: [{ code: 'yaml-error', file: 'general.yaml', path: '' }],
    });
  });
});

describe('the version', () => {
  test('says the newest page’s date', () => expect(versionOf(texts())).toMatch(/^2024-01-02\+[0-9a-f]{8}$/));

  test('does not change with comments or with the order of files', () => {
    const commented = Object.entries(texts())
      .reverse()
      .map(([path, text]) => [path, `# 注\n${text}`] as const);
    expect(versionOf(Object.fromEntries(commented))).toBe(versionOf(texts()));
  });

  test('changes with one character of one rule', () => {
    const files = changed((all) => {
      all['categories/social-live.yaml']['usage'] = '直播。';
    });
    expect(bookOf(files).version).not.toBe(versionOf(texts()));
  });
});

describe('a folder', () => {
  test('reads as its texts do', async () => {
    const read = await readRuleFolder(await folderWith(texts()));
    expect(read).toEqual(parseRuleTexts(texts()));
  });

  test('may be written with a slash at its end', async () =>
    expect(await readRuleFolder(`${await folderWith(texts())}/`)).toMatchObject({ ok: true }));

  test('that is not there is one fault', async () =>
    expect(await readRuleFolder('/no/such/folder')).toMatchObject({
      ok: false,
      error: [{ code: 'missing-file', file: '/no/such/folder' }],
    }));
});
