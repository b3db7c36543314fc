import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { startWorkProcess } from '../../src/adapters/work-process/start-work-process.ts';
import { ongoing } from './file-opener-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'work-'));
const limits = { timeoutMs: 5_000, memoryMegabytes: 200 };

function script(name: string, body: string): URL {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, `process.on('message', (question) => { ${body} });\n`);
  return pathToFileURL(file);
}

describe('a work process', () => {
  test('answers questions one after the other', async () => {
    const worker = startWorkProcess(
      script('echo', 'setTimeout(() => process.send(question * 2), 30 - question);'),
      limits,
    );
    const answers = await Promise.all([1, 20, 3].map((question) => worker.ask(question, ongoing())));
    expect(answers).toEqual([
      { ok: true, value: 2 },
      { ok: true, value: 40 },
      { ok: true, value: 6 },
    ]);
    await worker.stop();
    expect(worker.isAlive()).toBe(false);
  });

  test.each([
    { name: 'loop', body: 'while (true);', code: 'read-timeout', because: 'no timer of its own would ever fire' },
    {
      name: 'heap',
      body: 'const all = []; while (true) all.push(new Array(1000).fill(all.length));',
      code: 'file-damaged',
      because: 'its heap is bounded',
    },
    {
      name: 'buffers',
      body: 'globalThis.all = []; while (true) all.push(new Uint8Array(1e6).fill(1));',
      code: 'file-damaged',
      because: 'buffers live outside the heap and are watched',
    },
    { name: 'abort', body: 'process.abort();', code: 'file-damaged', because: 'native code may crash' },
    { name: 'throw', body: "throw new Error('no');", code: 'file-damaged', because: 'an error nobody caught' },
    { name: 'exit', body: 'process.exit(3);', code: 'file-damaged', because: 'it may leave' },
  ])('$name → $code, and the process lives ($because)', async ({ name, body, code }) => {
    const worker = startWorkProcess(script(name, body), { ...limits, timeoutMs: name === 'loop' ? 500 : 5_000 });
    expect(await worker.ask(1, ongoing())).toMatchObject({ ok: false, error: { code } });
    expect(worker.isAlive()).toBe(false);
    // whoever asks on gets an answer, too
    expect(await worker.ask(1, ongoing())).toMatchObject({ ok: false });
  });

  test('an aborted question kills it at once', async () => {
    const worker = startWorkProcess(script('abort', 'while (true);'), limits);
    const abort = new AbortController();
    const answer = worker.ask(1, abort.signal);
    setTimeout(() => abort.abort(), 100);
    const started = performance.now();
    expect(await answer).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(worker.isAlive()).toBe(false);
  });

  test('what a library prints stays inside', async () => {
    const worker = startWorkProcess(script('chat', "console.log('x'); console.error('y'); process.send(1);"), limits);
    expect(await worker.ask(1, ongoing())).toEqual({ ok: true, value: 1 });
    await worker.stop();
  });
});
