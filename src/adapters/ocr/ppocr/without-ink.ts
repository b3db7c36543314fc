import type { Box, PagePicture } from '../../../domain/page.ts';

/** Share of a picture that its print is darker than at its darkest. */
const darkest = 0.005;
/** Print that is hardly darker than its paper (of 255) is left as it is. */
const leastContrast = 40;

/**
 * The part of the page without red and blue: every pixel's brightest channel, lightened by what it has more than the
 * next, at most to the paper's own brightness. Ink turns into paper, also where two seals overlap; black print stays black.
 * Then the paper is made white and the print black, as the networks know them, also where the page lies in shadow.
 */
export function withoutInk(page: PagePicture, [left, top, width, height]: Box): PagePicture {
  const data = new Uint8Array(width * height * 3);
  const paper = paperBrightness(page, [left, top, width, height]);
  for (let y = 0; y < height; y += 1) {
    let from = ((top + y) * page.width + left) * 3;
    for (let x = 0, to = y * width * 3; x < width; x += 1, from += 3, to += 3) {
      const value = brightestOf(page.data, from);
      const more = value - middleOf(page.data, from, value);
      const cleared = Math.max(value, Math.min(paper, value + more));
      data[to] = cleared;
      data[to + 1] = cleared;
      data[to + 2] = cleared;
    }
  }
  stretch(data, paper);
  return { width, height, data };
}

/** The darkest half percent of a grey picture becomes black and its paper white, in place; where there is no contrast, nothing. */
function stretch(data: Uint8Array, paper: number): void {
  const counts = new Uint32Array(256);
  for (let at = 0; at < data.length; at += 3) counts[data[at] as number] = (counts[data[at] as number] ?? 0) + 1;
  const black = valueBelowWhich(counts, darkest);
  if (paper - black < leastContrast) return;
  const scale = 255 / (paper - black);
  for (let at = 0; at < data.length; at += 1)
    data[at] = Math.max(0, Math.min(255, ((data[at] as number) - black) * scale));
}

/** The value of a histogram that `share` of all stay below. */
function valueBelowWhich(counts: Uint32Array, share: number): number {
  const least = counts.reduce((sum, count) => sum + count, 0) * share;
  let sum = 0;
  return counts.findIndex((count) => {
    sum += count;
    return sum >= least;
  });
}

const brightestOf = (data: PagePicture['data'], at: number): number =>
  Math.max(data[at] as number, data[at + 1] as number, data[at + 2] as number);

function middleOf(data: PagePicture['data'], at: number, brightest: number): number {
  const [red, green, blue] = [data[at] as number, data[at + 1] as number, data[at + 2] as number];
  return red + green + blue - brightest - Math.min(red, green, blue);
}

/** The brightest channel's middle value: most of a page is paper. */
function paperBrightness(page: PagePicture, [left, top, width, height]: Box): number {
  const counts = new Uint32Array(256);
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      const value = brightestOf(page.data, ((top + y) * page.width + left + x) * 3);
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return valueBelowWhich(counts, 0.5);
}
