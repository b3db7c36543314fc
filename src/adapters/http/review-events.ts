import type { Context } from 'hono';
import { type FollowedEvent, isSettled } from '../../application/reviews/follow-review.ts';
import { toProblemDetails } from '../../contract/problem.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import { answerProblem } from './answer-problem.ts';
import type { AppEnvironment } from './app-dependencies.ts';
import { eventFrame, eventStream, eventStreamHeaders } from './event-stream.ts';
import { readableReview } from './review-access.ts';
import { describeDocument, pathOf } from './review-answer.ts';
import type { ReviewDoor } from './review-door.ts';

/**
 * `GET /v1/reviews/:id/events`: what happened and happens, as server-sent events, each with an id that `Last-Event-ID`
 * resumes from. The stream ends with the review; to ask again when nothing is left to say is answered 204, which tells
 * an `EventSource` to stop.
 */
export const streamReviewEvents = async (door: ReviewDoor, context: Context<AppEnvironment>): Promise<Response> => {
  const review = await readableReview(door, context);
  if (!review.ok) return answerProblem(context, review.error);
  const after = lastEventId(context);
  if (after === undefined) return answerProblem(context, problem('bad-request', 'Last-Event-ID 应为收到过的事件编号'));
  // nobody reads, nor ends, the body of an answer to HEAD
  if (context.req.method === 'HEAD') return context.body(null, 200, eventStreamHeaders);
  const stopped = new AbortController();
  const signal = AbortSignal.any([stopped.signal, door.closing, context.req.raw.signal]);
  const events = door.reviews.follow(review.value.id, after, signal);
  if (!isSettled(review.value)) return stream(context, review.value.id, events, stopped);
  const first = await events.next();
  return first.done ? context.body(null, 204) : stream(context, review.value.id, prepend(first.value, events), stopped);
};

type Events = AsyncGenerator<Result<FollowedEvent, Problem>, void>;

async function* prepend(first: Result<FollowedEvent, Problem>, rest: Events): Events {
  yield first;
  yield* rest;
}

const lastEventId = (context: Context): number | undefined => {
  const written = context.req.header('last-event-id') ?? context.req.query('lastEventId') ?? '0';
  return /^\d{1,15}$/.test(written) ? Number(written) : undefined;
};

const stream = (context: Context, reviewId: string, events: Events, stopped: AbortController): Response => {
  const body = eventStream({
    opening: 'retry: 2000\n\n',
    async next() {
      const event = await events.next();
      return event.done ? undefined : writeEvent(event.value, reviewId);
    },
    over: () => stopped.abort(),
  });
  return context.body(body, 200, eventStreamHeaders);
};

const writeEvent = (event: Result<FollowedEvent, Problem>, reviewId: string): string => {
  if (!event.ok) return eventFrame('error', { problem: toProblemDetails(event.error, pathOf(reviewId)) });
  const { type, sequence } = event.value;
  return `id: ${sequence}\n${eventFrame(type, dataOf(event.value, reviewId))}`;
};

const dataOf = ({ type, data, document }: FollowedEvent, reviewId: string): unknown => {
  if (document !== undefined) return describeDocument(document, reviewId);
  if (type !== 'error') return data;
  const { problem: fault } = data as { readonly problem: Problem }; // our own writing
  return { problem: toProblemDetails(fault, pathOf(reviewId)) };
};
