import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createWorkerPool, type PoolWorker } from '../../src/adapters/ocr/worker-pool.ts';

type Answer = (job: string) => Promise<string>;
const never = new AbortController().signal;

/** Workers that answer as told, and what became of them. */
function fakeWorkers(...answers: readonly Answer[]) {
  const seen = { opened: 0, closed: 0, cancelled: 0, running: 0, mostRunning: 0 };
  const open = async (): Promise<PoolWorker<string, string>> => {
    const answer = answers[Math.min(seen.opened, answers.length - 1)];
    seen.opened += 1;
    if (answer === undefined) throw new Error('no worker to be had');
    const lost = Promise.withResolvers<string>();
    return {
      async run(job) {
        seen.running += 1;
        seen.mostRunning = Math.max(seen.mostRunning, seen.running);
        return Promise.race([answer(job), lost.promise]).finally(() => {
          seen.running -= 1;
        });
      },
      cancel: () => {
        seen.cancelled += 1;
        lost.resolve('given up');
      },
      close: async () => {
        seen.closed += 1;
        lost.reject(new Error('closed'));
      },
    };
  };
  return { open, seen };
}

const echo: Answer = async (job) => `read ${job}`;
const lost: Answer = () => Promise.reject(new Error('the thread ended'));
const hangs: Answer = () => new Promise<string>(() => undefined);
const limits = { size: 1, queueLimit: 8, timeLimit: 5_000 };

describe('a pool of workers', () => {
  test('a job whose worker is lost is done by a fresh one', async () => {
    const { open, seen } = fakeWorkers(lost, echo);
    const pool = createWorkerPool({ ...limits, open });
    expect(await pool.run('a', never)).toEqual({ ok: true, value: 'read a' });
    expect(seen).toMatchObject({ opened: 2, closed: 1 });
  });

  test('a job that loses two workers is given up, and the next job gets a third', async () => {
    const { open, seen } = fakeWorkers(lost, lost, echo);
    const pool = createWorkerPool({ ...limits, open });
    expect(await pool.run('a', never)).toMatchObject({ ok: false, error: { code: 'ocr-unavailable' } });
    expect(await pool.run('b', never)).toEqual({ ok: true, value: 'read b' });
    expect(seen.opened).toBe(3);
  });

  test('where no worker can be had, a job and warming fail, and later ones try anew', async () => {
    let ready = false;
    const { open } = fakeWorkers(echo);
    const pool = createWorkerPool({ ...limits, open: () => (ready ? open() : Promise.reject(new Error('not yet'))) });
    expect(await pool.warm()).toMatchObject({ ok: false, error: { code: 'ocr-unavailable' } });
    expect(await pool.run('a', never)).toMatchObject({ ok: false, error: { code: 'ocr-unavailable' } });
    ready = true;
    expect(await pool.run('b', never)).toEqual({ ok: true, value: 'read b' });
  });

  test('a job over its time is read-timeout, and its worker is replaced', async () => {
    const { open, seen } = fakeWorkers(hangs, echo);
    const pool = createWorkerPool({ ...limits, open, timeLimit: 20 });
    expect(await pool.run('a', never)).toMatchObject({ ok: false, error: { code: 'read-timeout' } });
    expect(await pool.run('b', never)).toEqual({ ok: true, value: 'read b' });
    expect(seen).toMatchObject({ opened: 2, closed: 1 });
  });

  test('aborting a running job answers at once and asks its worker to stop', async () => {
    const { open, seen } = fakeWorkers(hangs);
    const pool = createWorkerPool({ ...limits, open });
    const stop = new AbortController();
    await pool.warm();
    const running = pool.run('a', stop.signal);
    await new Promise((resolve) => setImmediate(resolve));
    stop.abort();
    expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(seen.cancelled).toBe(1);
  });

  test('an aborted job that waits leaves its place to the next', async () => {
    const gate = Promise.withResolvers<void>();
    const { open } = fakeWorkers(async (job) => {
      await gate.promise;
      return job;
    });
    const pool = createWorkerPool({ ...limits, open, queueLimit: 1 });
    const first = pool.run('a', never);
    const stop = new AbortController();
    const waiting = pool.run('b', stop.signal);
    stop.abort();
    expect(await waiting).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    const third = pool.run('c', never);
    expect(await pool.run('d', never)).toMatchObject({ ok: false, error: { code: 'ocr-unavailable' } });
    gate.resolve();
    expect([await first, await third]).toEqual([
      { ok: true, value: 'a' },
      { ok: true, value: 'c' },
    ]);
  });

  test('never more jobs at once than workers, and every job gets its own answer', async () => {
    const sizes = fc.record({ size: fc.integer({ min: 1, max: 4 }), jobs: fc.array(fc.nat(3), { maxLength: 20 }) });
    await fc.assert(
      fc.asyncProperty(sizes, async ({ size, jobs }) => {
        const { open, seen } = fakeWorkers(async (job) => {
          for (let turn = 0; turn < Number(job.at(-1)); turn += 1)
            await new Promise((resolve) => setImmediate(resolve));
          return `read ${job}`;
        });
        const pool = createWorkerPool({ size, queueLimit: 100, timeLimit: 5_000, open });
        const answers = await Promise.all(jobs.map((delay, index) => pool.run(`${index}:${delay}`, never)));
        expect(answers).toEqual(jobs.map((delay, index) => ({ ok: true, value: `read ${index}:${delay}` })));
        expect(seen.mostRunning).toBeLessThanOrEqual(size);
        await pool.close();
        expect(seen.closed).toBe(seen.opened);
      }),
      { numRuns: 40 },
    );
  });
});
