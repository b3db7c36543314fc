import type { PageLooks, SeenPage } from '../report/report-input.ts';
import { type LookDependencies, lookAtPages } from './page-look.ts';

/**
 * The pages of documents as a report asks for them.
 *
 * @param bytesOf the file of the document with this id; `undefined` where it is no longer kept
 */
export const looksOfFiles = (
  looking: LookDependencies,
  bytesOf: (documentId: string) => Promise<Uint8Array | undefined>,
  signal: AbortSignal,
): PageLooks => ({
  async *looks(documentId, pages): AsyncGenerator<SeenPage, void> {
    const bytes = await bytesOf(documentId);
    if (bytes === undefined) return;
    for await (const { page, look } of lookAtPages(looking, bytes, pages, signal)) {
      if (look.ok) yield { page, ...look.value };
    }
  },
});
