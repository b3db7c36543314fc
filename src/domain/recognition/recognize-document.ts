import type { CertificateSighting, DocumentKind, FieldAbsences, Fields, Screenshot, Warning } from '../document.ts';
import type { ReadPage } from '../page.ts';
import { printedNames } from '../rules/printed-names.ts';
import type { CertificateRule } from '../rules/schema.ts';
import { findCertificates } from './find-certificates.ts';
import { findWarnings } from './find-warnings.ts';
import { levelPage, showPlaces } from './level-pages.ts';
import { readScreenshots } from './screenshot/read-screenshot.ts';
import { withScreenshots } from './screenshot/screenshot-warnings.ts';

/** What a document was recognised as; the part of `ReviewedDocument` that the text decides. */
export interface Recognition {
  readonly kind: DocumentKind;
  readonly certificates: readonly CertificateSighting[];
  readonly mentions: readonly CertificateSighting[];
  readonly candidates: readonly CertificateSighting[];
  readonly fields: Fields;
  readonly absences: FieldAbsences;
  readonly screenshot?: Screenshot;
  readonly moreScreenshots?: readonly Screenshot[];
  readonly warnings: readonly Warning[];
}

/**
 * Pages as read → certificates with their fields, or a console screenshot, or neither. Pure: the same pages, catalogue
 * and day give the same recognition.
 */
export function recognizeDocument(
  pages: readonly ReadPage[],
  catalogue: readonly CertificateRule[],
  asOf: string,
): Recognition {
  return showPlaces(recognizeLevel(pages.map(levelPage), catalogue, asOf), pages);
}

function recognizeLevel(pages: readonly ReadPage[], catalogue: readonly CertificateRule[], asOf: string): Recognition {
  const found = findCertificates(pages, printedNames(catalogue), catalogue);
  const warnings = findWarnings(pages, found, asOf);
  const screenshots = found.certificates.length === 0 ? readScreenshots(pages) : [];
  const [screenshot, ...moreScreenshots] = screenshots;
  if (screenshot !== undefined) {
    const mentions = [...found.candidates, ...found.mentions];
    return {
      kind: 'console-screenshot',
      certificates: [],
      mentions,
      candidates: [],
      fields: {},
      absences: {},
      screenshot,
      ...(moreScreenshots.length > 0 && { moreScreenshots }),
      warnings: withScreenshots(warnings, screenshots),
    };
  }
  const { certificates, candidates, mentions, fields, absences } = found;
  // a title over nothing (a cover, an empty form, a thumbnail) shows no certificate
  const kind =
    certificates.length > 0 || candidates.some((candidate) => Object.keys(candidate.fields ?? {}).length > 0)
      ? 'certificate'
      : 'other';
  return { kind, certificates, candidates, mentions, fields, absences, warnings };
}
