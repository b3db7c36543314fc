import type { CertificateSighting, FieldAbsences, Fields, Warning, WarningCode } from '../document.ts';
import type { ReadPage } from '../page.ts';
import { hasAslantWords } from './drop-patterns.ts';
import type { FoundCertificates } from './find-certificates.ts';
import { foldCellText } from './lay-out-cells.ts';
import { pictureFaults } from './picture-faults.ts';
import { WARNING_SENTENCES, warningOf } from './warning-sentences.ts';

/** Warnings in a fixed order. `asOf` is the day against which `expired` is told. */
export function findWarnings(pages: readonly ReadPage[], found: FoundCertificates, asOf: string): readonly Warning[] {
  const { fields, absences } = found;
  const faults = new Set(pages.flatMap((page) => [...pictureFaults(page)]));
  const holds: Readonly<Partial<Record<WarningCode, boolean>>> = {
    empty: pages.every((page) => page.lines.length === 0),
    unreadable: pages.some(isUnreadable),
    'low-resolution': pages.some(isTooSmall),
    blurred: faults.has('blurred'),
    glare: faults.has('glare'),
    shadow: faults.has('shadow'),
    'screen-photo': faults.has('screen-photo'),
    cropped: faults.has('cropped'),
    // a letter that nobody sealed has no colours either; of papers that are none nobody asks for a seal
    'black-and-white': faults.has('black-and-white') && found.certificates.length + found.candidates.length > 0,
    rotated: pages.some((page) => page.rotation !== 0),
    'copy-stamp': pages.some((page) =>
      page.lines.some((line) => /复印(?:件)?无效|再次复印|仅供.{1,20}使用|他用无效/u.test(foldCellText(line.text))),
    ),
    watermark: pages.some(hasAslantWords),
    expired: [fields, ...found.certificates.map((sighting) => sighting.fields ?? {})].some((each) =>
      hasEnded(each, asOf),
    ),
    specimen: found.natures.some((nature) => nature.specimen),
    template: found.natures.some((nature) => nature.template),
    'cover-only': looksLikeCover(pages, found),
    masked: faults.has('masked') || Object.values(absences).includes('masked'),
    'annex-missing': annexIsMissing(absences, found.candidates),
    'multiple-papers':
      new Set(found.certificates.map((sighting) => `${sighting.id} ${sighting.fields?.number?.value ?? ''}`)).size > 1,
    'uscc-check-failed': found.failedCreditCode,
    instructions: found.natures.some((nature) => nature.instructions),
  };
  return (Object.keys(WARNING_SENTENCES) as WarningCode[])
    .filter((code) => holds[code] === true)
    .map((code) => warningOf(code));
}

const hasEnded = (fields: Fields, asOf: string): boolean => {
  const end = fields.validTo?.value;
  return end !== undefined && end !== 'long-term' && end < asOf;
};

/** Half of what was read is below the confidence at which single characters still hold. */
function isUnreadable(page: ReadPage): boolean {
  const confidences = page.lines.map((line) => line.confidence).sort((a, b) => a - b);
  const median = confidences[Math.floor(confidences.length / 2)];
  return median !== undefined && median < 0.7;
}

/** Chinese print below about 11 pixels a line is guesswork for any engine. */
function isTooSmall(page: ReadPage): boolean {
  if (page.source !== 'ocr' || page.pictureLongSide === undefined) return false;
  const heights = page.lines.map((line) => line.box[3]).sort((a, b) => a - b);
  const median = heights[Math.floor(heights.length / 2)] ?? 0;
  return page.pictureLongSide < 480 || (page.lines.length >= 5 && median < 11);
}

/** Pixels along the long side below which the rows under a title are lost: nobody can say that there are none. */
const THUMBNAIL = 250;

function looksLikeCover(pages: readonly ReadPage[], found: FoundCertificates): boolean {
  const lines = pages.flatMap((page) => page.lines);
  const named = lines.some((line) => /(?:证书|执照|许可证|证)$/u.test(foldCellText(line.text)));
  return (
    lines.length > 0 &&
    lines.length <= 8 &&
    named &&
    pages.every(({ pictureLongSide = THUMBNAIL }) => pictureLongSide >= THUMBNAIL) &&
    Object.keys(found.fields).length === 0 &&
    found.certificates.length === 0
  );
}

function annexIsMissing(absences: FieldAbsences, candidates: readonly CertificateSighting[]): boolean {
  return Object.values(absences).includes('on-annex') && !candidates.some((candidate) => candidate.annex === true);
}
