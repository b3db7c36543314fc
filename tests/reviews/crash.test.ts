import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { reviewSchema } from '../../src/contract/review.ts';
import { readEvents } from './read-events.ts';
import { file, orderForm } from './service.ts';

const program = fileURLToPath(new URL('./crash/slow-server.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'zishen-killed-'));
const running: ChildProcess[] = [];
afterAll(async () => {
  await Promise.all(running.map((child) => kill(child)));
  rmSync(folder, { recursive: true, force: true });
});

const start = async (data: string): Promise<{ child: ChildProcess; address: string }> => {
  const env = {
    PATH: process.env['PATH'] ?? '',
    PORT: '0',
    DATA_DIR: data,
    WEBHOOK_ALLOW_PRIVATE: 'true',
    PAGE_MS: '60',
  };
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.on('close', () => reject(new Error(complaint)));
  });
  return { child, address };
};

const kill = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('close', () => resolve());
    child.kill('SIGKILL');
  });

/** Somebody who listens for what the service announces. */
const listen = async (): Promise<{ url: string; bodies: string[]; close: () => void }> => {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      bodies.push(`${request.headers['webhook-id']} ${body}`);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, bodies, close: () => server.close() };
};

const filesEach = 5;
const delays = [0, 40, 90, 130, 170, 210, 260, 310, 360, 420];

test('killed again and again in the middle of its reviews, the service finishes them all: nothing lost, nothing doubled', async () => {
  const listener = await listen();
  let server = await start(folder);
  await fetch(`${server.address}/v1/webhooks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ url: listener.url }),
  });
  const files = Array.from({ length: filesEach }, (_, index) => file(index + 1));
  const submit = async (key: string) => {
    const headers = { 'idempotency-key': key };
    const answer = await fetch(`${server.address}/v1/reviews`, { method: 'POST', body: orderForm(...files), headers });
    return reviewSchema.parse(await answer.json()).id;
  };
  const all: string[] = [];
  for (const delay of delays) {
    const ids = [await submit(`a${delay}`), await submit(`b${delay}`)];
    await new Promise((resolve) => setTimeout(resolve, delay));
    await kill(server.child);
    server = await start(folder);
    for (const id of ids) await expectWhole(server.address, id, `killed after ${delay} ms`);
    expect(await submit(`b${delay}`)).toBe(ids[1]);
    all.push(...ids);
  }
  const told = () => new Set(listener.bodies.map((body) => body.split(' ')[0])).size;
  await expect.poll(told, { timeout: 30_000 }).toBe(all.length);
  for (const id of all) expect(listener.bodies.some((body) => body.includes(id))).toBe(true);
  const metrics = await (await fetch(`${server.address}/metrics`)).text();
  expect(metrics).toContain('zishen_queue_jobs{state="waiting"} 0');
  expect(metrics).toContain('zishen_queue_jobs{state="running"} 0');
  listener.close();
}, 240_000);

async function expectWhole(address: string, id: string, when: string): Promise<void> {
  const answer = await fetch(`${address}/v1/reviews/${id}`, { headers: { prefer: 'wait=30' } });
  const review = reviewSchema.parse(await answer.json());
  expect(review, when).toMatchObject({ status: 'done', progress: { done: filesEach, total: filesEach } });
  expect(review.documents.map((one) => (one.state === 'read' ? one.lines[0]?.text : one.state))).toEqual(
    Array.from({ length: filesEach }, (_, index) => `第 ${index + 1} 张`),
  );
  const events = await readEvents(await fetch(`${address}/v1/reviews/${id}/events`));
  const count = (type: string) => events.filter(({ event }) => event === type).length;
  expect({ documents: count('document'), verdicts: count('verdict'), done: count('done') }, when).toEqual({
    documents: filesEach,
    verdicts: 1,
    done: 1,
  });
}
