import type { RuleBook } from '../../domain/rules/rule-book.ts';
import type { Decision, Gap, JudgedOption, JudgedRequirement, Note, Verdict } from '../../domain/verdict.ts';
import { composeApplication } from './compose-application.ts';
import { type ComposeOptions, composeFinding, composePoint } from './compose-finding.ts';
import { helpWithGaps } from './help-with-gaps.ts';
import { layOutTree } from './lay-out-tree.ts';
import type { GapPart, LabelledText, OptionPart, PointPart, RequirementPart, VerdictPart } from './report.ts';
import { decisionWords, sayStatus, schemeWords } from './say-report.ts';
import { shownLine, shownText } from './shown-text.ts';

/** One category's part of the report. */
export function composeVerdict(verdict: Verdict, options: ComposeOptions, ruleBook?: RuleBook): VerdictPart {
  const { decision, category, scheme, rulesVersion, asOf, digest, application } = verdict;
  const head = {
    categoryId: category.id,
    category: shownLine(category.name),
    scheme: schemeWords[scheme],
    decision: { code: decision, ...decisionWords[decision] },
  };
  // whoever cannot be helped by papers is not sent for any
  const helps = decision === 'reject' ? [] : helpWithGaps(verdict, ruleBook);
  const gaps =
    decision === 'reject'
      ? []
      : verdict.gaps.map((gap, index) => composeGap(gap, index + 1, helps[index] ?? [], options));
  const [reasons, notes] = partNotes(verdict.notes);
  const parts = composeOptions(verdict, options);
  return {
    ...head,
    tally: sayTally(verdict.options[0]),
    reasons: reasons.map((note) => toPoint(note, options)),
    gapsTitle: gapsTitles[decision],
    gaps,
    options: parts,
    tree: layOutTree(head, parts),
    ...(application !== undefined && { application: composeApplication(application, category.id, decision, options) }),
    notes: notes.map((note) => toPoint(note, options)),
    rulesVersion,
    asOf,
    digest,
  };
}

const gapsTitles: Readonly<Record<Decision, string>> = {
  pass: '',
  supplement: '还差什么，怎么补',
  manual: '须由人确认的各项',
  reject: '',
};

/** Notes that the decision itself rests on stand first, as its reasons. */
function partNotes(notes: readonly Note[]): readonly [decisive: readonly Note[], others: readonly Note[]] {
  const isDecisive = ({ code }: Note): boolean => decisive.test(code);
  return [notes.filter(isDecisive), notes.filter((note) => !isDecisive(note))];
}

const decisive = /-not-allowed$|-not-supported$|^out-of-period$|^no-option-for-subject$/;

const toPoint = ({ code, ...note }: Note, options: ComposeOptions): PointPart => composePoint(code, note, options);

function sayTally(nearest: JudgedOption | undefined): string {
  if (nearest === undefined) return '没有可用的资质办法。';
  const { requirements } = nearest;
  const counted = countedStatuses
    .map(({ status, word }) => ({ word, count: requirements.filter((one) => one.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${count} 项${word}`);
  return requirements.every(({ status }) => status === 'met')
    ? `所需 ${requirements.length} 项资质全部满足。`
    : `所需 ${requirements.length} 项资质：${counted.join('，')}。`;
}

const countedStatuses = [
  { status: 'met', word: '已满足' },
  { status: 'missing', word: '缺少' },
  { status: 'unfit', word: '不合用' },
  { status: 'unsure', word: '待确认' },
] as const;

const composeGap = (
  { certificate, status, code, text, citation }: Gap,
  number: number,
  help: readonly LabelledText[],
  { numbers }: ComposeOptions,
): GapPart => ({
  number,
  name: shownLine(certificate.name),
  status: sayStatus(status),
  code,
  text: shownText(text),
  help,
  citation: numbers.citation(citation),
});

/** A requirement that says the very same in several options is set out once and pointed to after that. */
function composeOptions(verdict: Verdict, options: ComposeOptions): readonly OptionPart[] {
  const told = new Map<string, string>();
  const met = verdict.options.some(({ satisfied }) => satisfied);
  const settled = met || verdict.decision === 'reject';
  return verdict.options.map(({ label, satisfied, requirements }, index) => {
    const needless = settled && !satisfied;
    const parts = requirements.map((requirement, place): RequirementPart => {
      const number = `${index + 1}.${place + 1}`;
      const key = JSON.stringify(requirement);
      const sameAs = told.get(key);
      if (sameAs === undefined) told.set(key, number);
      const part = composeRequirement(requirement, number, verdict, options);
      return { ...(needless ? unalarming(part) : part), ...(sameAs !== undefined && { sameAs }) };
    });
    return {
      number: index + 1,
      label: shownLine(label, 200),
      status: optionStatus(satisfied, met),
      brief: (needless || index > 0) && parts.every(isBare),
      drawn: !needless,
      requirements: parts,
    };
  });
}

/** Nothing was handed in for it, or it stands further up. */
const isBare = ({ findings, sameAs, override }: RequirementPart): boolean =>
  override === undefined && (findings.length === 0 || sameAs !== undefined);

function optionStatus(satisfied: boolean, otherMet: boolean): OptionPart['status'] {
  if (satisfied) return { word: '已满足', tone: 'good' };
  return { word: otherMet ? '未采用' : '未满足', tone: 'plain' };
}

/** What an option lacks is no trouble where another one is met. */
function unalarming({ advice: _, gap: __, ...part }: RequirementPart): RequirementPart {
  return part.status.code === 'met' ? part : { ...part, status: { ...part.status, tone: 'plain' } };
}

function composeRequirement(
  requirement: JudgedRequirement,
  number: string,
  { gaps, category }: Verdict,
  options: ComposeOptions,
): RequirementPart {
  const { certificate, status, findings, note, citation } = requirement;
  const key = `${category.id}/${certificate.id}`;
  const gap = status === 'met' ? -1 : gaps.findIndex((one) => one.certificate.id === certificate.id);
  const advice = status === 'met' ? undefined : (gaps[gap]?.text ?? otherAdvice(requirement));
  const override = options.overrides(key);
  return {
    number,
    certificateId: certificate.id,
    name: shownLine(certificate.name),
    status: sayStatus(status),
    findings: findings.map((finding) => composeFinding(finding, key, options)),
    ...(note !== undefined && { note: shownText(note) }),
    ...(advice !== undefined && { advice: shownText(advice) }),
    ...(gap >= 0 && { gap: gap + 1 }),
    citation: options.numbers.citation(citation),
    ...(override !== undefined && { override }),
  };
}

/** Gaps speak of the nearest option; what another one lacks is said in a word. */
const otherAdvice = ({ certificate, status }: JudgedRequirement): string | undefined =>
  status === 'missing' ? `没有收到这份资质。走这个办法，须补交《${certificate.name}》。` : undefined;
