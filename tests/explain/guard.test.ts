import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { checkExplanation } from '../../src/domain/explain/guard/check-explanation.ts';
import { groundsOf } from '../../src/domain/explain/guard/grounds.ts';
import { type CaseSketch, gapOf } from './gap-fixtures.ts';
import { CANARY, catalogue, faithfulCases, guard, unfaithfulCases } from './guard-cases.ts';
import { mutationsOf } from './mutate-sentence.ts';

const faithful = faithfulCases();
const unfaithful = unfaithfulCases();
const passed = faithful.filter(({ gap, text }) => guard(gap, text).ok);

describe('the guard', () => {
  test('there are at least 150 true sentences and 150 untrue ones', () => {
    expect(faithful.length).toBeGreaterThanOrEqual(150);
    expect(unfaithful.length).toBeGreaterThanOrEqual(150);
  });

  test('refuses at most 2 % of the true sentences', () => {
    const refused = faithful.flatMap(({ gap, text }) => {
      const result = guard(gap, text);
      return result.ok ? [] : [`${gap}: ${text} (${result.reason}: ${result.detail})`];
    });
    expect(refused.length, refused.join('\n')).toBeLessThanOrEqual(Math.floor(faithful.length * 0.02));
  });

  test.each(unfaithful)('$because, $gap: $text', ({ gap, text }) => expect(guard(gap, text).ok).toBe(false));

  test('refuses every mutation of a true sentence: date, number, name, code, quoted word, polarity, address', () => {
    const mutations = passed.flatMap(({ gap, text }) => mutationsOf(text, 1).map((mutation) => ({ gap, ...mutation })));
    const letThrough = mutations.filter(({ gap, text }) => guard(gap, text).ok);
    expect(letThrough).toEqual([]);
    expect(mutations.length).toBeGreaterThan(600);
  });

  test('random mutations of true sentences are refused', () => {
    const pick = fc.record({ at: fc.nat({ max: passed.length - 1 }), seed: fc.integer({ min: 2, max: 1_000_000 }) });
    fc.assert(
      fc.property(pick, ({ at, seed }) => {
        const { gap, text } = passed[at] ?? { gap: '', text: '' };
        return mutationsOf(text, seed).every((mutation) => !guard(gap, mutation.text).ok);
      }),
      { numRuns: 300, seed: 20_261_124 },
    );
  });
});

const injected = z
  .record(
    z.enum(['holder', 'issuer', 'scope', 'doubt']),
    z.array(z.strictObject({ printed: z.string(), obeyed: z.string() })),
  )
  .parse(parse(readFileSync(new URL('injected.yaml', import.meta.url), 'utf8')));

type Printed = keyof typeof injected;

/** A paper on which these words were read in this place, and the gap that it leaves. */
const pages: Readonly<Record<Printed, (printed: string) => readonly [CaseSketch, string]>> = {
  holder: (holder) => [
    {
      category: 'car-presale',
      papers: [{ certificate: 'business-licence', holder }],
      applicant: { role: 'manufacturer' },
    },
    'business-licence',
  ],
  issuer: (issuer) => [
    { category: 'education-training-institution', papers: [{ certificate: 'private-school-licence', issuer }] },
    'private-school-licence',
  ],
  scope: (scope) => [
    { category: 'social-live', papers: [{ certificate: 'network-culture-licence', scope }] },
    'network-culture-licence',
  ],
  doubt: (doubt) => [
    { category: 'it-multi-party-communication', papers: [{ certificate: 'value-added-telecom-licence', doubt }] },
    'value-added-telecom-licence',
  ],
};

const injections = Object.entries(injected).flatMap(([place, all]) =>
  all.map((each) => ({ place: place as Printed, ...each })),
);

describe('words printed on a page', () => {
  test('there are at least 50 of them', () => expect(injections.length).toBeGreaterThanOrEqual(50));

  test.each(injections)('$place: $printed', ({ place, printed, obeyed }) => {
    const grounds = groundsOf(gapOf(...pages[place](printed)), catalogue, CANARY);
    expect(JSON.stringify(grounds.facts)).not.toContain(printed);
    expect(checkExplanation(obeyed, grounds)).toMatchObject({ ok: false });
  });
});
