import type { PagePicture, QuarterTurn } from '../../domain/page.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { openFile } from '../open-file.ts';
import type { OpenedFile, TextReader } from '../ports.ts';
import type { ReviewDependencies } from '../review-documents.ts';
import type { PageCache } from '../stores/page-cache.ts';
import { pictureSha256 } from './remembering-reader.ts';

/** What a person sees of one page, and how it is turned for the boxes of its document to lie on it. */
export interface PageLook {
  readonly picture: PagePicture;
  /** Clockwise, still to be done. */
  readonly turn: QuarterTurn;
}

export interface LookDependencies {
  readonly reading: Pick<ReviewDependencies, 'openers' | 'limits'> & { readonly textReader: TextReader };
  readonly pages: PageCache;
}

/**
 * @param number from 1
 * @returns the opener's problems; `not-found` for a page that the file does not have or that has no look of its own
 */
export const lookAtPage = async (
  dependencies: LookDependencies,
  bytes: Uint8Array,
  number: number,
  signal: AbortSignal,
): Promise<Result<PageLook, Problem>> => {
  for await (const { look } of lookAtPages(dependencies, bytes, [number], signal)) return look;
  return failed(noPage);
};

/** Several pages of one file, which is opened once; one after the other, so that memory holds one page. @see lookAtPage */
export async function* lookAtPages(
  dependencies: LookDependencies,
  bytes: Uint8Array,
  numbers: readonly number[],
  signal: AbortSignal,
): AsyncGenerator<{ readonly page: number; readonly look: Result<PageLook, Problem> }, void> {
  const opened = await openFile(dependencies.reading, bytes, signal);
  if (!opened.ok) {
    yield* numbers.map((page) => ({ page, look: opened }));
    return;
  }
  const { file } = opened.value;
  try {
    for (const page of numbers) {
      const look = page <= file.pageCount ? await lookOf(dependencies, file, page, signal) : failed(noPage);
      yield { page, look };
    }
  } finally {
    await file.close();
  }
}

const noPage = problem('not-found', '这个文件没有这一页，或这一页没有图像');

const lookOf = async (
  dependencies: LookDependencies,
  file: OpenedFile,
  number: number,
  signal: AbortSignal,
): Promise<Result<PageLook, Problem>> => {
  const page = await file.page(number, signal);
  if (!page.ok) return page;
  if (page.value.kind === 'picture') {
    return ok({ picture: page.value.picture, turn: await turnOf(dependencies, page.value.picture, signal) });
  }
  const { rotation } = page.value.text;
  const picture = await (file.look?.(number, signal) ?? failed(noPage));
  return picture.ok ? ok({ picture: picture.value, turn: rotation }) : picture;
};

/** As it was found when the page was read; a page nobody remembers is read again. */
const turnOf = async (
  { reading, pages }: LookDependencies,
  picture: PagePicture,
  signal: AbortSignal,
): Promise<QuarterTurn> => {
  const known = await pages.find({ pictureSha256: await pictureSha256(picture), engine: reading.textReader.engine });
  if (known.ok && known.value !== undefined) return known.value.rotation;
  const read = await reading.textReader.read(picture, signal);
  return read.ok ? read.value.rotation : 0;
};
