import type { ReviewedDocument } from '../../src/domain/document.ts';

/** A picture of one page on which nothing was recognised. */
export const blankDocument: ReviewedDocument = {
  id: 'doc_000000000000',
  name: 'blank.png',
  mediaType: 'image/png',
  sha256: '0'.repeat(64),
  pages: 1,
  kind: 'other',
  certificates: [],
  mentions: [],
  candidates: [],
  fields: {},
  absences: {},
  warnings: [],
  engine: 'none',
  lines: [],
  timings: {},
};
