import type { PageText } from '../../domain/page.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';

/** What pages said when they were read before. Another engine or model version never answers for this one. */
export interface PageCache {
  /** @param reviewId notes that this review rests on the text, so that it outlives the review that read it first */
  find(key: PageKey, reviewId?: string): Promise<Result<PageText | undefined, Problem>>;
  /**
   * Keeps a text; one that is there already stays.
   * @param use.reviewId the text goes when the last review that used it goes; nothing is kept for a deleted review
   * @param use.expiresAt the text goes then in any case
   */
  save(
    key: PageKey,
    text: PageText,
    use: { readonly reviewId?: string; readonly expiresAt: number },
  ): Promise<Result<void, Problem>>;
  /** Deletes texts whose time has come. @returns how many */
  sweep(): Promise<Result<number, Problem>>;
}

export interface PageKey {
  /** SHA-256 over the page picture's width, height and pixels. */
  readonly pictureSha256: string;
  /** `TextReader.engine`, and its edition. */
  readonly engine: string;
}
