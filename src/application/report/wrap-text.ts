/**
 * Breaks a text into lines by the usual widths of its characters (1 for a Chinese one), where no font is at hand.
 * A closing mark never begins a line.
 * @param width of a line in font sizes
 * @param most lines; the last one ends in … where more was to come
 */
export function wrapText(text: string, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const character of text) {
    const wide = characterWidth(character);
    if (used + wide > width && line !== '' && !closing.has(character)) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += character;
    used += wide;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${[...(lines[most - 1] ?? '')].slice(0, -1).join('')}…`];
}

const closing: ReadonlySet<string> = new Set('》」』】〕）)，。、；：！？,.;:!?”’');

/** In font sizes, rounded up, so that a text never grows out of its box. */
function characterWidth(character: string): number {
  if (/[A-Z@%&mwMW]/.test(character)) return 0.85;
  return /[\u0020-\u024f]/.test(character) ? 0.6 : 1;
}
