import type { Box } from '../../../domain/page.ts';
import { corners, type Rectangle, rectangleAlong } from './rectangle.ts';

/** Lines so many times longer than high show the page's direction; shorter ones have none of their own. */
const telling = 4;
const short = 2.5;
/** Below this (radians, a quarter of a degree) the page counts as level. */
const level = 0.0044;

/** A page hangs askew by less; what runs steeper is a watermark, if so much of the text does not. */
const steep = 0.3;
const leastShare = 0.15;
/** Lines of one page, also of one photographed from the side, lie within so much (radians, four degrees) of one another. */
const spread = 0.07;

/**
 * By how much the page hangs askew, in radians clockwise: the middle of the directions that most of the text's length
 * lies in. Words aslant across the page, and print that they were read together with, have other ones.
 */
export function pageSkew(rectangles: readonly Rectangle[]): number {
  const lines = rectangles
    .filter(({ width, height }) => width > height * telling)
    .toSorted((one, other) => one.angle - other.angle);
  const flat = lines.filter(({ angle }) => Math.abs(angle) < steep);
  const skew = middleAngle(densest(lengthOf(flat) < lengthOf(lines) * leastShare ? lines : flat));
  return Math.abs(skew) < level ? 0 : skew;
}

const lengthOf = (lines: readonly Rectangle[]): number => lines.reduce((sum, { width }) => sum + width, 0);

/** @param lines sorted by angle */
function densest(lines: readonly Rectangle[]): readonly Rectangle[] {
  const windows = lines.map(({ angle: first }) =>
    lines.filter(({ angle }) => angle >= first && angle <= first + spread),
  );
  return windows.reduce<readonly Rectangle[]>(
    (best, window) => (lengthOf(window) > lengthOf(best) ? window : best),
    [],
  );
}

/** @param lines sorted by angle */
function middleAngle(lines: readonly Rectangle[]): number {
  const half = lengthOf(lines) / 2;
  let sum = 0;
  for (const { width, angle } of lines) {
    sum += width;
    if (sum >= half) return angle;
  }
  return 0;
}

/** Gives short lines the page's direction and parts neighbours on a row that grew into each other. */
export function settled(rectangles: readonly Rectangle[], skew: number): readonly Rectangle[] {
  const straight = rectangles.map((rectangle) => {
    const isShort = rectangle.width < rectangle.height * short && rectangle.height < rectangle.width * short;
    return isShort ? rectangleAlong(corners(rectangle), skew) : rectangle;
  });
  return straight.map((rectangle, index) =>
    straight.reduce((kept, other, at) => (at === index ? kept : parted(kept, other)), rectangle),
  );
}

/** `rectangle` without its half of what it shares with a neighbour on its row. */
function parted(rectangle: Rectangle, neighbour: Rectangle): Rectangle {
  const [cos, sin] = [Math.cos(rectangle.angle), Math.sin(rectangle.angle)];
  const [dx, dy] = [neighbour.x - rectangle.x, neighbour.y - rectangle.y];
  const along = dx * cos + dy * sin;
  const across = Math.abs(dy * cos - dx * sin);
  const shared = (rectangle.width + neighbour.width) / 2 - Math.abs(along);
  const sameRow = across < Math.min(rectangle.height, neighbour.height) * 0.4;
  if (!sameRow || shared <= 0 || shared > Math.min(rectangle.width, neighbour.width) / 2) return rectangle;
  const back = -Math.sign(along) * (shared / 4);
  return {
    ...rectangle,
    width: rectangle.width - shared / 2,
    x: rectangle.x + back * cos,
    y: rectangle.y + back * sin,
  };
}

/** Lines of one page differ by less in their direction (radians); what differs more runs aslant. */
const aslant = 0.12;

/**
 * The rectangle's own size, at its place on the page turned level around its middle. What runs aslant there keeps the box
 * around it, by which a watermark is known.
 */
export function levelled(
  rectangle: Rectangle,
  skew: number,
  page: { readonly width: number; readonly height: number },
): Box {
  const [cos, sin] = [Math.cos(skew), Math.sin(skew)];
  const [dx, dy] = [rectangle.x - page.width / 2, rectangle.y - page.height / 2];
  const [width, height] = sizeOn(rectangle, rectangle.angle - skew);
  const left = page.width / 2 + dx * cos + dy * sin - width / 2;
  const top = page.height / 2 + dy * cos - dx * sin - height / 2;
  return [Math.round(left), Math.round(top), Math.round(width), Math.round(height)];
}

function sizeOn({ width, height }: Rectangle, turn: number): readonly [number, number] {
  if (Math.abs(turn) < aslant) return [width, height];
  const [cos, sin] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))];
  return [width * cos + height * sin, width * sin + height * cos];
}
