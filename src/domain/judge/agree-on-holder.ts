import { normalizeName } from '../names/normalize-name.ts';
import { unsure } from './check.ts';
import {
  evidenceOfHolder,
  type PaperJudgement,
  type RequirementJudgement,
  rankOf,
  standing,
} from './judge-requirement.ts';

/**
 * Where the applicant's name is not stated, its own papers in one option must all be of one holder. Papers that agree
 * are preferred among equally good ones; where no choice agrees, what was met becomes unsure.
 */
export function agreeOnHolder(requirements: readonly RequirementJudgement[]): readonly RequirementJudgement[] {
  const own = requirements.filter(isOwn);
  const holders = [...new Set(own.flatMap(({ papers }) => papers.flatMap(holderOf)))].sort();
  if (holders.length < 2) return requirements;
  for (const holder of holders) {
    const chosen = own.map((requirement) => preferring(holder, requirement));
    if (chosen.every((requirement) => requirement !== undefined)) {
      return requirements.map((requirement) => chosen[own.indexOf(requirement)] ?? requirement);
    }
  }
  const names = [...new Set(own.flatMap(({ papers }) => papers[0]?.paper.holder?.value ?? []))].sort();
  return requirements.map((requirement) => (own.includes(requirement) ? inDoubt(requirement, names) : requirement));
}

function isOwn({ placed, status }: RequirementJudgement): boolean {
  const { where } = placed.leaf;
  return (where === undefined || where.holder === 'subject') && (status === 'met' || status === 'unsure');
}

const holderOf = ({ paper }: PaperJudgement): readonly string[] =>
  paper.holder === undefined ? [] : [normalizeName(paper.holder.value)];

/** The requirement met as well as before by a paper of this holder, or of nobody; `undefined` where none is as good. */
function preferring(holder: string, requirement: RequirementJudgement): RequirementJudgement | undefined {
  const fitting = requirement.papers.filter((judged) => holderOf(judged).every((name) => name === holder));
  const [best] = fitting;
  if (best === undefined || rankOf(best.status) > rankOf(requirement.status)) return undefined;
  return { ...requirement, papers: [best, ...requirement.papers.filter((judged) => judged !== best)] };
}

function inDoubt(requirement: RequirementJudgement, names: readonly string[]): RequirementJudgement {
  const [best, ...others] = requirement.papers;
  if (best?.paper.holder === undefined) return requirement;
  const text = `各证照的持有人不是同一家：${names.join('、')}`;
  const doubt = unsure('holders-agree', text, evidenceOfHolder(best), '请填写主体名称，并提交同一主体名下的证照。');
  const doubted: PaperJudgement = { paper: best.paper, ...standing([...best.checks, doubt]) };
  return { ...requirement, status: doubted.status, papers: [doubted, ...others] };
}
