/**
 * A piece of the text that is nearly, and not quite, one of these names: one or two characters changed, left out or put
 * in. The dangerous kind of slip.
 * @param bare without the names themselves, normalised as they are
 */
export function nearName(bare: string, names: readonly string[]): string | undefined {
  const text = [...bare];
  for (const wanted of names.map((name) => [...name]).filter(({ length }) => length >= 4)) {
    const most = wanted.length >= 8 ? 2 : 1;
    const spread = wanted.length >= 6 ? 1 : 0;
    const pieces = piecesOf(text, wanted.length - spread, wanted.length + spread);
    const near = pieces.find((piece) => isWithin(piece, wanted, most));
    if (near !== undefined) return near.join('');
  }
  return undefined;
}

function piecesOf(text: readonly string[], least: number, most: number): readonly (readonly string[])[] {
  const all: string[][] = [];
  for (let length = least; length <= most; length += 1) {
    for (let start = 0; start + length <= text.length; start += 1) all.push(text.slice(start, start + length));
  }
  return all;
}

/** Whether the edit distance is at most `most`. */
function isWithin(one: readonly string[], other: readonly string[], most: number): boolean {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, character] of one.entries()) {
    row = nextRow(row, index + 1, character, other);
    if (Math.min(...row) > most) return false;
  }
  return (row[other.length] ?? 0) <= most;
}

/** The distances of one more character to every beginning of the other. */
function nextRow(row: readonly number[], length: number, character: string, other: readonly string[]): number[] {
  const next = [length];
  for (const [at, wanted] of other.entries()) {
    const changed = (row[at] ?? 0) + (character === wanted ? 0 : 1);
    next.push(Math.min(changed, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
  }
  return next;
}
