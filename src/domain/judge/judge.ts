import type { Applicant, Paper } from '../paper.ts';
import type { CategoryRule } from '../rules/schema.ts';
import type { Decision, JudgedOption, Note, Verdict } from '../verdict.ts';
import { canonicalJson } from './canonical-json.ts';
import { gapsOf } from './gaps.ts';
import { judgeOptions, type OptionJudgement } from './judge-options.ts';
import type { JudgeRules } from './judge-rules.ts';
import { notesOn } from './notes.ts';
import { optionsFor } from './options.ts';
import { sha256 } from './sha256.ts';

/** All that a verdict depends on. */
export interface Case {
  /** The rules in force on `asOf`. */
  readonly rules: JudgeRules;
  readonly rulesVersion: string;
  readonly category: CategoryRule;
  readonly papers: readonly Paper[];
  readonly applicant: Applicant;
  /** ISO date. */
  readonly asOf: string;
  /** `asOf` lies outside the days for which the table is known: nothing passes or fails by program. */
  readonly outOfPeriod?: boolean;
  /** What came up before judging, such as a title that the catalogue does not know; told after the judge's own notes. */
  readonly notes?: readonly Note[];
}

/** The verdict (结论): arithmetic over the case and nothing else. The order of the papers makes no difference. */
export function judge(asked: Case): Verdict {
  const offered = optionsFor(asked.category, asked.applicant);
  const options = judgeOptions(offered.options, asked);
  const decision = decide(asked, options, offered.settled);
  const verdict = {
    decision,
    category: { id: asked.category.id, name: asked.category.name },
    scheme: asked.category.scheme,
    options: options.map(({ judged }) => judged),
    gaps: decision === 'pass' ? [] : gapsOf(options[0], asked.rules),
    notes: [...notesOn(asked, offered), ...(asked.notes ?? [])],
    rulesVersion: asked.rulesVersion,
    asOf: asked.asOf,
  };
  return { ...verdict, digest: `sha256:${sha256(canonicalJson(verdict))}` };
}

/** @param settled whether the options are those of this applicant; else they are only what the table offers to others */
function decide(
  { category, applicant, outOfPeriod }: Case,
  options: readonly OptionJudgement[],
  settled: boolean,
): Decision {
  const forbidden = category.prohibitions.some(({ declares }) => applicant.declares.includes(declares));
  if (applicant.type === 'individual' || forbidden) return 'reject';
  if (outOfPeriod === true || !settled) return 'manual';
  if (options.some(({ judged }) => judged.satisfied)) return 'pass';
  return options[0] !== undefined && onlyUnsureLeft(options[0].judged) ? 'manual' : 'supplement';
}

const onlyUnsureLeft = (option: JudgedOption): boolean =>
  option.requirements.every(({ status }) => status === 'met' || status === 'unsure');
