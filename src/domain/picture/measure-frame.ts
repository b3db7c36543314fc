import type { PagePicture, SideShares } from '../page.ts';

/** Pixels from the border at which rules are looked for: the very last may be the scanner's. */
const INSET = 2;
/** How much darker than its paper a rule is, in its darkest channel: printed borders are coloured and pale. */
const CONTRAST = 45;
/** Share of a side that a rule is wide at most, and of the picture how far it is followed inwards. */
const WIDEST = 0.03;
const FARTHEST = 0.3;
/** Pixels that a rule may be worn away, and by which it may lean from one row of pixels to the next. */
const WORN = 4;
const LEAN = 2;
/** Share of its length that a rule strays to the side at most: a curve of an ornament strays more. */
const STRAIGHT = 0.05;
/** The parts of a side in which a border's two rules stand: what lies further out is the sheet's or the scanner's edge. */
const RIM = 0.015;
const OUTER = 0.25;

/**
 * How far inwards from each side a printed border can be followed that is not closed there: share of the picture of the
 * shorter of its two outer rules, at most 0.3. 0 where they do not both run out of that side, and where they run out of the
 * one across too: that is a ruled table or a column.
 */
export function measureFrame({ width, height, data }: PagePicture): SideShares {
  const at = (x: number, y: number): number => {
    const pixel = (y * width + x) * 3;
    return Math.min(data[pixel] ?? 0, data[pixel + 1] ?? 0, data[pixel + 2] ?? 0);
  };
  const top = openRules({ along: width, inwards: height, light: (step, depth) => at(step, depth) });
  const bottom = openRules({ along: width, inwards: height, light: (step, depth) => at(step, height - 1 - depth) });
  const left = openRules({ along: height, inwards: width, light: (step, depth) => at(depth, step) });
  const right = openRules({ along: height, inwards: width, light: (step, depth) => at(width - 1 - depth, step) });
  const alone = (own: number, across: number): number => (across > 0 ? 0 : own);
  return { top: alone(top, bottom), right: alone(right, left), bottom: alone(bottom, top), left: alone(left, right) };
}

/** A picture seen from one of its sides. */
interface SideView {
  readonly along: number;
  readonly inwards: number;
  readonly light: (step: number, depth: number) => number;
}

function openRules(view: SideView): number {
  const { along, inwards, light } = view;
  const values = Uint8Array.from({ length: along }, (_unused, step) => light(step, INSET));
  const ink = (values.toSorted()[Math.floor(0.7 * along)] ?? 255) - CONTRAST;
  let [first, last] = [0, 0];
  for (const place of strokesIn(values, ink)) {
    const outside = Math.min(place, along - place) / along;
    if (outside <= RIM || outside >= OUTER) continue;
    const length = followRule(view, place, ink);
    if (place < along / 2) first = Math.max(first, length);
    else last = Math.max(last, length);
  }
  return Math.min(first, last) / inwards;
}

/** The middles of what is darker than ink and no wider than a rule. */
function strokesIn(values: Uint8Array, ink: number): readonly number[] {
  const middles: number[] = [];
  let run = 0;
  for (let step = 0; step <= values.length; step += 1) {
    if ((values[step] ?? 255) < ink) run += 1;
    else {
      if (run > 0 && run < WIDEST * values.length) middles.push(step - 1 - (run >> 1));
      run = 0;
    }
  }
  return middles;
}

/** Pixels inwards that a stroke goes straight on. */
function followRule({ inwards, light }: SideView, start: number, ink: number): number {
  const deepest = Math.min(inwards, Math.floor(FARTHEST * inwards));
  let [place, reached] = [start, 0];
  for (let depth = INSET; depth < deepest && depth - reached <= WORN + INSET; depth += 1) {
    const lean = LEANS.find((step) => light(place + step, depth) < ink);
    if (lean === undefined) continue;
    place += lean;
    if (Math.abs(place - start) > STRAIGHT * depth + LEAN) break;
    reached = depth;
  }
  return reached;
}

const LEANS = Array.from({ length: 2 * LEAN + 1 }, (_unused, at) => (at % 2 === 0 ? at / 2 : -(at + 1) / 2));
