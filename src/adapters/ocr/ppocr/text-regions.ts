import { corners, type Point, type Rectangle, smallestRectangle } from './rectangle.ts';

/** How likely each pixel is text, row by row, 0–1. */
export interface ProbabilityMap {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

export interface TextRegion {
  readonly rectangle: Rectangle;
  /** Mean probability inside the core of the region, 0–1. */
  readonly score: number;
}

/** What the network was trained to leave around its cores, and the limits under which a core is no text. */
const pixelThreshold = 0.3;
const scoreThreshold = 0.4;
const unclipRatio = 1.8;
const smallestCore = 3;
/** A page has fewer lines; a texture may have any number. The largest are kept. */
const most = 1000;

/**
 * Lines of text in a probability map (differentiable binarisation): cores of likely pixels, each grown back to the
 * size of its text. Rectangles are in the map's pixels.
 */
export function textRegions(map: ProbabilityMap): readonly TextRegion[] {
  const found = connectedCores(map).flatMap((runs) => {
    const core = smallestRectangle(runs.flatMap((run) => runEnds(run)));
    if (Math.min(core.width, core.height) < smallestCore) return [];
    const score = meanInside(map, core);
    return score < scoreThreshold ? [] : [{ rectangle: grown(core), score }];
  });
  if (found.length <= most) return found;
  return found.toSorted((one, other) => area(other) - area(one)).slice(0, most);
}

const area = ({ rectangle }: TextRegion): number => rectangle.width * rectangle.height;

/** Pixels `from` to `to` (inclusive) of one row that are likely text. */
interface Run {
  readonly y: number;
  readonly from: number;
  readonly to: number;
}

const runEnds = ({ y, from, to }: Run): readonly Point[] => [
  { x: from, y },
  { x: to + 1, y },
  { x: from, y: y + 1 },
  { x: to + 1, y: y + 1 },
];

/** Groups of runs that touch, also across a corner. */
function connectedCores(map: ProbabilityMap): readonly (readonly Run[])[] {
  const runs: Run[] = [];
  const parents: number[] = [];
  let previous: readonly number[] = [];
  for (let y = 0; y < map.height; y += 1) {
    const current = rowRuns(map, y).map((run) => {
      parents.push(runs.length);
      return runs.push(run) - 1;
    });
    joinRows(runs, parents, previous, current);
    previous = current;
  }
  const groups = Map.groupBy(runs.keys(), (index) => root(parents, index));
  return [...groups.values()].map((indices) => indices.flatMap((index) => runs[index] ?? []));
}

function rowRuns({ values, width }: ProbabilityMap, y: number): Run[] {
  const runs: Run[] = [];
  let from = -1;
  for (let x = 0; x < width; x += 1) {
    const likely = (values[y * width + x] ?? 0) > pixelThreshold;
    if (likely && from < 0) from = x;
    if (!likely && from >= 0) {
      runs.push({ y, from, to: x - 1 });
      from = -1;
    }
  }
  if (from >= 0) runs.push({ y, from, to: width - 1 });
  return runs;
}

/** Walks along two neighbouring rows and joins the runs that touch. */
function joinRows(runs: readonly Run[], parents: number[], above: readonly number[], below: readonly number[]): void {
  const upperRun = (at: number): Run => runs[above[at] ?? -1] ?? nowhere;
  let upper = 0;
  for (const lower of below) {
    const { from, to } = runs[lower] ?? nowhere;
    while (upperRun(upper).to + 1 < from) upper += 1;
    for (let at = upper; upperRun(at).from <= to + 1; at += 1) {
      parents[root(parents, above[at] ?? lower)] = root(parents, lower);
    }
  }
}

/** Ends every walk along a row. */
const nowhere: Run = { y: -1, from: Infinity, to: Infinity };

function root(parents: number[], index: number): number {
  let at = index;
  while (parents[at] !== at) {
    const parent = parents[at] ?? at;
    parents[at] = parents[parent] ?? parent;
    at = parent;
  }
  return at;
}

function meanInside({ values, width, height }: ProbabilityMap, rectangle: Rectangle): number {
  const points = corners(rectangle);
  const cos = Math.cos(rectangle.angle);
  const sin = Math.sin(rectangle.angle);
  const top = Math.max(0, Math.floor(Math.min(...points.map((point) => point.y))));
  const bottom = Math.min(height, Math.ceil(Math.max(...points.map((point) => point.y))));
  const left = Math.max(0, Math.floor(Math.min(...points.map((point) => point.x))));
  const right = Math.min(width, Math.ceil(Math.max(...points.map((point) => point.x))));
  let sum = 0;
  let count = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const dx = x + 0.5 - rectangle.x;
      const dy = y + 0.5 - rectangle.y;
      if (Math.abs(dx * cos + dy * sin) * 2 > rectangle.width || Math.abs(dy * cos - dx * sin) * 2 > rectangle.height)
        continue;
      sum += values[y * width + x] ?? 0;
      count += 1;
    }
  }
  return count === 0 ? 0 : sum / count;
}

function grown(core: Rectangle): Rectangle {
  const margin = (core.width * core.height * unclipRatio) / (2 * (core.width + core.height));
  return { ...core, width: core.width + 2 * margin, height: core.height + 2 * margin };
}
