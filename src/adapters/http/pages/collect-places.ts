import type { Box } from '../../../domain/page.ts';

/** A box on a page that rows of the review speak of. */
export interface MarkedPlace {
  readonly number: number;
  readonly box: Box;
  /** What the first row says that speaks of it. */
  readonly label: string;
}

/** Gives places numbers, by which rows and boxes find one another; the same place keeps its number. */
export interface Places {
  mark(documentId: string, page: number, box: Box, label: string): number;
  on(documentId: string, page: number): readonly MarkedPlace[];
  /** Pages of a document that something was marked on, in order. */
  pagesOf(documentId: string): readonly number[];
}

export function collectPlaces(): Places {
  const known = new Map<string, MarkedPlace & { readonly documentId: string; readonly page: number }>();
  const all = () => [...known.values()];
  return {
    mark: (documentId, page, box, label) => {
      const key = JSON.stringify([documentId, page, box]);
      const place = known.get(key) ?? { number: known.size + 1, documentId, page, box, label };
      known.set(key, place);
      return place.number;
    },
    on: (documentId, page) => all().filter((place) => place.documentId === documentId && place.page === page),
    pagesOf: (documentId) => {
      const pages = all().flatMap((place) => (place.documentId === documentId ? [place.page] : []));
      return [...new Set(pages)].sort((one, other) => one - other);
    },
  };
}

/** Where a page's picture stands on the review page. */
export const pageAnchor = (documentId: string, page: number): string => `${documentId}-${page}`;
