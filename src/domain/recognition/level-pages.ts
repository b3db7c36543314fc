import { union } from '../box.ts';
import type { Box, Place, ReadPage } from '../page.ts';

/** The page as if it hung straight: each line at its level place with its true size. The same page where it does. */
export function levelPage(page: ReadPage): ReadPage {
  if (page.lines.every((line) => line.level === undefined)) return page;
  return { ...page, lines: page.lines.map((line) => ({ ...line, box: line.level ?? line.box })) };
}

/**
 * Puts every place (page, box, text) found on levelled pages back where a person sees it: the boxes of the lines that lie
 * in it. On pages that hang straight nothing changes.
 */
export function showPlaces<Found>(found: Found, pages: readonly ReadPage[]): Found {
  const askew = new Map(pages.filter((page) => levelPage(page) !== page).map((page) => [page.number, page]));
  return askew.size === 0 ? found : (walk(found, askew) as Found);
}

function walk(value: unknown, askew: ReadonlyMap<number, ReadPage>): unknown {
  if (Array.isArray(value)) return value.map((item) => walk(item, askew));
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, askew)]));
  return isPlace(copy) ? { ...copy, box: shownBox(copy, askew.get(copy.page)) } : copy;
}

const isPlace = (value: object): value is Place =>
  'page' in value &&
  typeof value.page === 'number' &&
  'box' in value &&
  Array.isArray(value.box) &&
  value.box.length === 4 &&
  'text' in value;

function shownBox(place: Place, page: ReadPage | undefined): Box {
  const inside = page?.lines.filter((line) => lies(line.level ?? line.box, place.box)).map((line) => line.box) ?? [];
  return inside.length === 0 ? place.box : inside.reduce(union);
}

/** A line lies in a place when half of its height and some of its width do: a value may be part of a line. */
function lies(line: Box, place: Box): boolean {
  const middle = line[1] + line[3] / 2;
  return (
    middle >= place[1] && middle <= place[1] + place[3] && line[0] < place[0] + place[2] && line[0] + line[2] > place[0]
  );
}
