import type { Applicant, Paper } from '../paper.ts';
import type { InForce } from '../rules/rules-on.ts';
import type { CategoryRule } from '../rules/schema.ts';
import type { Decision, JudgedOption, Note, Verdict } from '../verdict.ts';
import { judgeApplication } from './application/judge-application.ts';
import { notesOnScreenshots } from './application/notes-on-screenshots.ts';
import type { SeenScreenshot } from './application/seen-screenshot.ts';
import { canonicalJson } from './canonical-json.ts';
import { gapsOf } from './gaps.ts';
import { judgeOptions, type OptionJudgement } from './judge-options.ts';
import type { JudgeRules } from './judge-rules.ts';
import { notesOn } from './notes.ts';
import { optionsFor } from './options.ts';
import { restsOutsidePeriod } from './period.ts';
import { sha256 } from './sha256.ts';
import { notesOnSharedPapers } from './shared-papers.ts';

/** All that a verdict depends on. */
export interface Case {
  /** Those in force on the day of the review; the day and the version are in them. */
  readonly rules: JudgeRules;
  readonly category: InForce<CategoryRule>;
  readonly papers: readonly Paper[];
  readonly applicant: Applicant;
  /** Console screenshots among the files; only the plug-in scheme asks for them. */
  readonly screenshots?: readonly SeenScreenshot[];
  /** What came up before judging, such as a title that the catalogue does not know; told after the judge's own notes. */
  readonly notes?: readonly Note[];
}

/** The verdict (结论): arithmetic over the case and nothing else. The order of the papers makes no difference. */
export function judge(asked: Case): Verdict {
  const offered = optionsFor(asked.category, asked.applicant);
  const options = judgeOptions(offered.options, asked);
  const byPerson = !offered.settled || restsOutsidePeriod(asked, offered);
  const decision = decide(asked, options, byPerson);
  const verdict = {
    decision,
    category: { id: asked.category.id, name: asked.category.name },
    scheme: asked.category.scheme,
    options: options.map(({ judged }) => judged),
    gaps: decision === 'pass' ? [] : gapsOf(options[0], asked.rules),
    notes: [
      ...notesOn(asked, offered),
      ...notesOnSharedPapers(options[0]),
      ...notesOnScreenshots(asked),
      ...(asked.notes ?? []),
    ],
    ...(asked.category.scheme === 'plugin' && { application: judgeApplication(asked) }),
    rulesVersion: asked.rules.version,
    asOf: asked.rules.asOf,
  };
  return { ...verdict, digest: `sha256:${sha256(canonicalJson(verdict))}` };
}

/** @param byPerson the table does not speak of this applicant, or not of this day */
function decide({ category, applicant }: Case, options: readonly OptionJudgement[], byPerson: boolean): Decision {
  const forbidden = category.prohibitions.some(({ declares }) => applicant.declares.includes(declares));
  if (applicant.type === 'individual' || forbidden) return 'reject';
  if (byPerson) return 'manual';
  if (options.some(({ judged }) => judged.satisfied)) return 'pass';
  return options[0] !== undefined && onlyUnsureLeft(options[0].judged) ? 'manual' : 'supplement';
}

const onlyUnsureLeft = (option: JudgedOption): boolean =>
  option.requirements.every(({ status }) => status === 'met' || status === 'unsure');
