import type { Context } from 'hono';
import { problem } from '../../domain/problem.ts';
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
  const look = await door.reviews.page(review.value.id, place, context.req.raw.signal);
  if (!look.ok) return answerProblem(context, look.error);
  const png = await door.renderPage(look.value.picture, look.value.turn);
  if (!png.ok) return answerProblem(context, png.error);
  return context.body(png.value as Uint8Array<ArrayBuffer>, 200, {
    'content-type': 'image/png',
    'content-length': String(png.value.length),
  });
};
