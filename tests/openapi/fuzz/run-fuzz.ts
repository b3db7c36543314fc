import type { Call } from '../walk-api.ts';
import { createDice } from './dice.ts';
import { judgeAnswer } from './judge-answer.ts';
import { documentSchema, type MadeRequest, makeRequest, type Place } from './make-request.ts';

export interface FuzzOutcome {
  readonly requests: number;
  /** How often each status was answered. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Operations that were answered otherwise than with a problem at least once. */
  readonly succeeded: ReadonlySet<string>;
  /** Each with what is needed to make it again. */
  readonly faults: readonly string[];
}

/** Requests made out of the document alone: right ones, nearly right ones and nonsense. The same seed makes the same ones. */
export const runFuzz = async (
  call: Call,
  { count, seed, key, lanes = 1 }: { count: number; seed: number; key: string; lanes?: number },
): Promise<FuzzOutcome> => {
  const document = documentSchema.parse(await (await call('/openapi.json', {})).json());
  const places: Place[] = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const known = { ids: [] as string[], key };
  const statuses: Record<string, number> = {};
  const succeeded = new Set<string>();
  const faults: string[] = [];
  let made = 0;
  const lane = async (): Promise<void> => {
    for (; made < count; ) {
      const number = made;
      made += 1;
      const dice = createDice(seed * 1_000_003 + number);
      const request = makeRequest(dice.pick(places), document.components.schemas, dice, known);
      const answer = await send(call, request);
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      if (answer.status < 400) succeeded.add(request.place.operation.operationId);
      learn(known.ids, answer.text);
      const fault = judgeAnswer(request, answer);
      if (fault !== undefined)
        faults.push(`${describe(request)} (seed ${seed}, ${number}) ${fault}: ${answer.text.slice(0, 200)}`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return { requests: made, statuses, succeeded, faults };
};

const send = async (call: Call, { place, otherMethod, address, headers, body }: MadeRequest) => {
  const method = otherMethod ?? place.method.toUpperCase();
  const sent = method === 'GET' || method === 'HEAD' || body === undefined ? {} : { body };
  const answer = await call(address, { method, headers, ...sent, signal: AbortSignal.timeout(30_000) });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

const describe = ({ place, otherMethod, address }: MadeRequest): string =>
  `${otherMethod ?? place.method.toUpperCase()} ${address.slice(0, 160)}`;

/** Ids of reviews, documents, webhooks and conversations; only the latest, some of them deleted by now. */
const learn = (ids: string[], text: string): void => {
  for (const [id] of text.slice(0, 20_000).matchAll(/\b(?:rev|doc|whk|hook|chat)_\w{6,40}/g)) {
    if (!ids.includes(id)) ids.push(id);
  }
  ids.splice(0, Math.max(0, ids.length - 30));
};
