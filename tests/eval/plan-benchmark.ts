import { damages } from '../../samples/generator/damage/damage.ts';
import { paperKinds } from '../../samples/generator/papers/draw-paper.ts';
import type { BenchmarkCase, Hurt } from './benchmark-case.ts';
import { consoleCase, lookAlikeCase } from './console-cases.ts';
import { neverCases } from './never-cases.ts';
import { paperCase } from './paper-case.ts';
import { secondHandCases } from './second-hand/second-hand-cases.ts';
import { secondHandConsoles } from './second-hand-consoles.ts';

/**
 * `open` is for working with, `quick` a small part for every test run. `held-out` has other seeds, is for a final figure
 * only, and nothing is told of it but totals. `second-hand` (papers, from the official forms) and `consoles-second-hand` were drawn
 * by other eyes and other means than the samples: see `Sheet` and `secondHandConsoles`.
 */
export const benchmarkSets = ['open', 'quick', 'held-out', 'second-hand', 'consoles-second-hand'] as const;
export type BenchmarkSet = (typeof benchmarkSets)[number];

/** 343 papers (49 kinds, seven each), 100 console screenshots and 80 pictures that are no such paper; `quick` is 40 of them. */
export function planBenchmark(set: BenchmarkSet): readonly BenchmarkCase[] {
  if (set === 'quick') return planQuick();
  if (set === 'second-hand') return secondHandCases();
  if (set === 'consoles-second-hand') return secondHandConsoles();
  return [
    ...paperKinds.flatMap((kind, index) =>
      hurtsOf(index).map((hurt, at) => paperCase(kind, `${set}-${at + 1}`, hurt, at > 0)),
    ),
    ...Array.from({ length: 50 }, (_, at) => [
      consoleCase('basic-info', `${set}-${at + 1}`),
      consoleCase('plugin-list', `${set}-${at + 1}`),
    ]).flat(),
    ...Array.from({ length: 10 }, (_, at) => lookAlikeCase(`${set}-${at + 1}`)),
    ...neverCases(set),
  ];
}

/** The damages that a kind takes turns in; seals, watermarks and telephones come to every kind. */
const turns = Object.keys(damages).filter(
  (type) => !['seal-over-text', 'blue-seal-over-text', 'watermark', 'phone-photo'].includes(type),
) as readonly Hurt['type'][];
const strengths = [0.25, 0.5, 0.75] as const;

/** Twice clean (its own layout, another), then a seal, a watermark, a telephone's photo, and two more in turn. */
function hurtsOf(kind: number): readonly Hurt[] {
  const strength = (step: number): number => strengths[(kind + step) % strengths.length] ?? 0.5;
  const turn = (step: number): Hurt['type'] => turns[(kind * 2 + step) % turns.length] ?? 'clean';
  return [
    { type: 'clean', strength: 0 },
    { type: 'clean', strength: 0 },
    { type: kind % 2 === 0 ? 'seal-over-text' : 'blue-seal-over-text', strength: strength(0) },
    { type: 'watermark', strength: strength(1) },
    { type: 'phone-photo', strength: strength(2) },
    { type: turn(0), strength: strength(0) },
    { type: turn(1), strength: strength(1) },
  ];
}

/** Every fifth kind clean, every damage once, four consoles, and some of what must never pass. */
function planQuick(): readonly BenchmarkCase[] {
  const kindAt = (at: number): string => paperKinds[at % paperKinds.length] ?? '';
  const all = Object.keys(damages) as readonly Hurt['type'][];
  return [
    ...Array.from({ length: 8 }, (_, at) =>
      paperCase(kindAt(at * 6), 'quick', { type: 'clean', strength: 0 }, at % 2 === 1),
    ),
    ...all
      .filter((_, at) => at % 2 === 0)
      .map((type, at) => paperCase(kindAt(at * 5 + 2), 'quick', { type, strength: 0.4 }, true)),
    consoleCase('basic-info', 'quick-1'),
    consoleCase('plugin-list', 'quick-1'),
    lookAlikeCase('quick-1'),
    ...neverCases('quick').filter((_, at) => at % 12 === 0),
  ];
}
