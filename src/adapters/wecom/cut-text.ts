/** How many bytes a text has in UTF-8. */
export const byteLength = (text: string): number => Buffer.byteLength(text);

/**
 * The beginning of a text that has at most so many bytes; never ends inside a character as people see it, and ends with a
 * line where one ends in the last fifth.
 *
 * @param ending stands at the end when something was left out; its bytes count
 */
export function cutText(text: string, maxBytes: number, ending = ''): string {
  if (byteLength(text) <= maxBytes) return text;
  return `${takePiece(text, maxBytes - byteLength(ending)).trimEnd()}${ending}`;
}

/**
 * The text in pieces of at most so many bytes, numbered (1/3).
 *
 * @param most pieces; of a text that needs more the last one ends with `ending`
 */
export function splitText(text: string, maxBytes: number, most: number, ending: string): readonly string[] {
  if (byteLength(text) <= maxBytes) return [text];
  const room = maxBytes - byteLength(`(${most}/${most})\n`);
  const pieces: string[] = [];
  let rest = text;
  while (rest !== '' && pieces.length < most) {
    const isLast = pieces.length === most - 1;
    const piece = isLast ? rest : takePiece(rest, room);
    pieces.push(isLast ? cutText(rest, room, ending) : piece.trimEnd());
    rest = rest.slice(piece.length).replace(/^\n+/, '');
  }
  return pieces.map((piece, index) => `(${index + 1}/${pieces.length})\n${piece}`);
}

const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' });

function takePiece(text: string, maxBytes: number): string {
  // more than this cannot fit, and telling characters apart costs time
  const start = text.slice(0, maxBytes + 64);
  if (byteLength(start) <= maxBytes) return start;
  const end = endWithin(
    [...characters.segment(start)].map(({ segment }) => segment),
    maxBytes,
  );
  if (end === 0) return start.slice(0, endWithin([...start], maxBytes)); // one character under hundreds of marks
  const line = start.lastIndexOf('\n', end - 1);
  return start.slice(0, line > end * 0.8 ? line + 1 : end);
}

function endWithin(parts: readonly string[], maxBytes: number): number {
  let [bytes, end] = [0, 0];
  for (const part of parts) {
    bytes += byteLength(part);
    if (bytes > maxBytes) break;
    end += part.length;
  }
  return end;
}
