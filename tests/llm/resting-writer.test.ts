import { expect, test } from 'vitest';
import { createRestingWriter } from '../../src/adapters/llm/resting-writer.ts';
import type { GapWriter, WritingEvent, WritingFailureCode } from '../../src/application/writing/writing-ports.ts';

const request = { system: '', user: '', maxTokens: 1 };

/** A writer whose calls end as told, and the clock that the breaker sees. */
function rig(...endings: readonly (WritingFailureCode | 'ok')[]) {
  let called = 0;
  const clock = { now: 0 };
  const writer: GapWriter = {
    model: 'm',
    async *write() {
      const code = endings[Math.min(called, endings.length - 1)] ?? 'ok';
      called += 1;
      yield code === 'ok' ? { kind: 'end' } : { kind: 'failed', failure: { code } };
    },
  };
  const resting = createRestingWriter(writer, { patience: 3, restMs: 1000, now: () => clock.now });
  const call = async (): Promise<string> => {
    const events: WritingEvent[] = [];
    for await (const event of resting.write(request, new AbortController().signal)) events.push(event);
    const last = events.at(-1);
    return last?.kind === 'failed' ? last.failure.code : (last?.kind ?? 'nothing');
  };
  return { call, clock, called: () => called };
}

test('after three failures in a row nobody waits any more; after the rest one call tries', async () => {
  const { call, clock, called } = rig('timeout', 'unavailable', 'rate-limited', 'unavailable', 'ok');
  expect([await call(), await call(), await call()]).toEqual(['timeout', 'unavailable', 'rate-limited']);
  expect([await call(), await call()]).toEqual(['resting', 'resting']);
  expect(called()).toBe(3);
  clock.now = 1000;
  expect([await call(), await call()]).toEqual(['unavailable', 'resting']);
  clock.now = 2000;
  expect([await call(), await call(), called()]).toEqual(['end', 'end', 6]);
});

test('an answer in between begins the count anew', async () => {
  const { call } = rig('unavailable', 'unavailable', 'ok', 'unavailable', 'unavailable', 'ok');
  for (let count = 0; count < 6; count += 1) expect(await call()).not.toBe('resting');
});

test.each(['unauthorised', 'wrong-profile'] as const)(
  '%s rests at once: no further call would end otherwise',
  async (code) => {
    const { call } = rig(code);
    expect([await call(), await call()]).toEqual([code, 'resting']);
  },
);

test.each(['cancelled', 'moderated', 'empty', 'unreadable', 'cut-short', 'too-long'] as const)(
  '%s says nothing about the endpoint',
  async (code) => {
    const { call } = rig(code);
    for (let count = 0; count < 5; count += 1) expect(await call()).toBe(code);
  },
);

test('while one call tries, the others rest', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  let called = 0;
  const writer: GapWriter = {
    model: 'm',
    async *write() {
      called += 1;
      if (called > 1) await promise;
      yield called > 1 ? { kind: 'end' } : { kind: 'failed', failure: { code: 'unauthorised' } };
    },
  };
  let now = 0;
  const resting = createRestingWriter(writer, { patience: 3, restMs: 10, now: () => now });
  const endOf = async () => {
    const events: WritingEvent[] = [];
    for await (const event of resting.write(request, new AbortController().signal)) events.push(event);
    return events.at(-1);
  };
  await endOf();
  now = 10;
  const trying = endOf();
  expect(await endOf()).toEqual({ kind: 'failed', failure: { code: 'resting' } });
  resolve();
  expect(await trying).toEqual({ kind: 'end' });
});
