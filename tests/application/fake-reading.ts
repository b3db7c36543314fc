import { readRuleFolder } from '../../src/adapters/rules/read-rule-folder.ts';
import type { FileOpener, OpenedPage, TextReader } from '../../src/application/ports.ts';
import { defaultReadLimits } from '../../src/application/read-limits.ts';
import type { ReviewDependencies } from '../../src/application/review-documents.ts';
import type { PagePicture, PageText } from '../../src/domain/page.ts';
import { type Problem, problem } from '../../src/domain/problem.ts';
import { failed, ok, type Result } from '../../src/domain/result.ts';

/** A page as the fake opener gives it: its own text, a picture that the fake reader knows by number, or a fault. */
export type FakePage = { readonly text: PageText } | { readonly picture: number } | { readonly fault: Problem };

/** Files are PNG by their first bytes; the ninth byte names the pages that `pages` holds for it. */
export const fakeFile = (name: string, key: number): { readonly name: string; readonly bytes: Uint8Array } => ({
  name,
  bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, key]),
});

export interface FakeReading {
  readonly dependencies: ReviewDependencies;
  /** Pictures that were given to the text reader, by number. */
  readonly read: readonly number[];
}

/** Everything but the disk, the decoders and the engines, with the real rules. */
export async function fakeReading(
  pages: ReadonlyMap<number, readonly FakePage[]>,
  reads: (picture: number, signal: AbortSignal) => Promise<Result<PageText, Problem>>,
  recognitionTimeoutMs = 5000,
): Promise<FakeReading> {
  const book = await readRuleFolder('rules');
  if (!book.ok) throw new Error(JSON.stringify(book.error));
  const read: number[] = [];
  const textReader: TextReader = {
    engine: 'fake',
    read: (picture, signal) => {
      read.push(picture.width);
      return reads(picture.width, signal);
    },
    warm: async () => ok(undefined),
    close: async () => undefined,
  };
  const dependencies: ReviewDependencies = {
    openers: [fakeOpener(pages)],
    limits: defaultReadLimits,
    textReader,
    ruleBook: book.value,
    concurrency: 2,
    recognitionTimeoutMs,
    now: () => 0,
  };
  return { dependencies, read };
}

function fakeOpener(pages: ReadonlyMap<number, readonly FakePage[]>): FileOpener {
  return {
    mediaTypes: ['image/png'],
    open: async (bytes) => {
      const held = pages.get(bytes[8] ?? 0);
      if (held === undefined) return failed(problem('file-damaged'));
      return ok({
        pageCount: held.length,
        page: async (number) => openPage(held[number - 1]),
        close: async () => undefined,
      });
    },
  };
}

function openPage(page: FakePage | undefined): Result<OpenedPage, Problem> {
  if (page === undefined) return failed(problem('file-damaged'));
  if ('fault' in page) return failed(page.fault);
  return ok('text' in page ? { kind: 'text', text: page.text } : { kind: 'picture', picture: picture(page.picture) });
}

/** The number of a fake picture is its width. */
const picture = (number: number): PagePicture => ({ width: number, height: 1, data: new Uint8Array(number * 3) });
