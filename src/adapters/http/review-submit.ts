import type { Context } from 'hono';
import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { answerProblem } from './answer-problem.ts';
import type { AppEnvironment } from './app-dependencies.ts';
import { readableReview, writableReview } from './review-access.ts';
import { describeReview, pathOf } from './review-answer.ts';
import type { ReviewDoor } from './review-door.ts';
import { orderOf } from './review-fields.ts';
import { type CarriedOut, carryOutOnce } from './review-idempotency.ts';
import { type ReviewUpload, readReviewUpload, uploadSha256 } from './review-upload.ts';
import { waitForEnd } from './review-wait.ts';

type ReviewContext = Context<AppEnvironment>;

/** `POST /v1/reviews`: 202 with the review as it stands, or 201 when the caller preferred to wait and it is finished. */
export const postReview = (door: ReviewDoor, context: ReviewContext): Promise<Response> =>
  submit(door, context, {
    finished: 201,
    carryOut: async (upload, id) => {
      const order = orderOf(upload, context.get('caller').ownerId);
      if (!order.ok) return order;
      const review = await door.reviews.start({ ...order.value, ...(id !== undefined && { id }) });
      return review.ok ? ok(review.value.id) : review;
    },
  });

/** `POST /v1/reviews/:id/documents`: 202, or 200 when the caller preferred to wait and it is judged again. */
export const postDocuments = async (door: ReviewDoor, context: ReviewContext): Promise<Response> => {
  const review = await writableReview(door, context);
  if (!review.ok) return answerProblem(context, review.error);
  const { id } = review.value;
  return submit(door, context, {
    finished: 200,
    carryOut: async ({ fields, files }) => {
      const [unknown] = fields.keys();
      if (unknown !== undefined) return failed(onlyFiles(unknown));
      const added = await door.reviews.addFiles(id, files);
      return added.ok ? ok(id) : added;
    },
  });
};

/** `GET /v1/reviews/:id`; with `Prefer: wait=N` as soon as it is finished, within N seconds. */
export const getReview = async (door: ReviewDoor, context: ReviewContext): Promise<Response> => {
  const review = await readableReview(door, context);
  if (!review.ok) return answerProblem(context, review.error);
  await waitForEnd(door, context, review.value.id);
  return answerView(door, context, review.value.id, 200);
};

interface Submission {
  /** Status where the review was finished within the preferred time. */
  readonly finished: 200 | 201;
  readonly carryOut: (upload: ReviewUpload, id: string | undefined) => Promise<Result<string, Problem>>;
}

const submit = async (
  door: ReviewDoor,
  context: ReviewContext,
  { finished, carryOut }: Submission,
): Promise<Response> => {
  const upload = await readReviewUpload(context.req.raw, door);
  if (!upload.ok) return refuse(door, context, upload.error);
  const done = await carryOutOnce(context, {
    idempotency: door.idempotency,
    bodySha256: () => uploadSha256(upload.value),
    carryOut: (id) => carryOut(upload.value, id),
  }).finally(upload.value.leave);
  return done.ok ? answerSubmission(door, context, done.value, finished) : refuse(door, context, done.error);
};

const answerSubmission = async (
  door: ReviewDoor,
  context: ReviewContext,
  { reviewId, replayed }: CarriedOut,
  finished: 200 | 201,
): Promise<Response> => {
  if (replayed) context.header('idempotency-replayed', 'true');
  context.header('location', pathOf(reviewId));
  const ended = await waitForEnd(door, context, reviewId);
  return answerView(door, context, reviewId, ended ? finished : 202);
};

const answerView = async (
  door: ReviewDoor,
  context: ReviewContext,
  reviewId: string,
  status: 200 | 201 | 202,
): Promise<Response> => {
  const view = await door.reviews.view(reviewId);
  if (!view.ok) return answerProblem(context, view.error);
  return context.json(describeReview(view.value, door.ruleBook), status);
};

/** With the time to wait, where waiting helps. */
const refuse = async (door: ReviewDoor, context: ReviewContext, fault: Problem): Promise<Response> => {
  if (fault.code === 'idempotency-in-flight') context.header('retry-after', '1');
  if (fault.code === 'store-unavailable') context.header('retry-after', '5');
  if (fault.code === 'queue-full') {
    const queue = await door.reviews.queue();
    context.header('retry-after', String(door.retryAfterSeconds(queue.ok ? queue.value.waiting : 1)));
  }
  return answerProblem(context, fault);
};

const onlyFiles = (path: string): Problem => ({
  ...problem('invalid-fields', '补交文件时只有 files 字段；其余在新建审查时填写'),
  errors: [{ path, code: 'unknown-field', detail: '没有这个字段，请删去' }],
});
