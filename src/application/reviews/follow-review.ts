import type { Problem } from '../../domain/problem.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { ReviewEvent, ReviewRecord, ReviewStore } from '../stores/review-store.ts';
import type { Bells } from './bells.ts';
import { type ViewedDocument, viewDocuments } from './review-view.ts';

/** An event with the document it speaks of, where it speaks of one. */
export interface FollowedEvent extends ReviewEvent {
  readonly document?: ViewedDocument;
}

export interface FollowDependencies {
  readonly reviews: Pick<ReviewStore, 'get' | 'events' | 'documents'>;
  readonly bells: Bells;
}

/**
 * What happens to a review from now on: every event after `after` (0: all there were), each once, in order. Ends when the
 * review is settled and everything was told, when aborted, or after a failure (`not-found` once it was deleted).
 */
export async function* followReview(
  following: FollowDependencies,
  reviewId: string,
  after: number,
  signal: AbortSignal,
): AsyncGenerator<Result<FollowedEvent, Problem>, void> {
  const listener = following.bells.listen(`review ${reviewId}`);
  let last = after;
  try {
    while (!signal.aborted) {
      const news = await readNews(following.reviews, reviewId, last);
      yield* news.told;
      last = news.last;
      if (news.next === 'end') return;
      if (news.next === 'wait') await listener.next(lookAgainMs, signal);
    }
  } finally {
    listener.close();
  }
}

/**
 * Waits until the review is done or failed, or the time is over.
 * @returns the review as it then stands; `not-found`
 */
export const settledReview = async (
  { reviews, bells }: FollowDependencies,
  reviewId: string,
  withinMs: number,
  signal: AbortSignal,
): Promise<Result<ReviewRecord, Problem>> => {
  const listener = bells.listen(`review ${reviewId}`);
  const until = performance.now() + withinMs;
  try {
    for (;;) {
      const review = await reviews.get(reviewId);
      const left = until - performance.now();
      if (!review.ok || isSettled(review.value) || left <= 0 || signal.aborted) return review;
      await listener.next(Math.min(left, lookAgainMs), signal);
    }
  } finally {
    listener.close();
  }
};

export const isSettled = ({ status }: Pick<ReviewRecord, 'status'>): boolean =>
  status === 'done' || status === 'failed';

const batch = 100;

/** Another process may be the one that works. */
const lookAgainMs = 1000;

interface News {
  readonly told: readonly Result<FollowedEvent, Problem>[];
  readonly last: number;
  readonly next: 'go-on' | 'wait' | 'end';
}

const readNews = async (reviews: FollowDependencies['reviews'], reviewId: string, last: number): Promise<News> => {
  // asked first: what is settled now has said everything by the time the events are read
  const review = await reviews.get(reviewId);
  if (!review.ok) return { told: [review], last, next: 'end' };
  const events = await readEvents(reviews, reviewId, last);
  if (!events.ok) return { told: [events], last, next: 'end' };
  const more = events.value.length === batch;
  const ended = isSettled(review.value) ? 'end' : 'wait';
  return { told: events.value.map(ok), last: events.value.at(-1)?.sequence ?? last, next: more ? 'go-on' : ended };
};

const readEvents = async (
  reviews: FollowDependencies['reviews'],
  reviewId: string,
  after: number,
): Promise<Result<readonly FollowedEvent[], Problem>> => {
  const events = await reviews.events(reviewId, after, batch);
  if (!events.ok || !events.value.some(({ type }) => type === 'document')) return events;
  const documents = await viewDocuments(reviews, reviewId);
  if (!documents.ok) return documents;
  return ok(
    events.value.map((event) => {
      const position = event.type === 'document' ? positionOf(event.data) : undefined;
      const document = documents.value.find((one) => one.position === position);
      return document === undefined ? event : { ...event, document };
    }),
  );
};

const positionOf = (data: unknown): unknown =>
  typeof data === 'object' && data !== null && 'position' in data ? data.position : undefined;
