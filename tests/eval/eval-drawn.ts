/**
 * `npm run eval:drawn`: draws papers of every kind with the samples generator, damages them, reads them and prints what
 * was right, absent or wrong by damage. `--seeds a,b --damages clean,rotate --strength 0.5 --kinds …`; `--ratchet` compares
 * with `ratchet.json` and fails where a share of right answers fell or a wrong identity appeared; `--raise` writes it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Canvas } from '@napi-rs/canvas';
import { type DamageType, damage, damages } from '../../samples/generator/damage/damage.ts';
import { drawPaper, paperKinds } from '../../samples/generator/papers/draw-paper.ts';
import { readDocument } from '../../src/application/read-document.ts';
import { openReading } from './open-reading.ts';
import { type DrawnMarks, drawnFields, scoreDrawn } from './score-drawn.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: 'eval' },
    damages: { type: 'string', default: 'clean,rotate,perspective,downscale,shadow,watermark,screen-photo' },
    strength: { type: 'string', default: '0.5' },
    kinds: { type: 'string', default: paperKinds.join(',') },
    engine: { type: 'string', default: 'ppocr' },
    ratchet: { type: 'boolean', default: false },
    raise: { type: 'boolean', default: false },
  },
});
const ratchetFile = fileURLToPath(new URL('ratchet.json', import.meta.url));
const print = (text: string): boolean => process.stdout.write(`${text}\n`);

const reading = await openReading(values.engine);
const tally = new Map<string, DrawnMarks>();
for (const type of values.damages.split(',')) {
  const marks: DrawnMarks = new Map();
  for (const kind of values.kinds.split(',')) {
    for (const seed of values.seeds.split(',')) await measure(kind, seed, type, marks);
  }
  tally.set(type, marks);
  print(row(type, marks));
}
await reading.close();
finish(sharesOf(tally));

async function measure(kind: string, seed: string, type: string, marks: DrawnMarks): Promise<void> {
  const { canvas, truth } = drawPaper(kind, seed);
  const picture = await damaged(canvas, type, seed);
  const file = { name: `${kind}-${seed}-${type}.jpg`, bytes: new Uint8Array(picture.toBuffer('image/jpeg', 92)) };
  const read = await readDocument(file, reading.dependencies, AbortSignal.timeout(120_000));
  if (!read.ok) return void print(`${file.name}: ${read.error.code}`);
  for (const wrong of scoreDrawn(truth, read.value, marks)) print(`  ${file.name}: ${wrong}`);
}

async function damaged(canvas: Canvas, type: string, seed: string): Promise<Canvas> {
  if (type === 'clean') return canvas;
  if (!(type in damages)) throw new Error(`no damage is called ${type}; there are ${Object.keys(damages).join(', ')}`);
  return damage(canvas, type as DamageType, Number(values.strength), seed);
}

/** right/absent/wrong of each field. */
function row(type: string, marks: DrawnMarks): string {
  const cells = drawnFields.map((field) => {
    const { right, absent, wrong } = marks.get(field) ?? { right: 0, absent: 0, wrong: 0 };
    return `${field} ${right}/${absent}/${wrong}`;
  });
  return `${type.padEnd(16)} ${cells.join('   ')}`;
}

type Shares = Readonly<Record<string, number>>;

function sharesOf(all: ReadonlyMap<string, DrawnMarks>): Shares {
  return Object.fromEntries(
    [...all].flatMap(([type, marks]) =>
      [...marks].map(([field, { right, absent, wrong }]) => [
        `${type} ${field}`,
        Math.round((1000 * right) / Math.max(1, right + absent + wrong)) / 1000,
      ]),
    ),
  );
}

/** Shares only rise: a fall is told and ends the command with 1. */
function finish(shares: Shares): void {
  if (values.raise) writeFileSync(ratchetFile, `${JSON.stringify(shares, null, 2)}\n`);
  if (!values.ratchet) return;
  if (!existsSync(ratchetFile)) {
    print('还没有棘轮文件，请先用 --raise 记下这一次');
    process.exitCode = 1;
    return;
  }
  const kept = JSON.parse(readFileSync(ratchetFile, 'utf8')) as Shares;
  const fallen = Object.entries(kept).filter(([name, share]) => (shares[name] ?? 0) < share);
  for (const [name, share] of fallen) print(`低于棘轮：${name} ${shares[name] ?? 0} < ${share}`);
  process.exitCode = fallen.length === 0 ? 0 : 1;
}
