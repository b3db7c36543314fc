import type { Paper } from '../paper.ts';
import type { CertificateRule } from '../rules/schema.ts';
import type { Evidence, RequirementStatus } from '../verdict.ts';
import { type Check, inOrder, type Question, type Relation, unsure } from './check.ts';
import { checkCreditCode } from './check-credit-code.ts';
import { checkHolder } from './check-holder.ts';
import { checkIssuer } from './check-issuer.ts';
import { checkParties } from './check-parties.ts';
import { checkScope } from './check-scope.ts';
import { checkSeals } from './check-seals.ts';
import { checkTitle } from './check-title.ts';
import { checkValidity } from './check-validity.ts';
import type { Case } from './judge.ts';
import { certificateOf, indexOf } from './judge-rules.ts';
import type { CitedLeaf } from './options.ts';

/** How one paper stands to one leaf. */
export interface PaperJudgement {
  readonly paper: Paper;
  readonly status: Exclude<RequirementStatus, 'missing'>;
  readonly checks: readonly Check[];
}

/** How one leaf stands: `papers` are all that could serve it, best first; none: `missing`. */
export interface RequirementJudgement {
  readonly placed: CitedLeaf;
  readonly wanted: CertificateRule;
  readonly status: RequirementStatus;
  readonly papers: readonly PaperJudgement[];
}

/** Holds every paper against the leaf; the best one counts: met, else unsure, else unfit, else missing. */
export function judgeRequirement(placed: CitedLeaf, asked: Case): RequirementJudgement {
  const wanted = certificateOf(asked.rules, placed.leaf.certificate);
  const questions = asked.papers.flatMap((paper) => questionFor(paper, wanted, placed, asked));
  const single = questions.map((question) => judgePaper(question));
  const papers = withParties(single, placed, asked).toSorted(betterFirst);
  return { placed, wanted, status: papers[0]?.status ?? 'missing', papers };
}

/** 0 is best. */
export const rankOf = (status: RequirementStatus): number => ranks.indexOf(status);

const ranks = ['met', 'unsure', 'unfit', 'missing'] as const satisfies readonly RequirementStatus[];

/** Every check that looks at one paper alone. */
const checks: readonly ((question: Question) => Check | undefined)[] = [
  checkTitle,
  checkHolder,
  checkValidity,
  checkScope,
  checkIssuer,
  checkSeals,
  checkCreditCode,
  checkByPerson,
];

function judgePaper(question: Question): PaperJudgement {
  const made = checks.flatMap((check) => check(question) ?? []);
  return { paper: question.paper, ...standing(made) };
}

/** The worst check decides what a paper is worth. */
export function standing(made: readonly Check[]): Pick<PaperJudgement, 'status' | 'checks'> {
  const outcomes = made.map(({ outcome }) => outcome);
  const status = outcomes.includes('unfit') ? 'unfit' : outcomes.includes('unsure') ? 'unsure' : 'met';
  return { status, checks: inOrder(made) };
}

function questionFor(paper: Paper, wanted: CertificateRule, { leaf }: CitedLeaf, asked: Case): readonly Question[] {
  const index = indexOf(asked.rules);
  const ids = paper.identity.kind === 'certain' ? [paper.identity.certificate] : paper.identity.candidates;
  const kinds = ids.flatMap((id) => index.certificates.get(id) ?? []);
  const relations = kinds.flatMap((kind) => relationOf(kind, wanted) ?? []);
  if (relations.length === 0) return [];
  const certain = paper.identity.kind === 'certain';
  const relation: Relation = certain && relations.includes('serves') ? 'serves' : 'may';
  const issuer = leaf.where?.issuedBy === undefined ? undefined : index.issuers.get(leaf.where.issuedBy);
  const printed = certain ? kinds[0] : undefined;
  return [
    { paper, wanted, printed, relation, where: leaf.where, issuer, applicant: asked.applicant, asOf: asked.rules.asOf },
  ];
}

function relationOf(kind: CertificateRule, wanted: CertificateRule): Relation | undefined {
  if (kind.id === wanted.id || kind.standsFor.includes(wanted.id)) return 'serves';
  return kind.mayBe.includes(wanted.id) ? 'may' : undefined;
}

function checkByPerson({ paper, wanted, relation }: Question): Check | undefined {
  if (wanted.judgement === 'machine' || relation === 'may') return undefined;
  const look = wanted.lookFor ?? '内容是否真实、完整、与本次申请相符';
  return unsure('needs-person', '内容须由人工审核', paper.title.evidence, `请人工核对：${look.replace(/。$/u, '')}。`);
}

/** Adds what the papers that serve say together: how many partners they name. */
function withParties(single: readonly PaperJudgement[], { leaf }: CitedLeaf, asked: Case): readonly PaperJudgement[] {
  const wanted = leaf.where?.parties;
  if (wanted === undefined) return single;
  const serving = single.filter(({ paper, status }) => status !== 'unfit' && paper.identity.kind === 'certain');
  if (serving.length === 0) return single;
  const papers = serving.map(({ paper }) => paper).toSorted((one, other) => compareText(one.id, other.id));
  const together = checkParties(papers, wanted, asked.applicant);
  if (together === undefined) return single;
  return single.map((one) =>
    serving.includes(one) ? { paper: one.paper, ...standing([...one.checks, together]) } : one,
  );
}

/** Fewer faults win, then the surer identity, then the paper's id: the order in which papers came in never counts. */
const betterFirst = (one: PaperJudgement, other: PaperJudgement): number =>
  rankOf(one.status) - rankOf(other.status) ||
  faults(one) - faults(other) ||
  Number(one.paper.identity.kind === 'unsure') - Number(other.paper.identity.kind === 'unsure') ||
  compareText(one.paper.id, other.paper.id);

const faults = ({ checks: made }: PaperJudgement): number => made.filter(({ outcome }) => outcome !== 'met').length;

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Where a judgement's words were read, for a check over several papers. */
export const evidenceOfHolder = ({ paper }: PaperJudgement): readonly Evidence[] => paper.holder?.evidence ?? [];
