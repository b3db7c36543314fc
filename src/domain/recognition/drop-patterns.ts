import type { ReadPage, TextLine } from '../page.ts';
import { foldCellText, widthOf } from './lay-out-cells.ts';

/**
 * The page without what is laid over or under its print: lines that run aslant across a level page (a watermark such as
 * 电子营业执照, a copy stamp), and words repeated all over it in one size (a security pattern). They name certificates
 * that the page is not.
 */
export function dropPatterns(page: ReadPage): ReadPage {
  const repeated = repeatedTexts(page.lines);
  const usual = usualHeight(page.lines);
  const lines = page.lines.filter((line) => !runsAslant(line, usual) && !isPatternOf(line, repeated));
  return lines.length === page.lines.length ? page : { ...page, lines };
}

/** Whether words run aslant across the page: a watermark, whatever it says. */
export function hasAslantWords(page: ReadPage): boolean {
  const usual = usualHeight(page.lines);
  return page.lines.filter((line) => runsAslant(line, usual)).length >= 2;
}

/** A low height among the lines: where a watermark has more lines than the print, the middle one is a watermark's. */
const usualHeight = (lines: readonly TextLine[]): number => {
  const heights = lines.map(({ box }) => box[3]).sort((a, b) => a - b);
  return heights[Math.floor(heights.length * 0.3)] ?? 0;
};

/**
 * Around level print a box is at least 0.45 as wide for each character as it is high, however tight the print; a slant of
 * fifteen degrees makes it less, and higher than the lines around it.
 */
function runsAslant({ text, box }: TextLine, usual: number): boolean {
  const characters = widthOf(foldCellText(text)) / 2;
  const [, , width, height] = box;
  const vertical = height > 0.7 * characters * width;
  return characters >= 2 && !vertical && height > 1.5 * usual && width < 0.45 * characters * height;
}

/** Texts that stand on the page four times or more, with the height of their tallest. */
function repeatedTexts(lines: readonly TextLine[]): ReadonlyMap<string, number> {
  const heights = new Map<string, number[]>();
  for (const line of lines) {
    const text = foldCellText(line.text);
    if (text.length >= 4) heights.set(text, [...(heights.get(text) ?? []), line.box[3]]);
  }
  return new Map([...heights].filter(([, all]) => all.length >= 4).map(([text, all]) => [text, Math.max(...all)]));
}

/** The one that stands out in size among its repetitions is the title over its own security pattern. */
function isPatternOf(line: TextLine, repeated: ReadonlyMap<string, number>): boolean {
  const tallest = repeated.get(foldCellText(line.text));
  return tallest !== undefined && line.box[3] < 0.75 * tallest;
}
