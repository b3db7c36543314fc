import type { Context } from 'hono';
import type { IdempotencyStore, IdempotentStart } from '../../application/stores/idempotency-store.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import type { AppEnvironment } from './app-dependencies.ts';

/** What carrying out a request made, and whether this call carried it out. */
export interface CarriedOut {
  readonly reviewId: string;
  readonly replayed: boolean;
}

interface Once {
  readonly idempotency: IdempotencyStore;
  readonly bodySha256: () => Promise<string>;
  /** @param id given under a key: making it again makes nothing new */
  readonly carryOut: (id: string | undefined) => Promise<Result<string, Problem>>;
}

/**
 * Carries a request out once under its `Idempotency-Key`, if it has one. What is kept is which review it made, never what
 * it said: a replay tells the review as it then stands, so that a deleted review is gone from here too.
 *
 * @returns the problem of the request; `idempotency-conflict`, `idempotency-in-flight`; `bad-request` for a key that is none
 */
export const carryOutOnce = async (
  context: Context<AppEnvironment>,
  { idempotency, bodySha256, carryOut }: Once,
): Promise<Result<CarriedOut, Problem>> => {
  const key = context.req.header('idempotency-key');
  if (key === undefined) return asCarriedOut(await carryOut(undefined));
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    return failed(problem('bad-request', 'Idempotency-Key 应为 1–255 个可见 ASCII 字符'));
  }
  const request = {
    ownerId: context.get('caller').ownerId,
    method: context.req.method,
    path: context.req.path,
    key,
    bodySha256: await bodySha256(),
    resourcePrefix: 'rev',
  };
  const start = await idempotency.begin(request, { lockMs: 60_000, keepMs: 24 * 3_600_000 });
  return start.ok ? startOrReplay(start.value, { idempotency, carryOut }) : start;
};

const startOrReplay = async (
  start: IdempotentStart,
  { idempotency, carryOut }: Pick<Once, 'idempotency' | 'carryOut'>,
): Promise<Result<CarriedOut, Problem>> => {
  if (start.kind === 'replay') return ok({ reviewId: start.answer.body, replayed: true });
  const made = await carryOut(start.resourceId);
  // what made nothing may be mended and tried again under the same key
  if (made.ok) await idempotency.finish(start.lock, { status: 202, headers: {}, body: made.value });
  else await idempotency.abandon(start.lock);
  return asCarriedOut(made);
};

const asCarriedOut = (made: Result<string, Problem>): Result<CarriedOut, Problem> =>
  made.ok ? ok({ reviewId: made.value, replayed: false }) : made;
