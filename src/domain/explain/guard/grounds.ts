import { normalizeName } from '../../names/normalize-name.ts';
import type { Finding } from '../../verdict.ts';
import type { GapCase } from '../gap-cases.ts';
import { type GapFacts, gapFacts } from '../gap-facts.ts';
import { isoDates } from '../iso-dates.ts';
import { UNREADABLE } from '../typed-values.ts';
import { namesIn, type PaperNames } from './paper-names.ts';
import { plainText } from './plain-text.ts';

/** What a sentence about one gap may rest on: the facts sent to the model and nothing else. */
export interface Grounds {
  readonly facts: GapFacts;
  /** Everything in the facts, as `plainText`, one entry to a line. */
  readonly corpus: string;
  readonly dates: ReadonlySet<string>;
  /** Names of papers, normalised, that may be said: the gap's own, and those in our own words about it. */
  readonly papers: ReadonlySet<string>;
  /** All names of papers that are known at all. */
  readonly catalogue: PaperNames;
  /** Organisations that may be named: holder, applicant, printed issuer; as read and typed. */
  readonly organisations: readonly string[];
  readonly findings: readonly Pick<Finding, 'code' | 'ok'>[];
  readonly canary: string;
}

/** One check: what in the text has no ground, or `undefined`. `text` is plain, `raw` as the model wrote it. */
export type GuardCheck = (text: string, grounds: Grounds, raw: string) => string | undefined;

/** @param canary stands in the system prompt and nowhere else */
export function groundsOf(gap: GapCase, catalogue: PaperNames, canary: string): Grounds {
  const facts = gapFacts(gap);
  const { certificate } = gap;
  const found = Object.entries(facts.found).filter(([, value]) => value !== UNREADABLE);
  // the rule's quote often names other papers; which of them are lacking is not for this gap to say
  const own = plainText([facts.problem, facts.todo, ...facts.expected, facts.issuedBy].join('\n'));
  const names = [certificate.name, ...certificate.aliases.map(({ name }) => name)].map(normalizeName);
  const corpus = [own, facts.certificate, facts.category, facts.rule, facts.asOf, ...found.flat()];
  return {
    facts,
    corpus: plainText(corpus.join('\n')),
    dates: new Set(isoDates(plainText([...found.map(([, value]) => value), facts.asOf].join('\n')))),
    papers: new Set([...names, ...namesIn(own, catalogue)]),
    catalogue,
    organisations: organisations.flatMap((name) => {
      const value = facts.found[name];
      return value === undefined || value === UNREADABLE ? [] : [value];
    }),
    findings: (gap.requirement?.findings ?? []).filter(({ ok }) => ok !== true).map(({ code, ok }) => ({ code, ok })),
    canary,
  };
}

const organisations = ['持有人', '主体', '盖章主体', '发证机关'] as const;
