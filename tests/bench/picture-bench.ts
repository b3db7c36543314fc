/**
 * Of how many drawn papers each fault of a picture is told, by damage and strength, and what measuring costs:
 * `npm run bench:picture -- [every nth kind] [seed]`. The thresholds of `picture-faults.ts` rest on
 * this table: the rows `clean` and `consoles` are false alarms. No text is read: a line is taken to be 26 pixels high, as drawn papers print
 * them (less where they are made smaller), and ends at the side that was cut.
 */
import type { Canvas } from '@napi-rs/canvas';
import { drawVariedBasicInfo } from '../../samples/generator/consoles/varied-basic-info.ts';
import { drawVariedPluginList } from '../../samples/generator/consoles/varied-plugin-list.ts';
import { type DamageType, damage } from '../../samples/generator/damage/damage.ts';
import { drawPaper, paperKinds } from '../../samples/generator/papers/draw-paper.ts';
import type { PageMeasures, PagePicture, ReadPage, TextLine } from '../../src/domain/page.ts';
import { findSeals } from '../../src/domain/picture/find-seals.ts';
import { measurePage } from '../../src/domain/picture/measure-page.ts';
import { pictureFaults } from '../../src/domain/recognition/picture-faults.ts';
import { rgbPicture } from '../ocr/draw-page.ts';

const every = Number(process.argv[2] ?? '1');
const seed = process.argv[3] ?? 'faults';
const kinds = paperKinds.filter((_kind, index) => index % every === 0);
const faults = ['blurred', 'shadow', 'glare', 'screen-photo', 'cropped', 'black-and-white', 'masked'] as const;
const graded = ['blur', 'shadow', 'glare', 'moire', 'screen-photo', 'crop', 'black-and-white', 'downscale'] as const;
const others = ['jpeg', 'rotate', 'perspective', 'fold', 'watermark', 'copy-stamp', 'seal-over-text'] as const;
type Plan = readonly [type: DamageType, strength: number] | undefined;
const plans: readonly Plan[] = [
  undefined,
  ...graded.flatMap((type) => [0.2, 0.5, 0.8].map((strength): Plan => [type, strength])),
  ...others.map((type): Plan => [type, 0.6]),
];

console.log(`${kinds.length} papers a row; shares of papers of which a fault is told`);
console.log(`| damage | ${faults.join(' | ')} | ms measures | ms seals |`);
console.log(`| --- | ${faults.map(() => '---:').join(' | ')} | ---: | ---: |`);
for (const plan of plans) {
  const canvases = kinds.map((kind) => ({ whole: drawPaper(kind, seed).canvas, name: kind }));
  console.log(await row(plan?.join(' ') ?? 'clean', canvases, plan));
}
const consoles = kinds.map((name, at) => ({
  whole: (at % 2 === 0 ? drawVariedBasicInfo : drawVariedPluginList)(`${seed}-${at}`).canvas,
  name,
}));
console.log(await row('consoles', consoles, undefined));

async function row(title: string, canvases: readonly { whole: Canvas; name: string }[], plan: Plan): Promise<string> {
  const told = new Map<string, number>();
  const milliseconds = { measures: 0, seals: 0 };
  for (const { whole, name } of canvases) {
    const picture = rgbPicture(await damaged(whole, plan, name));
    const began = performance.now();
    const measures = measurePage(picture);
    const measured = performance.now();
    findSeals(picture);
    milliseconds.measures += measured - began;
    milliseconds.seals += performance.now() - measured;
    for (const fault of pictureFaults(pageOf(picture, whole, measures))) told.set(fault, (told.get(fault) ?? 0) + 1);
  }
  const shares = faults.map((fault) => `${Math.round((100 * (told.get(fault) ?? 0)) / canvases.length)} %`);
  const mean = (sum: number): string => (sum / canvases.length).toFixed(0);
  return `| ${title} | ${shares.join(' | ')} | ${mean(milliseconds.measures)} | ${mean(milliseconds.seals)} |`;
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
