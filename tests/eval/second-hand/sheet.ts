import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { createRandom, type Random } from '../../../samples/generator/facts/random.ts';
import { registerFonts } from '../../../samples/generator/fonts.ts';
import { drawSpecimenLine } from '../../../samples/generator/layout/specimen-line.ts';
import { drawBackground } from '../../../samples/generator/ornaments/background.ts';
import { type BorderStyle, drawBorder } from '../../../samples/generator/ornaments/border.ts';
import { type PaletteName, palettes } from '../../../samples/generator/ornaments/colours.ts';
import type { PaperTruth } from '../../../samples/generator/papers/paper.ts';

/** Where marks are set: `y` is the baseline that the next row starts from. */
export interface Page {
  readonly context: SKRSContext2D;
  readonly random: Random;
  readonly width: number;
  readonly height: number;
  y: number;
}

/** One thing on a sheet: words, rows, a seal, a line. */
export type Mark = (page: Page) => void;

/**
 * A paper as its authority prints it, written down from the forms themselves and set by hand, mark by mark: nothing of the
 * samples' layouts is in it, so that what is read of it says something about papers that nobody here has drawn.
 */
export interface Sheet {
  readonly id: string;
  readonly size: readonly [width: number, height: number];
  /** White and bare where absent: a print from an office program or a web page. */
  readonly look?: {
    readonly palette: PaletteName;
    readonly border: BorderStyle;
    readonly waves?: boolean;
    readonly rosette?: boolean;
    readonly words?: string;
    readonly margin?: number;
  };
  readonly marks: readonly Mark[];
  /** What is printed; what is left out is not on the sheet. */
  readonly says: Pick<PaperTruth, 'title' | 'certificate'> & Partial<PaperTruth>;
}

/** The same sheet gives the same pixels on the same machine. */
export function drawSheet({ id, size, look, marks }: Sheet): Canvas {
  registerFonts();
  const [width, height] = size;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  if (look !== undefined) drawPaper(context, width, height, look);
  const page: Page = { context, random: createRandom(`sheet/${id}`), width, height, y: 0 };
  for (const mark of marks) {
    context.save();
    context.fillStyle = '#1c1b19';
    mark(page);
    context.restore();
  }
  drawSpecimenLine(context, width, height);
  return canvas;
}

function drawPaper(
  context: SKRSContext2D,
  width: number,
  height: number,
  { palette, border, waves = false, rosette = false, words, margin = 40 }: NonNullable<Sheet['look']>,
): void {
  const colours = palettes[palette];
  drawBackground(context, {
    width,
    height,
    palette: colours,
    waves,
    rosette,
    ...(words === undefined ? {} : { words }),
  });
  const frame = { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin - 20, band: 40 };
  drawBorder(context, frame, colours.border, border);
}

/** The truth of a sheet with what it does not print as null. */
export const truthOf = ({ id, says }: Sheet): PaperTruth => ({
  kind: id,
  holder: null,
  uscc: null,
  number: null,
  validFrom: null,
  validTo: null,
  issuedOn: null,
  issuer: null,
  scope: null,
  ...says,
});
