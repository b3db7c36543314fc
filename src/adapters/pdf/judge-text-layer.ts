import { overlap } from '../../domain/box.ts';
import type { Box, PagePicture } from '../../domain/page.ts';
import type { PageMark } from './pdfium.ts';
import type { PlacedText } from './place-text.ts';

/**
 * The runs of text that a person looking at the page sees. A text layer can say what the page does not show (white,
 * covered or invisible text, a scanner's guesses under its scan), and no certificate may be found in such words.
 *
 * @param picture the page at any scale: a run counts where there is ink
 * @param marks in the pixels of the runs' boxes; text in a font that the file lacks leaves no ink here, yet is seen
 */
export function keepSeen(
  placed: readonly PlacedText[],
  picture: PagePicture,
  page: PageSize,
  marks: readonly PageMark[],
): PlacedText[] {
  const elsewhere = marks.filter(({ shownElsewhere }) => shownElsewhere);
  const scale = picture.width / page.width;
  return placed.filter(
    ({ box }) =>
      hasInk(picture, box.map((side) => side * scale) as unknown as Box) ||
      elsewhere.some((mark) => overlap(mark.box, box)),
  );
}

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Whether the page's own text is all that it says. Otherwise its picture is read:
 * - pictures cover a tenth of it (seals and signatures stay below): a scan with somebody's OCR under it, a licence
 *   pasted into a document, a form whose labels are drawn and whose values only are text;
 * - it has outlined characters, as design programs export titles;
 * - its characters are not characters: fonts without a usable map to Unicode;
 * - it has next to no text and much else.
 */
export function isWholeText(seen: readonly PlacedText[], marks: readonly PageMark[], page: PageSize): boolean {
  const text = seen.map((run) => run.text).join('');
  const count = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const outlined = marks.filter((mark) => isOutlinedCharacter(mark, seen)).length;
  if (count === 0 || outlined >= MOST_OUTLINED || oddShare(text) > MOST_ODD) return false;
  const hasMore =
    pictureShare(marks, page) >= SMALL_PICTURE || marks.filter(({ kind }) => kind !== 'text').length >= MANY_MARKS;
  return !showsPictures(marks, page) && (count >= FEW_CHARACTERS || !hasMore);
}

/** Whether pictures cover so much of the page that no text can be all that it says. */
export const showsPictures = (marks: readonly PageMark[], page: PageSize): boolean =>
  pictureShare(marks, page) >= MOST_PICTURE;

const MOST_PICTURE = 0.1;
const SMALL_PICTURE = 0.01;
const MOST_OUTLINED = 6;
const MOST_ODD = 0.15;
const FEW_CHARACTERS = 20;
const MANY_MARKS = 200;

const LEAST_CONTRAST = 40;

function hasInk(picture: PagePicture, [x, y, width, height]: Box): boolean {
  const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))];
  const right = Math.min(picture.width, Math.ceil(x + width));
  const bottom = Math.min(picture.height, Math.ceil(y + height));
  let [darkest, lightest] = [255, 0];
  for (let row = top; row < bottom; row += 1) {
    for (const value of picture.data.subarray((row * picture.width + left) * 3, (row * picture.width + right) * 3)) {
      darkest = Math.min(darkest, value);
      lightest = Math.max(lightest, value);
    }
    if (lightest - darkest >= LEAST_CONTRAST) return true;
  }
  return false;
}

/** Scanners cut a page into strips and layers: what counts is the area under any of them, on a coarse grid. */
function pictureShare(marks: readonly PageMark[], page: PageSize): number {
  const covered = new Uint8Array(GRID * GRID);
  for (const { kind, box } of marks) {
    if (kind !== 'image') continue;
    const [left, top] = [Math.round((box[0] / page.width) * GRID), Math.round((box[1] / page.height) * GRID)];
    const right = Math.round(((box[0] + box[2]) / page.width) * GRID);
    const bottom = Math.round(((box[1] + box[3]) / page.height) * GRID);
    for (let row = top; row < bottom; row += 1) covered.fill(1, row * GRID + left, row * GRID + right);
  }
  return covered.reduce((sum, cell) => sum + cell, 0) / covered.length;
}

const GRID = 60;

/** About as large as a character of 8 to 60 points, and not where there is text (an underline, a table's shading). */
function isOutlinedCharacter({ dark, box }: PageMark, seen: readonly PlacedText[]): boolean {
  const [longer, shorter] = [Math.max(box[2], box[3]), Math.min(box[2], box[3])];
  return dark && shorter >= 10 && longer >= 16 && longer <= 120 && !seen.some((run) => overlap(run.box, box));
}

/** Of characters that Chinese and English papers are not written in. */
function oddShare(text: string): number {
  const odd = text.match(ODD)?.length ?? 0;
  return odd / Math.max(1, [...text].length);
}

// Latin of other alphabets and its symbols, rare ideographs, private use, replacement character, anything unassigned
const ODD = /[\u00a1-\u00b6\u00b8-\u00d6\u00d8-\u1fff\u3400-\u4dbf\ua000-\ud7ff\ue000-\uf8ff\ufffd]|\p{Cn}|\p{Co}/gu;
