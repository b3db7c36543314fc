import type { PagePicture, ReadCharacter } from '../../../domain/page.ts';
import { cutLine } from './cut-line.ts';
import type { Networks } from './networks.ts';
import { symmetric, writePlanes } from './picture-tensor.ts';
import type { Rectangle } from './rectangle.ts';

/** What one cut line says. */
export interface Reading {
  readonly text: string;
  /** Mean over the characters, 0–1; 0 where there are none. */
  readonly confidence: number;
  readonly characters: readonly ReadCharacter[];
}

const lineHeight = 48;
/** Widths are rounded up to it, so that the runtime sees few different shapes. */
const widthStep = 16;
const narrowest = 64;
const widest = 3200;
/** Width of all lines in a batch together: on a processor more at once saves nothing, and padding costs. */
const batchWidth = 800;
const nothing: Reading = { text: '', confidence: 0, characters: [] };

/**
 * Reads each rectangle's text off the page, in the order given.
 *
 * @param proceed false: stop between batches; what was not read is empty
 */
export function recognizeLines(
  page: PagePicture,
  rectangles: readonly Rectangle[],
  networks: Networks,
  proceed: () => boolean,
): Promise<readonly Reading[]> {
  const lines = rectangles.map((rectangle): Line => {
    const width = widthAtLineHeight(rectangle);
    return { width, picture: () => cutLine(page, rectangle, width, lineHeight) };
  });
  return recognize(lines, networks, proceed);
}

/** Reads pictures that are one line each, 48 pixels high. */
export function recognizePictures(
  pictures: readonly PagePicture[],
  networks: Networks,
  proceed: () => boolean,
): Promise<readonly Reading[]> {
  return recognize(
    pictures.map((picture): Line => ({ width: picture.width, picture: () => picture })),
    networks,
    proceed,
  );
}

/** A line that is cut only when its turn comes, so that memory holds one batch. */
interface Line {
  readonly width: number;
  picture(): PagePicture;
}

const widthAtLineHeight = ({ width, height }: Rectangle): number =>
  Math.min(widest, Math.max(16, Math.round((lineHeight * width) / Math.max(height, 1))));

/** Lines of like width go through the network together; which do, depends on their widths alone. */
async function recognize(
  lines: readonly Line[],
  networks: Networks,
  proceed: () => boolean,
): Promise<readonly Reading[]> {
  const readings: Reading[] = lines.map(() => nothing);
  const batches = batchesOf(lines).values();
  const work = async (): Promise<void> => {
    for (const batch of batches) {
      if (!proceed()) return;
      const found = await recognizeBatch(
        batch.flatMap((index) => lines[index] ?? []),
        networks,
      );
      for (const [at, index] of batch.entries()) readings[index] = found[at] ?? nothing;
    }
  };
  // One more than are read at once: it is cut out meanwhile.
  await Promise.all(Array.from({ length: networks.lanes + 1 }, work));
  return readings;
}

/** Indices of the lines, each once. */
function batchesOf(lines: readonly Line[]): readonly (readonly number[])[] {
  const byWidth = [...lines.keys()].toSorted(
    (one, other) => (lines[one]?.width ?? 0) - (lines[other]?.width ?? 0) || one - other,
  );
  const batches: (readonly number[])[] = [];
  for (let start = 0; start < byWidth.length; start += batches.at(-1)?.length ?? 1)
    batches.push(nextBatch(byWidth.slice(start), lines));
  return batches;
}

/** The first of the sorted lines and as many after it as are hardly wider. */
function nextBatch(byWidth: readonly number[], lines: readonly Line[]): readonly number[] {
  const widthOf = (index: number | undefined): number => lines[index ?? -1]?.width ?? 0;
  const limit = widthOf(byWidth[0]) * 1.1 + widthStep;
  const end = byWidth.findIndex(
    (index, at) => at > 0 && (widthOf(index) > limit || padded(widthOf(index)) * (at + 1) > batchWidth),
  );
  return end < 0 ? byWidth : byWidth.slice(0, end);
}

const padded = (width: number): number => Math.max(narrowest, Math.ceil(width / widthStep) * widthStep);

async function recognizeBatch(
  lines: readonly Line[],
  { recognition, characters }: Networks,
): Promise<readonly Reading[]> {
  const width = padded(Math.max(...lines.map((line) => line.width)));
  const size = 3 * lineHeight * width;
  const input = new Float32Array(size * lines.length);
  for (const [index, line] of lines.entries()) writePlanes(line.picture(), symmetric, input, index * size, width);
  const { shape, classes, likelihoods } = await recognition(input, [lines.length, 3, lineHeight, width]);
  const [, steps = 0, known = 0] = shape;
  if (known !== characters.length)
    throw new Error(`the network knows ${known} characters, the dictionary ${characters.length}`);
  return lines.map((line, index) => {
    const [from, to] = [index * steps, (index + 1) * steps];
    return decode(classes.subarray(from, to), likelihoods.subarray(from, to), characters, line.width / width);
  });
}

/** Connectionist decoding of the likeliest class of every step: repeats count once, the blank separates. */
function decode(
  classes: Int32Array,
  likelihoods: Float32Array,
  characters: readonly string[],
  filled: number,
): Reading {
  const found: ReadCharacter[] = [];
  let before = 0;
  for (const [step, best] of classes.entries()) {
    if (best !== 0 && best !== before) {
      const at = Math.min(1, (step + 0.5) / (classes.length * filled));
      found.push({ text: characters[best] ?? '', confidence: likelihoods[step] ?? 0, at });
    }
    before = best;
  }
  if (found.length === 0) return nothing;
  const confidence = found.reduce((sum, character) => sum + character.confidence, 0) / found.length;
  return { text: found.map((character) => character.text).join(''), confidence, characters: found };
}
