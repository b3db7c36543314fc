import type { MiddlewareHandler } from 'hono';
import type { Meter } from '../../application/reviews/meter.ts';
import { problem } from '../../domain/problem.ts';
import { answerProblem } from './answer-problem.ts';
import type { AppEnvironment } from './app-dependencies.ts';

export interface RateLimit {
  /** Requests that one caller may make in a minute, and at once after a quiet minute. */
  readonly perMinute: number;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
  readonly meter: Meter;
}

/**
 * Counts requests by caller and tells every answer how many are left: the `RateLimit` and `RateLimit-Policy` fields of the
 * IETF draft. One too many is `rate-limited` with `Retry-After`. Only `/v1` is counted.
 */
export const limitRate = (limit: RateLimit): MiddlewareHandler<AppEnvironment> => {
  const buckets = createBuckets(limit);
  return async (context, next) => {
    if (!context.req.path.startsWith('/v1/')) return next();
    const { left, untilFull, wait } = buckets.take(context.get('caller').ownerId);
    context.header('ratelimit-policy', `"requests";q=${limit.perMinute};w=60`);
    context.header('ratelimit', `"requests";r=${left};t=${untilFull}`);
    if (wait === 0) return next();
    context.header('retry-after', String(wait));
    limit.meter.count('refusals_total', { limit: 'rate' });
    return answerProblem(context, problem('rate-limited', `请求过于频繁，请 ${wait} 秒后再试`));
  };
};

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/** The map's order is that of last use; who has been quiet longest is forgotten first, so that memory stays bounded. */
const createBuckets = ({ perMinute, now }: RateLimit) => {
  const buckets = new Map<string, Bucket>();
  const perMs = perMinute / 60_000;
  return {
    take(name: string): { left: number; untilFull: number; wait: number } {
      const at = now();
      const before = buckets.get(name) ?? { tokens: perMinute, at };
      const tokens = Math.min(perMinute, before.tokens + (at - before.at) * perMs);
      const left = tokens >= 1 ? tokens - 1 : tokens;
      buckets.delete(name);
      buckets.set(name, { tokens: left, at });
      if (buckets.size > mostCallers) buckets.delete(buckets.keys().next().value ?? name);
      return {
        left: Math.floor(left),
        untilFull: Math.ceil((perMinute - left) / perMs / 1000),
        wait: tokens >= 1 ? 0 : Math.ceil((1 - tokens) / perMs / 1000),
      };
    },
  };
};

const mostCallers = 10_000;
