import type { Applicant } from '../../src/domain/paper.ts';
import type { CategoryRule, RequirementNode } from '../../src/domain/rules/schema.ts';
import type { Decision, RequirementStatus } from '../../src/domain/verdict.ts';

/**
 * The same question answered another way: no list of options, only truth and cost computed up the tree. It knows
 * nothing of papers; `statusOf` says how each leaf stands.
 */
export function evaluate(category: CategoryRule, applicant: Applicant, statusOf: StatusOf): Evaluation {
  const own = walk(category.requirement, applicant, statusOf);
  const added = category.supplements
    .filter(({ declares }) => applicant.declares.includes(declares))
    .map(({ requirement }) => walk(requirement, applicant, statusOf))
    .filter((each) => each !== irrelevant);
  const whole = own === irrelevant ? impossible : added.reduce(join, own);
  if (typeof whole !== 'string') return conclude(category, applicant, whole);
  if (applicant.role !== undefined) {
    const { role: _, ...others } = applicant;
    return evaluate(category, others, statusOf);
  }
  return { decision: isRejected(category, applicant) ? 'reject' : 'manual', wanting: undefined };
}

export type StatusOf = (leaf: Extract<RequirementNode, { certificate: string }>) => RequirementStatus;

/** `wanting`: how many papers are missing or unfit on the nearest way; `undefined` where there is no way. */
export interface Evaluation {
  readonly decision: Decision;
  readonly wanting: number | undefined;
}

/** The least that is lacking below a node, by number of papers; `doubtful` of those that are there. */
interface Cost {
  readonly wanting: number;
  readonly doubtful: number;
}

const irrelevant = 'irrelevant';
const impossible = 'impossible';
type Walked = Cost | typeof irrelevant | typeof impossible;

function walk(node: RequirementNode, applicant: Applicant, statusOf: StatusOf): Walked {
  if (node.when?.role !== undefined && applicant.role !== undefined && !node.when.role.includes(applicant.role))
    return irrelevant;
  if (
    node.when?.subjectType !== undefined &&
    applicant.type !== undefined &&
    !node.when.subjectType.includes(applicant.type)
  ) {
    return irrelevant;
  }
  if ('certificate' in node) {
    const status = statusOf(node);
    return { wanting: Number(status === 'missing' || status === 'unfit'), doubtful: Number(status === 'unsure') };
  }
  if ('all' in node) {
    const below: readonly Walked[] = node.all
      .map((child) => walk(child, applicant, statusOf))
      .filter((each) => each !== irrelevant);
    return below.length === 0 ? irrelevant : below.reduce(join);
  }
  const ways = node.any.map((child) => walk(child, applicant, statusOf)).filter((each) => typeof each !== 'string');
  return ways.toSorted((one, other) => one.wanting - other.wanting || one.doubtful - other.doubtful)[0] ?? impossible;
}

function join(one: Walked, other: Walked): Walked {
  if (typeof one === 'string' || typeof other === 'string') return impossible;
  return { wanting: one.wanting + other.wanting, doubtful: one.doubtful + other.doubtful };
}

function conclude(category: CategoryRule, applicant: Applicant, cost: Cost): Evaluation {
  const byPapers = cost.wanting > 0 ? 'supplement' : cost.doubtful > 0 ? 'manual' : 'pass';
  return { decision: isRejected(category, applicant) ? 'reject' : byPapers, wanting: cost.wanting };
}

const isRejected = (category: CategoryRule, applicant: Applicant): boolean =>
  applicant.type === 'individual' ||
  category.prohibitions.some(({ declares }) => applicant.declares.includes(declares));
