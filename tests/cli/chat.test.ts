import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { runCli } from './run-cli.ts';

/** Talks line by line, as a person at a terminal does. */
const talk = (lines: readonly string[]): Promise<{ readonly code: number | null; readonly stdout: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['src/entry/cli.ts', 'chat'], { env: { PATH: process.env['PATH'] ?? '' } });
    let stdout = '';
    child.stdout.on('data', (piece) => {
      stdout += String(piece);
    });
    child.on('close', (code) => resolve({ code, stdout }));
    child.stdin.end(lines.join('\n'));
  });

test('a conversation in the terminal goes on from line to line, with sources, and takes files', async () => {
  const paper = 'samples/ecommerce-four-papers/入驻审核规范.docx';
  const { code, stdout } = await talk(['电商平台类目', `/文件 ${paper}`, '去哪办', '/退出', '没有人听了']);
  expect(code).toBe(0);
  expect(stdout).toContain('依据：《类目申请资质要求》“电商平台 - 电商平台”（2024-08-29 更新）');
  expect(stdout).toContain('［文件］入驻审核规范.docx：电商平台对入驻经营者的审核要求或规范文件');
  expect(stdout).toContain('［结论］电商平台-电商平台：需补件');
  expect(stdout).toContain('请咨询当地通信管理局申请办理');
  expect(stdout).not.toContain('不在我能回答的范围');
});

test('help is told; anything else behind it is a usage fault', async () => {
  expect(await runCli(['chat', '--help'])).toMatchObject({ code: 0, stdout: expect.stringContaining('/文件') });
  expect((await runCli(['chat', '社交-直播'])).code).toBe(64);
});
