import type { Context } from 'hono';
import type { Override } from '../../application/stores/override-store.ts';
import { type OverrideAnswer, overrideRequestSchema } from '../../contract/override.ts';
import { answerProblem } from './answer-problem.ts';
import type { AppEnvironment } from './app-dependencies.ts';
import type { Caller } from './key-callers.ts';
import { readJson } from './read-json.ts';
import { readableReview, rulableReview } from './review-access.ts';
import { isoTime } from './review-answer.ts';
import type { ReviewDoor } from './review-door.ts';

/** `POST …/overrides`: a person rules against the program, by the name of their key. */
export const postOverride = async (door: ReviewDoor, context: Context<AppEnvironment>): Promise<Response> => {
  const review = await rulableReview(door, context);
  if (!review.ok) return answerProblem(context, review.error);
  const body = await readJson(context.req.raw, overrideRequestSchema, 8 * 1024);
  if (!body.ok) return answerProblem(context, body.error);
  const by = signatureOf(context.get('caller'));
  const made = await door.reviews.rule({ ...body.value, reviewId: review.value.id, by });
  return made.ok ? context.json(describeOverride(made.value), 201) : answerProblem(context, made.error);
};

/** `GET …/overrides`: all rulings, to whoever may see the review. */
export const getOverrides = async (door: ReviewDoor, context: Context<AppEnvironment>): Promise<Response> => {
  const review = await readableReview(door, context);
  if (!review.ok) return answerProblem(context, review.error);
  const rulings = await door.reviews.rulings(review.value.id);
  return rulings.ok
    ? context.json({ items: rulings.value.map(describeOverride) })
    : answerProblem(context, rulings.error);
};

/** Names can be given twice; the end of the id tells whose it was. */
export const signatureOf = ({ name = '', ownerId }: Caller): string => `${name}（…${ownerId.slice(-6)}）`;

const describeOverride = ({ id, finding, ruling, reason, by, at }: Override): OverrideAnswer => ({
  ...{ id, finding, ruling, reason, by },
  at: isoTime(at),
});
