import type { Reading } from './recognize-lines.ts';
import { coversMiddle, type Rectangle } from './rectangle.ts';

export interface ReadLine {
  readonly rectangle: Rectangle;
  readonly reading: Reading;
}

/**
 * Puts each fresh line in the place of those it overlaps where it reads better.
 *
 * @param gain by how much surer a line must be that says about as much: a second look that only removes what disturbs
 *   may be a little less sure and still be right
 */
export function withBetter(lines: readonly ReadLine[], fresh: readonly ReadLine[], gain: number): readonly ReadLine[] {
  return fresh.reduce((best, line) => {
    const rivals = best.filter(
      ({ rectangle }) => coversMiddle(rectangle, line.rectangle) || coversMiddle(line.rectangle, rectangle),
    );
    return readsBetter(line, rivals, gain) ? [...best.filter((other) => !rivals.includes(other)), line] : best;
  }, lines);
}

/** Says more and as surely, or much the same with fewer doubts: strokes of a seal are easily taken for a character. */
function readsBetter(line: ReadLine, rivals: readonly ReadLine[], gain: number): boolean {
  const total = (measure: (line: ReadLine) => number): number => rivals.reduce((sum, rival) => sum + measure(rival), 0);
  const rivalLength = total(length);
  const rivalWorth = total((rival) => length(rival) * rival.reading.confidence);
  if (length(line) * line.reading.confidence > rivalWorth) return true;
  return length(line) >= rivalLength * 0.7 && line.reading.confidence > rivalWorth / rivalLength + gain;
}

const length = ({ reading }: ReadLine): number => reading.text.replaceAll(/\s/gu, '').length;
