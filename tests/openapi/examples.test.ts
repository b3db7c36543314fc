import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Answer } from '../../src/contract/api/operation.ts';
import { operations } from '../../src/contract/api/operations.ts';
import recorded from '../../src/contract/api/recorded-answers.json' with { type: 'json' };
import { readEventText } from '../reviews/read-events.ts';
import { type StartedService, startService } from './start-service.ts';
import { type Visit, walkApi } from './walk-api.ts';
import { putCalls, writeCalls } from './write-calls.ts';

let service: StartedService;
let visits: readonly Visit[];
beforeAll(async () => {
  service = await startService({ WEBHOOK_ALLOW_PRIVATE: 'true' });
  await service.ready();
  const call = (address: string, init: RequestInit) => fetch(`${service.address}${address}`, init);
  visits = await walkApi(call, { key: service.key, webhookUrl: 'http://127.0.0.1:9/' });
}, 120_000);
afterAll(() => service.stop());

test('every example of the document is answered without a problem, as the document says', () => {
  const faults = visits.flatMap((visit) => {
    const answer = (visit.operation.answers as Readonly<Record<number, Answer>>)[visit.status];
    const place = `${visit.operation.id} ${visit.status}`;
    if (answer === undefined) return [`${place}: not in the document: ${visit.text.slice(0, 300)}`];
    return faultsOf(visit, answer).map((fault) => `${place}: ${fault}`);
  });
  expect(faults).toEqual([]);
});

test('every operation was visited, and every status that is no problem was seen', () => {
  const seen = new Set(visits.map(({ operation, status }) => `${operation.id} ${status}`));
  const said = operations.flatMap(({ id, answers }) => Object.keys(answers).map((status) => `${id} ${status}`));
  // a service that is not ready cannot be made by calling it
  expect(said.filter((place) => !seen.has(place) && place !== 'getReadiness 503')).toEqual([]);
});

test('the answers shown in the document are still of the shape that it gives', () => {
  const shapes = operations.flatMap(({ id, answers }) =>
    Object.entries(answers as Readonly<Record<number, Answer>>).flatMap(([status, { schema }]) =>
      schema === undefined || id === 'getReadiness' ? [] : [{ place: `${id} ${status}`, schema }],
    ),
  );
  const shown: Readonly<Record<string, unknown>> = recorded;
  const faults = shapes.flatMap(({ place, schema }) =>
    parse(schema, shown[place]).map((fault) => `${place}: ${fault}`),
  );
  expect(faults).toEqual([]);
});

const faultsOf = ({ answerHeaders, text }: Visit, { mediaType, schema, headers = [], events }: Answer): string[] => {
  const type = answerHeaders.get('content-type')?.split(';')[0];
  const missing = headers.filter((name) => !answerHeaders.has(name) && !sometimes.has(name));
  return [
    ...(mediaType === '*/*' || type === mediaType ? [] : [`content-type ${type}`]),
    ...missing.map((name) => `header ${name} is missing`),
    ...(answerHeaders.has('x-request-id') ? [] : ['no x-request-id']),
    ...(schema ? parse(schema, JSON.parse(text)) : []),
    ...(events ? readEventText(text).flatMap(({ event, data }) => parse(events[event] ?? z.never(), data)) : []),
  ];
};

/** Only where the request asked for it. */
const sometimes = new Set(['preference-applied', 'idempotency-replayed']);

const parse = (schema: z.ZodType, value: unknown): string[] => {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : [z.prettifyError(parsed.error)];
};

test('the README shows these answers', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(putCalls(readme, writeCalls(recorded)) === readme, 'run npm run record').toBe(true);
});
