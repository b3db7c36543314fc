import type { Field, ReviewedDocument, Screenshot } from '../../document.ts';
import type { Evidence } from '../../verdict.ts';

/** A console screenshot with the file it came from. */
export interface SeenScreenshot {
  readonly documentId: string;
  readonly file: string;
  readonly screenshot: Screenshot;
}

export const screenshotsOf = (documents: readonly ReviewedDocument[]): readonly SeenScreenshot[] =>
  documents.flatMap(({ id, name, screenshot }) =>
    screenshot === undefined ? [] : [{ documentId: id, file: name, screenshot }],
  );

/** Where a value stands: file, page, box. */
export const evidenceOf = (seen: SeenScreenshot, field: Field): Evidence => ({
  documentId: seen.documentId,
  file: seen.file,
  page: field.evidence.page,
  box: field.evidence.box,
  text: field.evidence.text,
});

/** The whole screenshot, where there is no one place to point at. */
export const wholeOf = ({ documentId, file }: SeenScreenshot): Evidence => ({ documentId, file, page: 1, text: file });
