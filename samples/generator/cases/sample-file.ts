import type { Canvas } from '@napi-rs/canvas';
import { type DamageType, damage } from '../damage/damage.ts';
import type { FactChanges } from '../facts/facts.ts';
import { letterAsDocx } from '../files/docx.ts';
import { letterAsPdf } from '../files/pdf.ts';
import { scannedPdf } from '../files/scanned-pdf.ts';
import { drawPaper } from '../papers/draw-paper.ts';
import { drawLetterKind, type LetterKind, writeLetter } from '../papers/letter-kind.ts';
import type { DrawnPaper, PaperTruth } from '../papers/paper.ts';
import type { ExpectedDocument, SampleFile } from './sample-case.ts';

export type DamagePlan = readonly (readonly [type: DamageType, strength: number])[];

/** A drawn paper saved as JPEG; the reader must find the certificate, its holder, code and end of validity. */
export function scan(
  file: string,
  kind: string,
  changes: FactChanges,
  damages: DamagePlan = [],
  expected: Partial<ExpectedDocument> = {},
): SampleFile {
  const draw = (): DrawnPaper => drawPaper(kind, file, changes);
  return {
    expected: { file, kind: 'certificate', ...described(draw().truth), ...expected },
    bytes: async () => asJpeg(await damaged(draw().canvas, damages, file)),
  };
}

/** Any other picture; it is no paper unless `expected` says so. */
export function picture(
  file: string,
  draw: () => Canvas,
  expected: Partial<ExpectedDocument> = {},
  damages: DamagePlan = [],
): SampleFile {
  return {
    expected: { file, kind: 'other', certificates: [], ...expected },
    bytes: async () => {
      const canvas = await damaged(draw(), damages, file);
      return file.endsWith('.png') ? canvas.encodeSync('png') : asJpeg(canvas);
    },
  };
}

/** A letter as the file name says: Word file, PDF with text, or a scanned picture. */
export function letter(
  file: string,
  kind: LetterKind,
  changes: FactChanges,
  expected: Partial<ExpectedDocument> = {},
  damages: DamagePlan = [],
): SampleFile {
  const { letter: words, truth } = writeLetter(kind, file, changes);
  return {
    expected: {
      file,
      kind: truth.certificate === null ? 'other' : 'certificate',
      certificates: truth.certificate === null ? [] : [truth.certificate],
      ...expected,
    },
    bytes: async () => {
      if (file.endsWith('.docx')) return letterAsDocx(words);
      if (file.endsWith('.pdf')) return letterAsPdf(words);
      return asJpeg(await damaged(drawLetterKind(kind, file, changes).canvas, damages, file));
    },
  };
}

/** The same file where a reader may only suspect what it is: no certificate, no value, and no kind that alone is right. */
export function unsettled({ expected, bytes }: SampleFile): SampleFile {
  const { kind: _kind, fields: _fields, ...rest } = expected;
  return { expected: { ...rest, certificates: [] }, bytes };
}

/** Papers scanned one after the other into a PDF without text; `expected` says what they are together. */
export function scannedTogether(
  file: string,
  draw: () => readonly Canvas[],
  expected: Omit<ExpectedDocument, 'file'>,
): SampleFile {
  return {
    expected: { file, ...expected },
    bytes: async () =>
      scannedPdf(draw().map((page) => ({ jpeg: page.encodeSync('jpeg', 70), width: page.width, height: page.height }))),
  };
}

async function damaged(canvas: Canvas, damages: DamagePlan, seed: string): Promise<Canvas> {
  let result = canvas;
  for (const [type, strength] of damages) result = await damage(result, type, strength, seed);
  return result;
}

const largestFile = 300_000;

/** JPEG at the best of some qualities that keeps the file small. */
function asJpeg(canvas: Canvas): Uint8Array {
  for (const quality of [80, 72, 62, 50]) {
    const bytes = canvas.encodeSync('jpeg', quality);
    if (bytes.length <= largestFile) return bytes;
  }
  return canvas.encodeSync('jpeg', 40);
}

function described(truth: PaperTruth): Pick<ExpectedDocument, 'certificates' | 'fields'> {
  const entries = (['holder', 'uscc', 'validTo'] as const).flatMap((name) => {
    const value = truth[name];
    return value === null ? [] : [[name, value] as const];
  });
  const title = truth.title?.replace('中华人民共和国', '');
  const name = truth.certificate ?? title;
  return {
    certificates: name === undefined ? [] : [name],
    ...(entries.length === 0 ? {} : { fields: Object.fromEntries(entries) }),
  };
}
