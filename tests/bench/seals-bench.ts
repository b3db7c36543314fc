/**
 * How many seals of drawn papers are found, by damage: `npm run bench:seals -- [seeds] [kinds]`.
 * A false seal is one where none was pressed; the promise is that there are none.
 */
import { type DamageType, damage } from '../../samples/generator/damage/damage.ts';
import { pressedSeals } from '../../samples/generator/ornaments/seal.ts';
import { drawPaper, paperKinds } from '../../samples/generator/papers/draw-paper.ts';
import { findSeals } from '../../src/domain/picture/find-seals.ts';
import { rgbPicture } from '../ocr/draw-page.ts';

const seeds = (process.argv[2] ?? 'one').split(',');
const kinds = process.argv[3]?.split(',') ?? paperKinds;
const plans: readonly (readonly [DamageType, number] | undefined)[] = [
  undefined,
  ['jpeg', 0.8],
  ['blur', 0.5],
  ['blur', 1],
  ['rotate', 0.5],
  ['rotate', 1],
  ['perspective', 0.4],
  ['perspective', 0.8],
  ['downscale', 0.7],
  ['shadow', 0.7],
  ['glare', 0.3],
  ['copy-stamp', 0.7],
  ['watermark', 0.7],
  ['fold', 0.6],
  ['turn-90', 0],
  ['moire', 0.5],
  ['screen-photo', 0.5],
  ['black-and-white', 0.5],
];

console.log('| damage | seals | found | recall | false | pages all right | ms |');
console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
for (const plan of plans) await measure(plan);

async function measure(plan: (typeof plans)[number]): Promise<void> {
  const sum = { seals: 0, found: 0, invented: 0, pages: 0, right: 0, milliseconds: 0 };
  const name = plan?.join(' ') ?? 'clean';
  for (const paper of kinds.flatMap((kind) => seeds.map((seed) => ({ kind, seed })))) {
    const { canvas } = drawPaper(paper.kind, paper.seed);
    const picture = rgbPicture(plan === undefined ? canvas : await damage(canvas, plan[0], plan[1], paper.seed));
    const truth = pressedSeals(canvas).length;
    const began = performance.now();
    const found = findSeals(picture).length;
    sum.milliseconds += performance.now() - began;
    sum.seals += truth;
    sum.found += Math.min(found, truth);
    sum.invented += Math.max(0, found - truth);
    sum.pages += 1;
    sum.right += Number(found === truth);
    if (found !== truth) process.stderr.write(`${name} ${paper.kind}/${paper.seed}: ${found} of ${truth}\n`);
  }
  const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
  console.log(
    `| ${name} | ${sum.seals} | ${sum.found} | ${share(sum.found, sum.seals)} | ${sum.invented} | ${share(sum.right, sum.pages)} | ${(sum.milliseconds / sum.pages).toFixed(0)} |`,
  );
}
