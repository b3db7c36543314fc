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
const widthStep = 32;
const narrowest = 64;
const widest = 3200;
/** Floats of width per batch: more lines at once only cost memory on a processor. */
const batchWidth = 2400;

/**
 * Reads each rectangle's text off the page, in the order given. Lines of like width go through the network together.
 *
 * @param proceed false: stop between batches; what was not read is empty
 */
export async function recognizeLines(
  page: PagePicture,
  rectangles: readonly Rectangle[],
  networks: Networks,
  proceed: () => boolean,
): Promise<readonly Reading[]> {
  const readings: Reading[] = rectangles.map(() => ({ text: '', confidence: 0, characters: [] }));
  for (const batch of batches(rectangles)) {
    if (!proceed()) break;
    const found = await recognizeBatch(page, batch, networks);
    for (const [index, reading] of found.entries()) readings[batch.lines[index]?.index ?? 0] = reading;
  }
  return readings;
}

interface Batch {
  readonly width: number;
  readonly lines: readonly { readonly index: number; readonly rectangle: Rectangle; readonly width: number }[];
}

function batches(rectangles: readonly Rectangle[]): readonly Batch[] {
  const lines = rectangles
    .map((rectangle, index) => ({ index, rectangle, width: widthAtLineHeight(rectangle) }))
    .toSorted((one, other) => one.width - other.width || one.index - other.index);
  const found: Batch[] = [];
  for (let start = 0; start < lines.length; ) {
    const group = lines.slice(start, start + 1);
    let width = padded(group[0]?.width ?? narrowest);
    for (const line of lines.slice(start + 1)) {
      const wider = padded(line.width);
      if (wider * (group.length + 1) > batchWidth || wider > (group[0]?.width ?? 0) * 1.25 + widthStep) break;
      group.push(line);
      width = wider;
    }
    found.push({ width, lines: group });
    start += group.length;
  }
  return found;
}

const widthAtLineHeight = ({ width, height }: Rectangle): number =>
  Math.min(widest, Math.max(16, Math.round((lineHeight * width) / Math.max(height, 1))));

const padded = (width: number): number => Math.max(narrowest, Math.ceil(width / widthStep) * widthStep);

async function recognizeBatch(page: PagePicture, { width, lines }: Batch, { recognition, characters }: Networks): Promise<readonly Reading[]> {
  const size = 3 * lineHeight * width;
  const input = new Float32Array(size * lines.length);
  for (const [index, line] of lines.entries()) {
    writePlanes(cutLine(page, line.rectangle, line.width, lineHeight), symmetric, input, index * size, width);
  }
  const { values, shape } = await recognition(input, [lines.length, 3, lineHeight, width]);
  const [, steps = 0, classes = 0] = shape;
  if (classes !== characters.length) throw new Error(`the network knows ${classes} characters, the dictionary ${characters.length}`);
  return lines.map((line, index) => decode(values.subarray(index * steps * classes, (index + 1) * steps * classes), characters, line.width / width));
}

/** Connectionist decoding: the likeliest class of every step; repeats count once, the blank separates. */
function decode(values: Float32Array, characters: readonly string[], filled: number): Reading {
  const classes = characters.length;
  const steps = values.length / classes;
  const found: ReadCharacter[] = [];
  let before = 0;
  for (let step = 0; step < steps; step += 1) {
    const best = likeliest(values, step * classes, classes);
    if (best !== 0 && best !== before) {
      const confidence = values[step * classes + best] ?? 0;
      found.push({ text: characters[best] ?? '', confidence, at: Math.min(1, (step + 0.5) / (steps * filled)) });
    }
    before = best;
  }
  const confidence = found.length === 0 ? 0 : found.reduce((sum, character) => sum + character.confidence, 0) / found.length;
  return { text: found.map((character) => character.text).join(''), confidence, characters: found };
}

function likeliest(values: Float32Array, start: number, classes: number): number {
  let best = 0;
  let bestValue = -1;
  for (let index = 0; index < classes; index += 1) {
    const value = values[start + index] as number;
    if (value > bestValue) {
      bestValue = value;
      best = index;
    }
  }
  return best;
}
