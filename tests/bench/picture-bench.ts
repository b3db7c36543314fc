/**
 * Of how many drawn papers each fault of a picture is told, by damage and strength, and what measuring costs:
 * `npm run bench:picture -- [every nth kind] [seed]`. The thresholds of `picture-faults.ts` rest on
 * this table: the row `clean` and those of consoles are false alarms (on consoles only blur, size and a photographed
 * screen are told by the picture). No text is read: a line is taken to be 26 pixels high, as drawn papers print them (less
 * where they are made smaller), and ends at the side that was cut.
 */
import type { Canvas } from '@napi-rs/canvas';
import { type ConsoleLook, consoleLook, consoleRandom } from '../../samples/generator/consoles/console-truth.ts';
import { drawVariedBasicInfo } from '../../samples/generator/consoles/varied-basic-info.ts';
import { drawVariedPluginList } from '../../samples/generator/consoles/varied-plugin-list.ts';
import { type DamageType, damage } from '../../samples/generator/damage/damage.ts';
import { drawPaper, paperKinds } from '../../samples/generator/papers/draw-paper.ts';
import type { PageMeasures, PagePicture, ReadPage, TextLine } from '../../src/domain/page.ts';
import { findSeals } from '../../src/domain/picture/find-seals.ts';
import { measurePage } from '../../src/domain/picture/measure-page.ts';
import { type PageCells, pageCells } from '../../src/domain/picture/page-cells.ts';
import { pictureFaults } from '../../src/domain/recognition/picture-faults.ts';
import { rgbPicture } from '../ocr/draw-page.ts';

const every = Number(process.argv[2] ?? '1');
const seed = process.argv[3] ?? 'faults';
const kinds = paperKinds.filter((_kind, index) => index % every === 0);
const faults = ['blurred', 'shadow', 'glare', 'screen-photo', 'cropped', 'black-and-white', 'masked'] as const;
const graded = ['blur', 'shadow', 'glare', 'moire', 'screen-photo', 'crop', 'black-and-white', 'downscale'] as const;
const others = ['jpeg', 'rotate', 'perspective', 'fold', 'watermark', 'copy-stamp', 'seal-over-text'] as const;
interface Drawn {
  readonly whole: Canvas;
  readonly name: string;
  readonly isOfTable: boolean;
}
type Plan = readonly [type: DamageType, strength: number] | undefined;
/** Damages that take print away, and the fault that should then be told. */
const takers: ReadonlyMap<DamageType, (typeof faults)[number]> = new Map([
  ['crop', 'cropped'],
  ['glare', 'glare'],
]);
const looks: readonly (readonly [title: string, belongs: (look: ConsoleLook) => boolean])[] = [
  ['light', ({ dark, pen }) => !dark && !pen],
  ['dark', ({ dark }) => dark],
  ['half width', ({ width }) => width < 1000],
  ['in a browser', ({ browser }) => browser],
  ['red pen marks', ({ pen }) => pen],
];
const plans: readonly Plan[] = [
  undefined,
  ...graded.flatMap((type) => [0.2, 0.5, 0.8].map((strength): Plan => [type, strength])),
  ...others.map((type): Plan => [type, 0.6]),
];

console.log(`${kinds.length} papers a row; shares of papers of which a fault is told`);
console.log(`| damage | ${faults.join(' | ')} | lost print | told of these | ms measures | ms seals |`);
console.log(`| --- | ${faults.map(() => '---:').join(' | ')} | ---: | ---: | ---: | ---: |`);
for (const plan of plans) {
  const canvases = kinds.map((kind) => drawnPaper(kind));
  console.log(await row(plan?.join(' ') ?? 'clean', canvases, plan));
}
for (const [title, belongs] of looks) console.log(await row(`console, ${title}`, consolesOf(belongs), undefined));

