import { expect, test } from 'vitest';
import type { Seal } from '../../src/domain/page.ts';
import { countSeals } from '../../src/domain/recognition/count-seals.ts';

const round: Seal = { colour: 'red', shape: 'round', box: [0, 0, 100, 100], ring: 1 };
const square: Seal = { ...round, shape: 'square' };
const named = (text: string, more: Partial<Seal> = {}): Seal => ({ ...round, ...more, name: { text, confidence: 1 } });
const again: Seal = { ...round, repeats: true };

test.each([
  { because: 'two parties on one page', pages: [[round, round]], is: 2 },
  { because: 'a blue and a red one', pages: [[round, { ...round, colour: 'blue' } as const]], is: 2 },
  { because: 'an oval one is a company’s as well', pages: [[round, { ...round, shape: 'oval' } as const]], is: 2 },
  { because: 'a person’s square seal stands beside the company’s', pages: [[round, square]], is: 1 },
  { because: 'one party pressed its seal twice', pages: [[round, again]], is: 1 },
  { because: 'one party seals every page', pages: [[round], [round], [round]], is: 1 },
  { because: 'both sign on the last page', pages: [[], [round, round]], is: 2 },
  {
    because: 'two names on seals that look alike',
    pages: [[named('星槎制造公司'), named('星槎销售公司', { repeats: true })]],
    is: 2,
  },
  { because: 'one name on seals that do not look alike', pages: [[named('星槎公司'), named('星槎公司')]], is: 1 },
  { because: 'a name misread in one character', pages: [[named('星槎制造公司'), named('星搓制造公司')]], is: 1 },
  { because: 'two parties on two pages', pages: [[named('星槎公司')], [named('望舒公司')]], is: 2 },
  { because: 'a seal without a legible name that looks like a named one', pages: [[named('星槎公司'), again]], is: 1 },
  { because: 'a seal without a legible name that does not', pages: [[named('星槎公司'), round]], is: 2 },
  { because: 'none', pages: [[], []], is: 0 },
])('$because: $is', ({ pages, is }) => expect(countSeals(pages.map((seals) => ({ seals, papers: 1 })))).toBe(is));

test.each([
  {
    because: 'a page was not looked at',
    pages: [
      { seals: [round, round], papers: 1 },
      { seals: undefined, papers: 0 },
    ],
  },
  { because: 'two papers share a picture', pages: [{ seals: [round, round], papers: 2 }] },
])('nobody can say where $because', ({ pages }) => expect(countSeals(pages)).toBeUndefined());
