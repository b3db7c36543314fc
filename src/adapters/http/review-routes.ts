import type { Context, Hono } from 'hono';
import { reportForms } from '../../application/report/report-input.ts';
import { reviewLinkRequestSchema, reviewListQuerySchema } from '../../contract/review.ts';
import { problem } from '../../domain/problem.ts';
import { addRoute } from './add-route.ts';
import { answerProblem } from './answer-problem.ts';
import type { AppEnvironment } from './app-dependencies.ts';
import { checkFields, readJson } from './read-json.ts';
import { writableReview } from './review-access.ts';
import { describeSummary, isoTime } from './review-answer.ts';
import type { ReviewDoor } from './review-door.ts';
import { streamReviewEvents } from './review-events.ts';
import { getFile, getPage } from './review-files.ts';
import { getOverrides, postOverride } from './review-overrides.ts';
import { applied, readPreferences } from './review-preferences.ts';
import { getReport } from './review-report.ts';
import { getReview, postDocuments, postReview } from './review-submit.ts';

type ReviewContext = Context<AppEnvironment>;

/** Everything under `/v1/reviews`. */
export const addReviewRoutes = (app: Hono<AppEnvironment>, door: ReviewDoor): void => {
  addRoute(app, '/v1/reviews', {
    POST: (context) => postReview(door, context),
    GET: (context) => listReviews(door, context),
  });
  addRoute(app, '/v1/reviews/:id', {
    GET: (context) => getReview(door, context),
    DELETE: (context) => deleteReview(door, context),
  });
  addRoute(app, '/v1/reviews/:id/events', { GET: (context) => streamReviewEvents(door, context) });
  addRoute(app, '/v1/reviews/:id/documents', { POST: (context) => postDocuments(door, context) });
  addRoute(app, '/v1/reviews/:id/documents/:documentId/file', { GET: (context) => getFile(door, context) });
  addRoute(app, '/v1/reviews/:id/documents/:documentId/pages/:page', { GET: (context) => getPage(door, context) });
  for (const form of reportForms) {
    addRoute(app, `/v1/reviews/:id/report.${form}`, { GET: (context) => getReport(door, context, form) });
  }
  addRoute(app, '/v1/reviews/:id/overrides', {
    POST: (context) => postOverride(door, context),
    GET: (context) => getOverrides(door, context),
  });
  addRoute(app, '/v1/reviews/:id/links', { POST: (context) => postLink(door, context) });
};

/** Only for the holder of a key: callers without one cannot be told apart for sure. */
const listReviews = async (door: ReviewDoor, context: ReviewContext): Promise<Response> => {
  const caller = context.get('caller');
  if (caller.kind === 'anonymous') return answerProblem(context, problem('unauthorized', '列出审查需要 API 密钥'));
  if (!caller.scopes.has('reviews:read')) return answerProblem(context, problem('forbidden'));
  const query = checkFields(context.req.query(), reviewListQuerySchema);
  if (!query.ok) return answerProblem(context, query.error);
  const { limit, cursor } = query.value;
  const [createdAt, id] = cursor?.split(/-(.*)/s) ?? [];
  const before = createdAt !== undefined && id !== undefined ? { before: { createdAt: Number(createdAt), id } } : {};
  const listed = await door.reviews.list(caller.ownerId, { limit, ...before });
  if (!listed.ok) return answerProblem(context, listed.error);
  const last = listed.value.length === limit ? listed.value.at(-1) : undefined;
  return context.json({
    items: listed.value.map((review) => describeSummary(review, door.ruleBook)),
    ...(last && { next: `${last.createdAt}-${last.id}` }),
  });
};

const deleteReview = async (door: ReviewDoor, context: ReviewContext): Promise<Response> => {
  const review = await writableReview(door, context);
  if (!review.ok) return answerProblem(context, review.error);
  const deletion = await door.reviews.remove(review.value.id);
  if (!deletion.ok) return answerProblem(context, deletion.error);
  if (!readPreferences(context).representation) return context.body(null, 204);
  applied(context, 'return=representation');
  return context.json(deletion.value);
};

const dayMs = 86_400_000;

/** A link that shows this review to whoever holds it, until its time is over. */
const postLink = async (door: ReviewDoor, context: ReviewContext): Promise<Response> => {
  const review = await writableReview(door, context);
  if (!review.ok) return answerProblem(context, review.error);
  const body = await readJson(context.req.raw, reviewLinkRequestSchema, 1024);
  if (!body.ok) return answerProblem(context, body.error);
  const asked = body.value.expiresInSeconds === undefined ? dayMs : body.value.expiresInSeconds * 1000;
  const expiresAt = Math.min(door.now() + asked, review.value.expiresAt);
  const token = await door.links.sign(review.value.id, expiresAt);
  const base = door.publicUrl ?? new URL(context.req.url).origin;
  const url = `${base.replace(/\/$/, '')}/reviews/${review.value.id}?token=${token}`;
  return context.json({ url, token, expiresAt: isoTime(expiresAt) }, 201);
};
