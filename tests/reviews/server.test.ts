import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reviewSchema } from '../../src/contract/review.ts';
import { form } from './service.ts';

/** `npm start` as it runs, with the real engine: one review of a drawn paper, from upload to page picture. */
const folder = mkdtempSync(join(tmpdir(), 'zishen-server-'));
const env = { PATH: process.env['PATH'] ?? '', PORT: '0', DATA_DIR: folder, ANONYMOUS: 'none' };
let server: ChildProcess;
let address: string;
let said = '';

beforeAll(async () => {
  server = spawn(process.execPath, ['src/entry/node.ts'], { env });
  address = await new Promise<string>((resolve) => {
    server.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/\S+/.exec(said);
      if (found) resolve(found[0]);
    });
  });
});

afterAll(() => {
  server.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const keys = (...written: string[]) =>
  promisify(execFile)(process.execPath, ['src/entry/cli.ts', 'keys', ...written], { env });

test('a key made on the command line opens the running service; a review with the real engine comes to its end', async () => {
  const { stdout } = await keys('issue', '测试', '--scope', 'reviews:read', '--scope', 'reviews:write');
  const headers = { authorization: `Bearer ${stdout.trim()}` };
  expect(stdout.trim()).toMatch(/^zs_[\w-]{43}$/);
  expect((await keys('list')).stdout).toContain('测试');
  expect((await fetch(`${address}/v1/reviews`)).status).toBe(401);

  const name = '视听许可证.jpg';
  const bytes = readFileSync(`samples/social-audiovisual-photo/${name}`);
  const body = form([
    ['category', '社交-直播'],
    ['asOf', '2026-11-24'],
    ['files', new File([bytes], name)],
  ]);
  const posted = await fetch(`${address}/v1/reviews`, {
    method: 'POST',
    body,
    headers: { ...headers, prefer: 'wait=55' },
  });
  const review = reviewSchema.parse(await posted.json());
  expect([posted.status, review.status, review.verdict?.decision]).toEqual([201, 'done', 'pass']);
  const evidence = review.verdict?.options[0]?.requirements[0]?.findings[0]?.evidence[0];
  const page = `${address}/v1/reviews/${review.id}/documents/${evidence?.documentId}/pages/${evidence?.page}.png`;
  const picture = await fetch(page, { headers });
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
  const png = Buffer.from(await picture.arrayBuffer());
  const [x = 0, y = 0, width = 0, height = 0] = evidence?.box ?? [];
  expect(x + width).toBeLessThanOrEqual(png.readUInt32BE(16));
  expect(y + height).toBeLessThanOrEqual(png.readUInt32BE(20));

  const [, id = ''] = /(key_\w+)/.exec((await keys('list')).stdout) ?? [];
  await keys('revoke', id);
  expect((await fetch(`${address}/v1/reviews`, { headers })).status).toBe(401);
});

test('asked to stop, it ends and goes', async () => {
  const ended = new Promise((resolve) => server.once('close', resolve));
  server.kill('SIGTERM');
  expect(await ended).toBe(0);
});
