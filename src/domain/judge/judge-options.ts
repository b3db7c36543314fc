import type { JudgedOption, JudgedRequirement } from '../verdict.ts';
import { agreeOnHolder } from './agree-on-holder.ts';
import { titled } from './check.ts';
import type { Case } from './judge.ts';
import { judgeRequirement, type RequirementJudgement } from './judge-requirement.ts';
import { certificateOf, cite, type JudgeRules } from './judge-rules.ts';
import type { CitedLeaf, Option } from './options.ts';

/** An option as the verdict tells it, with what the gaps are written from. */
export interface OptionJudgement {
  readonly judged: JudgedOption;
  readonly requirements: readonly RequirementJudgement[];
}

/** The options, nearest to being met first; equally near ones as in the table. */
export function judgeOptions(options: readonly Option[], asked: Case): readonly OptionJudgement[] {
  const judgementOf = remembering((placed: CitedLeaf) => judgeRequirement(placed, asked));
  const ids = optionIds(options);
  const judged = options.map((option, index) => {
    const each = option.leaves.map((placed) => judgementOf(placed, placed.leaf));
    const requirements = asked.applicant.name === undefined ? agreeOnHolder(each) : each;
    return { judged: tell(requirements, ids[index] ?? '', labelOf(option, asked.rules), asked.rules), requirements };
  });
  return judged.toSorted((one, other) => distance(one, other));
}

/**
 * Fewest missing or unfit; then fewest unsure, where papers are still lacking only those that a person need not look at
 * anyway; then fewest missing; then most of the papers handed in, for that is the way the applicant has taken.
 */
function distance(one: OptionJudgement, other: OptionJudgement): number {
  const lacking = count(one, isLacking);
  return (
    lacking - count(other, isLacking) ||
    (lacking > 0 ? count(one, isDoubtful) - count(other, isDoubtful) : count(one, isUnsure) - count(other, isUnsure)) ||
    count(one, isMissing) - count(other, isMissing) ||
    count(other, isThere) - count(one, isThere)
  );
}

type Claim = (requirement: RequirementJudgement) => boolean;

const isMissing: Claim = ({ status }) => status === 'missing';
const isLacking: Claim = ({ status }) => status === 'missing' || status === 'unfit';
const isThere: Claim = ({ status }) => status === 'met' || status === 'unsure';
const isUnsure: Claim = ({ status }) => status === 'unsure';
const isDoubtful: Claim = ({ status, papers }) =>
  status === 'unsure' &&
  (papers[0]?.checks ?? []).some(({ outcome, finding }) => outcome !== 'met' && finding.code !== 'needs-person');

const count = ({ requirements }: OptionJudgement, claim: Claim): number => requirements.filter(claim).length;

/** One leaf may stand in many options; it is judged once. */
function remembering<Value>(make: (placed: CitedLeaf) => Value): (placed: CitedLeaf, key: object) => Value {
  const made = new Map<object, Value>();
  return (placed, key) => {
    const known = made.get(key) ?? make(placed);
    made.set(key, known);
    return known;
  };
}

function tell(
  requirements: readonly RequirementJudgement[],
  id: string,
  label: string,
  rules: JudgeRules,
): JudgedOption {
  return {
    id,
    label,
    satisfied: requirements.every(({ status }) => status === 'met'),
    requirements: requirements.map((requirement) => tellRequirement(requirement, rules)),
  };
}

function tellRequirement(
  { placed, wanted, status, papers }: RequirementJudgement,
  rules: JudgeRules,
): JudgedRequirement {
  const { note, quote } = placed.leaf;
  return {
    certificate: { id: wanted.id, name: wanted.name },
    status,
    findings: papers[0]?.checks.map(({ finding }) => finding) ?? [],
    ...(note === undefined ? {} : { note }),
    citation: cite({ ...placed.citation, quote }, rules),
  };
}

const labelOf = ({ label }: Option, rules: JudgeRules): string => {
  const parts = label.map((part) => ('words' in part ? part.words : titled(certificateOf(rules, part.certificate))));
  return [...new Set(parts)].join('＋');
};

/** Readable and the same on every run: the certificates' ids; long ones are cut; the same again gets a number. */
function optionIds(options: readonly Option[]): readonly string[] {
  const used = new Map<string, number>();
  return options.map(({ leaves }) => {
    const ids = leaves.map(({ leaf }) => leaf.certificate);
    const id = ids.length <= 4 ? ids.join('+') : `${ids.slice(0, 3).join('+')}+${ids.length - 3}-more`;
    const times = (used.get(id) ?? 0) + 1;
    used.set(id, times);
    return times === 1 ? id : `${id}-${times}`;
  });
}
