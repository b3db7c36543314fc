import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, runCli } from './run-cli.ts';

test('list names sources, categories, scenarios and certificates', async () => {
  const { code, stdout } = await runCli(['rules', 'list']);
  expect(code).toBe(0);
  for (const words of ['类目 25 个', '场景 8 个', 'social-live', '金融业-公募基金', '营业执照'])
    expect(stdout).toContain(words);
});

test.each(['社交-直播', 'social-live', '网络文化经营许可证'])('show %s', async (name) => {
  const { code, stdout } = await runCli(['rules', 'show', name]);
  expect(code).toBe(0);
  expect(stdout).toContain('出处');
});

test('show of something unknown is a usage fault with near names', async () => {
  const ended = await runCli(['rules', 'show', '社交直播间']);
  expect(ended).toMatchObject({ code: 64, stdout: '' });
  expect(ended.stderr).toContain('社交-直播');
});

test('check accepts the table as it is', async () => {
  expect(await runCli(['rules', 'check'])).toMatchObject({ code: 0, stdout: expect.stringContaining('没有问题') });
});

test('check names every fault of a broken table', async () => {
  const folder = await changedRules((text) =>
    text.replaceAll(/^ +quote: .*\n/gm, '').replace('scheme: standard', 'scheme: other'),
  );
  const ended = await runCli(['rules', 'check', folder]);
  expect(ended.code).toBe(70);
  expect(ended.stderr.split('\n').length).toBeGreaterThan(2);
  expect(ended.stderr).toContain('social-live');
});

test('diff says what changed and whose verdict that changes', async () => {
  const older = await changedRules((text) => text.replaceAll('网络表演', '网络直播'));
  const licence = { title: '网络文化经营许可证', scope: '网络表演' };
  const cases = await folderWith({
    'cases.json': JSON.stringify([
      { name: '有表演', category: '社交-直播', certificates: [licence] },
      { name: '没有证', category: '社交-直播', certificates: [] },
    ]),
  });
  const { code, stdout } = await runCli(['rules', 'diff', older, 'rules', '--cases', join(cases, 'cases.json')]);
  expect(code).toBe(0);
  expect(stdout).toContain('网络直播');
  expect(stdout).toContain('2 个案例中有 1 个结论会变');
  expect(stdout).toContain('有表演：需补件 → 可接入');
});

test('a table does not differ from itself', async () => {
  expect((await runCli(['rules', 'diff', 'rules', 'rules'])).stdout).toContain('规则没有变化');
});

test.each([
  { written: ['rules', 'list', '--as-of', 'x'], because: 'no day' },
  { written: ['rules', 'diff'], because: 'nothing to compare' },
  { written: ['rules', 'diff', 'rules', '--cases', 'none.yaml'], because: 'cases that are not there' },
  { written: ['rules', 'burn'], because: 'an unknown command' },
])('$because: 64', async ({ written }) => {
  expect(await runCli(written)).toMatchObject({ code: 64, stdout: '' });
});

async function changedRules(change: (text: string) => string): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'zishen-')), 'rules');
  await cp('rules', folder, { recursive: true });
  const file = join(folder, 'categories/social-live.yaml');
  await writeFile(file, change(await readFile(file, 'utf8')));
  return folder;
}
