/**
 * Text of a stranger (a file's name, words read from a page) as it may stand in a report: without control characters,
 * halves of characters, and the marks that turn the direction of writing and so disguise a name.
 * @param longest in characters; what goes beyond is left out, and said so
 */
export function shownText(text: string, longest = 2000): string {
  const plain = text.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ').replaceAll(unprintable, '').trim();
  if (plain.length <= longest) return plain;
  const characters = [...plain];
  return characters.length <= longest
    ? plain
    : `${characters.slice(0, longest).join('')}…（共 ${characters.length} 字，此处从略）`;
}

/** The same on one line, for names and captions; what goes beyond is cut in silence. */
export function shownLine(text: string, longest = 120): string {
  const characters = [...shownText(text).replaceAll(/\s+/g, ' ')];
  return characters.length <= longest ? characters.join('') : `${characters.slice(0, longest).join('')}…`;
}

/** A file's name on one line: its end tells what it is, so a long one is cut in the middle. */
export function shownFileName(name: string, longest = 60): string {
  const characters = [...shownText(name).replaceAll(/\s+/g, ' ')];
  if (characters.length <= longest) return characters.join('');
  const end = 14;
  return `${characters.slice(0, longest - end).join('')}…${characters.slice(-end).join('')}`;
}

// Cc but for the line feed, Cf (direction marks, zero widths), private use, unassigned, line and paragraph separators
const unprintable = /(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]/gu;