async function row(title: string, drawn: readonly Drawn[], plan: Plan): Promise<string> {
  const told = new Map<string, number>();
  const sum = { measures: 0, seals: 0, lost: 0, toldOfLost: 0 };
  for (const each of drawn) {
    const canvas = await damaged(each.whole, plan, each.name);
    const picture = rgbPicture(canvas);
    const began = performance.now();
    const measures = measurePage(picture);
    const measured = performance.now();
    findSeals(picture);
    sum.measures += measured - began;
    sum.seals += performance.now() - measured;
    const found = [...pictureFaults(pageOf(picture, each.whole, measures))].filter((fault) => isTold(fault, each));
    for (const fault of found) told.set(fault, (told.get(fault) ?? 0) + 1);
    const own = plan === undefined ? undefined : takers.get(plan[0]);
    if (own === undefined || !losesPrint(rgbPicture(each.whole), picture)) continue;
    sum.lost += 1;
    sum.toldOfLost += Number(found.includes(own));
  }
  const share = (count: number, of: number): string => (of === 0 ? '-' : `${Math.round((100 * count) / of)} %`);
  const shares = faults.map((fault) => share(told.get(fault) ?? 0, drawn.length));
  const mean = (milliseconds: number): string => (milliseconds / drawn.length).toFixed(0);
  return `| ${[title, ...shares, sum.lost, share(sum.toldOfLost, sum.lost), mean(sum.measures), mean(sum.seals)].join(' | ')} |`;
}

/** Of papers that the table does not name, black and white is never told: nobody asks for their seals. */
function isTold(fault: string, { isOfTable }: Drawn): boolean {
  return fault !== 'black-and-white' || isOfTable;
}

function drawnPaper(kind: string): Drawn {
  const { canvas, truth } = drawPaper(kind, seed);
  return { whole: canvas, name: kind, isOfTable: truth.certificate !== null };
}

/** Twelve screenshots of each page in the looks that belong to a row. */
function consolesOf(belongs: (look: ConsoleLook) => boolean): readonly Drawn[] {
  return (['basic-info', 'plugin-list'] as const).flatMap((page) => {
    const seeds = Array.from({ length: 200 }, (_unused, at) => `${seed}-${at}`);
    const fitting = seeds.filter((each) => belongs(consoleLook(consoleRandom(page, each)))).slice(0, 12);
    const draw = page === 'basic-info' ? drawVariedBasicInfo : drawVariedPluginList;
    return fitting.map((each) => ({ whole: draw(each).canvas, name: each, isOfTable: false }));
  });
}

/** Whether the damage took print away: part of the page is gone with some of it, or a dozen squares have lost their contrast. */
function losesPrint(whole: PagePicture, damaged: PagePicture): boolean {
  const [before, after] = [pageCells(whole), pageCells(damaged)];
  const [kept, below] = [Math.floor(damaged.width / before.side), Math.floor(damaged.height / before.side)];
  const contrast = ({ tint, deepest }: PageCells, cell: number): number => (tint[cell] ?? 0) - (deepest[cell] ?? 0);
  const printed = [...before.deepest.keys()].filter((cell) => contrast(before, cell) >= 60);
  if (damaged.width === whole.width && damaged.height === whole.height)
    return printed.filter((cell) => contrast(after, cell) < 0.5 * contrast(before, cell)).length >= 12;
  const gone = printed.filter((cell) => cell % before.columns >= kept || Math.floor(cell / before.columns) >= below);
  return gone.length >= 0.05 * printed.length;
}

async function damaged(canvas: Canvas, plan: Plan, kind: string): Promise<Canvas> {
  return plan === undefined ? canvas : damage(canvas, plan[0], plan[1], `${kind}/${seed}`);
}

function pageOf(picture: PagePicture, whole: Canvas, measures: PageMeasures): ReadPage {
  const { width, height } = picture;
  const lines = linesOf(picture, whole);
  const pictureLongSide = Math.max(width, height);
  return { number: 1, rotation: 0, source: 'ocr', lines, measures, width, height, pictureLongSide };
}

function linesOf({ width, height }: PagePicture, whole: Canvas): readonly TextLine[] {
  const size = Math.round(26 * Math.min(1, Math.max(width, height) / Math.max(whole.width, whole.height)));
  const line = (x: number, y: number): TextLine => ({ text: '', confidence: 0.5, box: [x, y, 8 * size, size] });
  const inside = line(0.3 * width, 0.3 * height);
  const isCut = width < whole.width || height < whole.height;
  return isCut ? [inside, inside, inside, line(width - 8 * size, height - size)] : [inside];
}
