import type { Context } from 'hono';
import { isSettled } from '../../application/reviews/follow-review.ts';
import type { AppEnvironment } from './app-dependencies.ts';
import type { ReviewDoor } from './review-door.ts';
import { applied, readPreferences } from './review-preferences.ts';

/** Waits for a review's end as long as `Prefer: wait=N` asks. @returns true when a preferred wait saw the end */
export const waitForEnd = async (
  door: Pick<ReviewDoor, 'reviews' | 'closing'>,
  context: Context<AppEnvironment>,
  reviewId: string,
): Promise<boolean> => {
  const { wait } = readPreferences(context);
  if (wait === 0) return false;
  applied(context, `wait=${wait}`);
  const signal = AbortSignal.any([context.req.raw.signal, door.closing]);
  const review = await door.reviews.settled(reviewId, wait * 1000, signal);
  return review.ok && isSettled(review.value);
};
