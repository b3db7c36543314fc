import type { Context } from 'hono';
import { type Problem, problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import { answerBusy } from './answer-busy.ts';
import { answerProblem } from './answer-problem.ts';
import type { AppEnvironment } from './app-dependencies.ts';
import { contentDisposition } from './content-disposition.ts';
import { readableReview } from './review-access.ts';
import type { ReviewDoor } from './review-door.ts';

/** `…/file`: the original, as a download that no browser runs. */
export const getFile = async (door: ReviewDoor, context: Context<AppEnvironment>): Promise<Response> => {
  const review = await readableReview(door, context);
  if (!review.ok) return answerProblem(context, review.error);
  const original = await door.reviews.file(review.value.id, context.req.param('documentId') ?? '');
  if (!original.ok) return answerProblem(context, original.error);
  const { bytes, document } = original.value;
  return context.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'content-type': document.mediaType,
    'content-length': String(bytes.length),
    'content-disposition': contentDisposition('attachment', document.name),
    'content-security-policy': "default-src 'none'; sandbox",
  });
};

/** `…/pages/:n.png`: the page as a person sees it, upright, in the pixels that boxes are given in. */
export const getPage = async (door: ReviewDoor, context: Context<AppEnvironment>): Promise<Response> => {
  const page = /^([1-9]\d{0,3})\.png$/.exec(context.req.param('page') ?? '')?.[1];
  if (page === undefined) return answerProblem(context, problem('not-found'));
  const review = await readableReview(door, context);
  if (!review.ok) return answerProblem(context, review.error);
  const place = { documentId: context.req.param('documentId') ?? '', page: Number(page) };
  const taken = await door.pageTurns.take(() => drawPage(door, review.value.id, place, context.req.raw.signal));
  const png = taken.ok ? taken.value : taken;
  if (!png.ok) return answerBusy(context, png.error);
  return context.body(png.value as Uint8Array<ArrayBuffer>, 200, {
    'content-type': 'image/png',
    'content-length': String(png.value.length),
  });
};
const drawPage = async (
  { reviews, renderPage }: ReviewDoor,
  reviewId: string,
  place: { readonly documentId: string; readonly page: number },
  signal: AbortSignal,
): Promise<Result<Uint8Array, Problem>> => {
  const look = await reviews.page(reviewId, place, signal);
  return look.ok ? renderPage(look.value.picture, look.value.turn) : look;
};
