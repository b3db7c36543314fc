import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { documentSchema } from '../../src/contract/document.ts';
import { verdictSchema } from '../../src/contract/verdict.ts';
import { folderWith, runCli } from './run-cli.ts';

const reviewSchema = z.strictObject({
  documents: z.array(documentSchema),
  failures: z.array(z.strictObject({ name: z.string(), problem: z.object({ code: z.string(), detail: z.string() }) })),
  verdict: verdictSchema,
  explanation: z.object({ source: z.enum(['llm', 'template']), gaps: z.array(z.unknown()), text: z.string() }),
});

const social = ['--category', '社交-直播'];
let folder: string;

beforeAll(async () => {
  folder = await folderWith({ '说明.txt': '网络文化经营许可证', 'expect.json': '{}', '.hidden': 'x' });
});

test('a paper that serves passes (0), named with its file, page and words', async () => {
  const sample = 'samples/social-audiovisual-photo';
  const ended = await runCli(['review', sample, ...social, '--as-of', '2026-11-24']);
  expect(ended, ended.stdout).toMatchObject({ code: 0 });
  expect(ended.stdout).toContain('视听许可证.jpg 第 1 页「信息网络传播视听节目许可证」');
});

test.each([
  { more: [], code: 1, because: 'papers are missing: supplement' },
  { more: ['--as-of', '2000-01-01'], code: 2, because: 'no rule is known for that day: manual' },
  { more: ['--subject-type', 'individual'], code: 3, because: 'a person may not stream: reject' },
])('$because ($code)', async ({ more, code }) => {
  const ended = await runCli(['review', folder, ...social, ...more]);
  expect(ended, ended.stderr).toMatchObject({ code });
});

test.each([
  { written: ['review'], says: '没有写要审查的文件', because: 'nothing at all' },
  { written: ['review', 'x.png'], says: '没有写 --category', because: 'no category' },
  { written: ['review', 'x.png', '--category'], says: '--category', because: 'an option without its value' },
  {
    written: ['review', 'x.png', '--category', '社交直播间'],
    says: '社交-直播',
    because: 'an unknown category, with near names',
  },
  { written: ['review', 'none.png', ...social], says: 'none.png', because: 'a file that is not there' },
  { written: ['review', 'x.png', ...social, '--colour'], says: '没有 --colour 这个选项', because: 'an unknown option' },
  {
    written: ['review', 'x.png', ...social, '--as-of', '2026-02-30'],
    says: '--as-of',
    because: 'a day that does not exist',
  },
  { written: ['review', 'x.png', ...social, '--role', 'owner'], says: 'manufacturer', because: 'a role that is none' },
  {
    written: ['review', 'x.png', ...social, '--declares', 'x'],
    says: 'medical-devices',
    because: 'a fact that is none',
  },
  { written: ['audit'], says: 'audit', because: 'an unknown command' },
  { written: [], says: '用法', because: 'no command' },
])('$because: 64', async ({ written, says }) => {
  const ended = await runCli(written);
  expect(ended).toMatchObject({ code: 64, stdout: '' });
  expect(ended.stderr).toContain(says);
});

test('what cannot be done ends with 70 and says why', async () => {
  const ended = await runCli(['review', folder, ...social], { OCR_MODELS_DIR: '/nowhere' });
  expect(ended).toMatchObject({ code: 70, stdout: '' });
  expect(ended.stderr).toMatch(/\p{Script=Han}/u);
});

test('all faults in the settings are named at once', async () => {
  const ended = await runCli(['review', folder, ...social], { PORT: 'x', OCR_ENGINE: 'abbyy', MAX_PAGES: '0' });
  expect(ended.code).toBe(64);
  for (const name of ['PORT', 'OCR_ENGINE', 'MAX_PAGES']) expect(ended.stderr).toContain(name);
});

test('--json prints documents, failures, the verdict and its explanation, and nothing else', async () => {
  const ended = await runCli(['review', folder, ...social, '--json', '--as-of', '2026-11-24']);
  const review = reviewSchema.parse(JSON.parse(ended.stdout));
  expect(review.verdict.decision).toBe('supplement');
  expect(review.failures.map(({ name }) => name)).toEqual(['说明.txt']);
  expect(ended.stderr).toContain('略过 2 个');
});

test('the table names requirement, status and what to do next, and the file that could not be read', async () => {
  const { stdout } = await runCli(['review', folder, ...social, '--as-of', '2026-11-24']);
  for (const words of [
    '需补件',
    '网络文化经营许可证',
    '✗ 缺少',
    '下一步',
    '怎么补',
    '谁来出：',
    '说明.txt：没有读成',
    '规则版本',
  ]) {
    expect(stdout).toContain(words);
  }
});

test('--explain without a model says so, and the templates explain', async () => {
  const { stdout, stderr, code } = await runCli(['review', folder, ...social, '--explain', '--as-of', '2026-11-24']);
  expect({ code, stdout, stderr }).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('怎么补'),
    stderr: expect.stringContaining('没有设置 LLM_MODEL'),
  });
});

test.each([
  [['--help']],
  [['review', '--help']],
  [['rules', '--help']],
  [['rules', 'list', '--help']],
  [['rules', 'show', '--help']],
  [['rules', 'diff', '--help']],
  [['rules', 'check', '--help']],
])('%j explains its use', async (written) => {
  const ended = await runCli(written);
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  expect(ended.stdout).toContain('用法');
});
