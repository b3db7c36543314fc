import type { CertificateRule, WhereRule } from '../rules/schema.ts';
import type { Gap } from '../verdict.ts';
import { type Check, titled } from './check.ts';
import { wordsAsked } from './check-scope.ts';
import type { OptionJudgement } from './judge-options.ts';
import type { RequirementJudgement } from './judge-requirement.ts';
import { cite, indexOf, type JudgeRules } from './judge-rules.ts';

/** What is still needed on the nearest option, in the table's order: what is wrong and what to do. */
export function gapsOf(nearest: OptionJudgement | undefined, rules: JudgeRules): readonly Gap[] {
  return (nearest?.requirements ?? []).flatMap((requirement) => gapOf(requirement, rules));
}

function gapOf(requirement: RequirementJudgement, rules: JudgeRules): readonly Gap[] {
  const { placed, wanted, status, papers } = requirement;
  if (status === 'met') return [];
  const failing = (papers[0]?.checks ?? []).filter(({ outcome }) => outcome !== 'met');
  const { note } = placed.leaf;
  const remark = note === undefined ? '' : `注意：${note.replace(/。$/u, '')}。`;
  const gap = {
    certificate: { id: wanted.id, name: wanted.name },
    status,
    code: codeOf(failing),
    text: `${failing.length === 0 ? missingText(requirement, rules) : faultText(requirement, failing)}${remark}`,
    citation: cite({ ...placed.citation, quote: placed.leaf.quote }, rules),
  };
  return [gap];
}

/** The check that weighs most; of equal ones the first. */
function codeOf(failing: readonly Check[]): string {
  const decisive = failing.find(({ outcome }) => outcome === 'unfit') ?? failing[0];
  if (decisive === undefined) return 'missing';
  return decisive.finding.code === 'title' ? 'uncertain-title' : decisive.finding.code;
}

function faultText({ wanted, status }: RequirementJudgement, failing: readonly Check[]): string {
  const verdict = status === 'unfit' ? '不符合要求' : '尚不能确认';
  const faults = failing.map(({ finding }) => finding.text).join('；');
  const remedies = [...new Set(failing.flatMap(({ remedy }) => remedy ?? []))].join('');
  return `${titled(wanted)}${verdict}：${faults}。${remedies}`;
}

function missingText({ placed, wanted }: RequirementJudgement, rules: JudgeRules): string {
  const conditions = conditionsOf(placed.leaf.where, rules);
  if (wanted.kind === 'category') {
    const name = wanted.name.endsWith('类目') ? `“${wanted.name}”` : `“${wanted.name}”类目`;
    return `缺少${name}。请在小程序后台“设置 > 基本设置 > 服务类目”中补充该类目，并提交能看到该类目的截图${conditions}。`;
  }
  // the table's own word on who issues it is among the conditions
  const issuer = placed.leaf.where?.issuedBy === undefined ? wanted.issuer : undefined;
  const issued = issuer === undefined ? '' : `，由${issuer}${issuing[wanted.kind] ?? '出具'}`;
  return `缺少${titled(wanted)}。请补交${titled(wanted)}${issued}${conditions}。`;
}

const issuing: Readonly<Partial<Record<CertificateRule['kind'], string>>> = { licence: '颁发', filing: '办理' };

/** What the table asks of the paper, as the tail of a sentence. */
function conditionsOf(where: WhereRule | undefined, rules: JudgeRules): string {
  if (where === undefined) return '';
  const issuer = where.issuedBy === undefined ? undefined : indexOf(rules).issuers.get(where.issuedBy);
  const conditions = [
    where.scopeContains === undefined ? [] : `经营范围须含${wordsAsked(where.scopeContains)}`,
    issuer === undefined ? [] : `须由${issuer.name}颁发`,
    where.holder === 'partner' ? '须为合作方的证照' : [],
    where.parties === undefined ? [] : `须与至少 ${where.parties} 家不同的合作方签订`,
    where.seals === undefined ? [] : `须有 ${where.seals} 方盖章`,
  ].flat();
  return conditions.map((condition) => `，${condition}`).join('');
}
