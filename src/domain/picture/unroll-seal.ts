import type { PagePicture, Seal } from '../page.ts';

/** The ring of words, as shares of the seal's half axes: from right inside the outer ring to where a star may reach. */
const OUTER = 0.93;
const INNER = 0.52;
/** Height of the strip: what line recognition likes, with a margin. */
const HEIGHT = 48;
const MARGIN = 14;
/** Directions in which the words' gap is looked for. */
const DIRECTIONS = 120;
/** Half of the gap, in directions, over which ink is summed. */
const HALF_GAP = 9;

/**
 * The words around a round or oval seal, laid out as one line: black on white, read clockwise, cut where the ring is
 * emptiest. Only ink of the seal's colour is kept, so that print below it does not disturb.
 * @param picture the seal alone, its ring touching all four sides
 */
export function unrollSeal(picture: PagePicture, colour: Seal['colour']): PagePicture {
  const [halfWide, halfHigh] = [picture.width / 2, picture.height / 2];
  const [x, y] = [halfWide, halfHigh];
  const inkAt = (share: number, angle: number): number =>
    inkBetween(picture, x + share * halfWide * Math.cos(angle), y + share * halfHigh * Math.sin(angle), colour);
  const start = emptiestDirection(inkAt);
  const height = HEIGHT + 2 * MARGIN;
  const scale = HEIGHT / ((OUTER - INNER) * Math.sqrt(halfWide * halfHigh));
  const width = Math.round(2 * Math.PI * ((OUTER + INNER) / 2) * Math.sqrt(halfWide * halfHigh) * scale);
  const strip = new Uint8Array((width + 2 * MARGIN) * height * 3).fill(255);
  for (let column = 0; column < width; column += 1) {
    const angle = start + (2 * Math.PI * column) / width;
    for (let row = 0; row < HEIGHT; row += 1) {
      const share = OUTER - ((OUTER - INNER) * (row + 0.5)) / HEIGHT;
      const at = ((row + MARGIN) * (width + 2 * MARGIN) + column + MARGIN) * 3;
      strip.fill(255 - inkAt(share, angle), at, at + 3);
    }
  }
  return { width: width + 2 * MARGIN, height, data: strip };
}

/** The middle of the widest gap between a seal's last word and its first. */
function emptiestDirection(inkAt: (share: number, angle: number) => number): number {
  const shares = [0.62, 0.68, 0.74, 0.8, 0.86];
  const angleOf = (step: number): number => (2 * Math.PI * step) / DIRECTIONS;
  const ink = Array.from({ length: DIRECTIONS }, (_unused, step) =>
    shares.reduce((sum, share) => sum + inkAt(share, angleOf(step)), 0),
  );
  const around = ink.map((_own, step) => {
    let sum = 0;
    for (let by = -HALF_GAP; by <= HALF_GAP; by += 1) sum += ink[(step + by + DIRECTIONS) % DIRECTIONS] ?? 0;
    return sum;
  });
  return angleOf(around.indexOf(Math.min(...around)));
}

/** Ink of the colour between four pixels, 0–255. */
function inkBetween(picture: PagePicture, x: number, y: number, colour: Seal['colour']): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, down] = [x - left, y - top];
  const upper = (1 - right) * inkOf(picture, left, top, colour) + right * inkOf(picture, left + 1, top, colour);
  const lower = (1 - right) * inkOf(picture, left, top + 1, colour) + right * inkOf(picture, left + 1, top + 1, colour);
  return (1 - down) * upper + down * lower;
}

/** How strongly a pixel has the colour, against its own brightness: black print has none. */
function inkOf({ data, width, height }: PagePicture, x: number, y: number, colour: Seal['colour']): number {
  if (x < 0 || y < 0 || x >= width || y >= height) return 0;
  const at = (y * width + x) * 3;
  const [red, green, blue] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  const [own, other] = colour === 'red' ? [red, blue] : [blue, red];
  return Math.max(0, Math.min(255, (2.2 * 255 * (own - Math.max(green, other))) / Math.max(90, own)));
}
