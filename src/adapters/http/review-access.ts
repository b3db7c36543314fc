import type { Context } from 'hono';
import type { ReviewRecord } from '../../application/stores/review-store.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { failed, type Result } from '../../domain/result.ts';
import type { AppEnvironment } from './app-dependencies.ts';
import { mayUse } from './key-callers.ts';
import type { ReviewDoor } from './review-door.ts';

/**
 * The review that the path names, when the caller may see it: its owner, or whoever holds a link's token.
 * @returns `not-found` for one that is not there and for another's alike
 */
export const readableReview = async (
  door: Pick<ReviewDoor, 'reviews' | 'links'>,
  context: Context<AppEnvironment>,
): Promise<Result<ReviewRecord, Problem>> => {
  const id = context.req.param('id') ?? '';
  const token = context.req.query('token');
  const review = await door.reviews.get(id);
  if (token !== undefined && (await door.links.check(id, token))) return inSameWords(review);
  const { scopes } = context.get('caller');
  // the token stood in place of a scope
  if (!scopes.has('reviews:read')) return failed(problem('unauthorized', '链接不对或已过期'));
  return scopes.has('reviewer') ? inSameWords(review) : ownReview(review, context);
};

/** The same for whoever rules against the program: the owner's key or a reviewer's, by name. */
export const rulableReview = async (
  door: Pick<ReviewDoor, 'reviews'>,
  context: Context<AppEnvironment>,
): Promise<Result<ReviewRecord, Problem>> => {
  const review = await door.reviews.get(context.req.param('id') ?? '');
  const { kind, scopes } = context.get('caller');
  const allowed = scopes.has('reviewer') ? inSameWords(review) : ownReview(review, context);
  if (allowed.ok && kind === 'anonymous') return failed(problem('unauthorized', '改判要写明是谁，需要 API 密钥'));
  return allowed;
};

/** The same for whoever wants to change it: a link is not enough. */
export const writableReview = async (
  door: Pick<ReviewDoor, 'reviews'>,
  context: Context<AppEnvironment>,
): Promise<Result<ReviewRecord, Problem>> => ownReview(await door.reviews.get(context.req.param('id') ?? ''), context);

const ownReview = (
  review: Result<ReviewRecord, Problem>,
  context: Context<AppEnvironment>,
): Result<ReviewRecord, Problem> =>
  !review.ok || mayUse(context.get('caller'), review.value.ownerId) ? inSameWords(review) : failed(noReview);

/** Nobody learns whether it is another's or was never there. */
const inSameWords = (review: Result<ReviewRecord, Problem>): Result<ReviewRecord, Problem> =>
  !review.ok && review.error.code === 'not-found' ? failed(noReview) : review;

const noReview = problem('not-found', '没有这次审查，或已删除');
