import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { checkExplanation, type GuardResult } from '../../src/domain/explain/guard/check-explanation.ts';
import { groundsOf } from '../../src/domain/explain/guard/grounds.ts';
import { paperNames } from '../../src/domain/explain/guard/paper-names.ts';
import { fixture, rules } from './gap-fixtures.ts';

export const CANARY = 'k7Qp2Zx9Lm4T';
export const catalogue = paperNames(rules.certificates);

/** The guard's answer to a sentence about the gap with this name. */
export const guard = (name: string, text: string): GuardResult =>
  checkExplanation(text, groundsOf(fixture(name), catalogue, CANARY));

export interface GuardCase {
  readonly gap: string;
  readonly because: string;
  readonly text: string;
}

const read = (file: string): unknown => parse(readFileSync(new URL(file, import.meta.url), 'utf8'));

export const faithfulCases = (): readonly GuardCase[] =>
  Object.entries(z.record(z.string(), z.array(z.string())).parse(read('faithful.yaml'))).flatMap(([gap, texts]) =>
    texts.map((text) => ({ gap, because: 'faithful', text })),
  );

const twoLevels = z.record(z.string(), z.record(z.string(), z.array(z.string())));

/** By what is wrong with them, then by gap. */
export const unfaithfulCases = (): readonly GuardCase[] =>
  Object.entries(twoLevels.parse(read('unfaithful.yaml'))).flatMap(([because, gaps]) =>
    Object.entries(gaps).flatMap(([gap, texts]) => texts.map((text) => ({ gap, because, text }))),
  );
