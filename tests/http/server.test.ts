import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** `npm start` as it runs: a process of its own, asked over a real socket. */
let server: ChildProcess;
let address: string;
const folder = mkdtempSync(join(tmpdir(), 'zishen-http-'));

beforeAll(async () => {
  server = start({ PORT: '0', MAX_FILE_MB: '1' });
  address = await new Promise<string>((resolve) => {
    server.stdout?.on('data', (chunk: Buffer) => {
      const found = /http:\/\/\S+/.exec(chunk.toString());
      if (found) resolve(found[0]);
    });
  });
});

afterAll(() => {
  server.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

test('it answers on the address it prints', async () => {
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(await (await fetch(`${address}/healthz`)).json()).toEqual({ status: 'ok' });
  expect((await fetch(`${address}/v1/rules`)).status).toBe(200);
});

test('an upload without a length that is too large is told so, not cut off', async () => {
  const answer = await new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
    const sent = request(`${address}/v1/documents`, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
    });
    sent.on('response', (received) => {
      let body = '';
      received.on('data', (chunk: Buffer) => (body += chunk.toString()));
      received.on('end', () => resolve({ status: received.statusCode, body }));
    });
    sent.on('error', reject);
    for (let count = 0; count < 20; count += 1) sent.write(Buffer.alloc(100_000));
    sent.end();
  });
  expect(answer.status).toBe(413);
  expect(JSON.parse(answer.body)).toMatchObject({ code: 'upload-too-large' });
});

test('an upload that says that it is too large is told so', async () => {
  const form = new FormData();
  form.append('file', new File([new Uint8Array(3_000_000)], 'a.png'));
  const answer = await fetch(`${address}/v1/documents`, { method: 'POST', body: form });
  expect([answer.status, await answer.json()]).toEqual([413, expect.objectContaining({ code: 'upload-too-large' })]);
});

test('a file that is none is refused with a sentence', async () => {
  const form = new FormData();
  form.append('file', new File(['<html>'], 'a.png'));
  const answer = await fetch(`${address}/v1/documents`, { method: 'POST', body: form });
  expect(await answer.json()).toMatchObject({ code: 'unsupported-media-type' });
});

test('a port in use, or wrong settings, are told in words', async () => {
  const { port } = new URL(address);
  expect(await end(start({ PORT: port }))).toMatchObject({ code: 64, stderr: expect.stringContaining(port) });
  const wrong = await end(start({ PORT: '99999', LLM_BASE_URL: 'nowhere', WECOM_APP_TOKEN: 'x' }));
  expect(wrong.code).toBe(64);
  for (const name of ['PORT', 'LLM_BASE_URL', 'WECOM_APP_AES_KEY']) expect(wrong.stderr).toContain(name);
  expect(wrong.stderr).not.toContain('nowhere');
});

test('asked to stop, it finishes and goes', async () => {
  const ended = end(server);
  server.kill('SIGTERM');
  expect(await ended).toMatchObject({ code: 0 });
});

function start(settings: Readonly<Record<string, string>>): ChildProcess {
  const env = { PATH: process.env['PATH'] ?? '', DATA_DIR: folder, ...settings };
  return spawn(process.execPath, ['src/entry/node.ts'], { env });
}

function end(child: ChildProcess): Promise<{ code: number | null; stderr: string }> {
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stderr })));
}
