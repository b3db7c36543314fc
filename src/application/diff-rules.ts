import { canonicalJson } from '../domain/judge/canonical-json.ts';
import type { RulesInForce } from '../domain/rules/rules-on.ts';
import type { Decision } from '../domain/verdict.ts';
import { diffCategory } from './diff-category.ts';
import { diffCertificate } from './diff-certificate.ts';

/** One difference between two states of the rules. */
export interface RuleChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly subject: RuleSubject;
  readonly id: string;
  /** Chinese, one line. */
  readonly text: string;
}

export type RuleSubject = keyof typeof subjects;

/** What each list holds is called. */
const subjects = {
  categories: '类目',
  certificates: '证照',
  scenarios: '场景',
  schemes: '方案',
  issuers: '发证机关',
  procedures: '插件申请流程',
  domains: '直播域名',
  permits: '国家许可',
  general: '通则',
  sources: '来源页面',
} as const;

/**
 * What changed from one state of the rules to another: two folders on one day, or one folder on two days. A rule that is
 * not in force on its side's day counts as absent there.
 */
export function diffRules(before: RulesInForce, after: RulesInForce): readonly RuleChange[] {
  return (Object.keys(subjects) as RuleSubject[]).flatMap((subject) => {
    const [old, young] = [ruleMap(before, subject), ruleMap(after, subject)];
    const ids = [...new Set([...old.keys(), ...young.keys()])];
    return ids.flatMap((id) => changesOf(subject, id, old.get(id), young.get(id), before, after));
  });
}

type Rule = RulesInForce[RuleSubject][number];

function ruleMap(rules: RulesInForce, subject: RuleSubject): ReadonlyMap<string, Rule> {
  const list: readonly Rule[] = rules[subject];
  return new Map(
    list
      .filter((rule) => !('outOfPeriod' in rule) || rule.outOfPeriod === undefined)
      .map((rule) => ['id' in rule ? rule.id : subject, rule]),
  );
}

function changesOf(
  subject: RuleSubject,
  id: string,
  old: Rule | undefined,
  young: Rule | undefined,
  before: RulesInForce,
  after: RulesInForce,
): readonly RuleChange[] {
  const label = `${subjects[subject]} ${nameOf(young ?? old) ?? id}`;
  if (old === undefined) return [{ kind: 'added', subject, id, text: `新增${label}` }];
  if (young === undefined) return [{ kind: 'removed', subject, id, text: `删去${label}` }];
  return detailsOf(subject, id, before, after, old, young).map((detail) => ({
    kind: 'changed',
    subject,
    id,
    text: `${label}：${detail}`,
  }));
}

function detailsOf(
  subject: RuleSubject,
  id: string,
  before: RulesInForce,
  after: RulesInForce,
  old: Rule,
  young: Rule,
): readonly string[] {
  if (subject === 'categories') {
    const [was, is] = [byId(before.categories, id), byId(after.categories, id)];
    return was === undefined || is === undefined ? [] : diffCategory(was, is, before, after);
  }
  if (subject === 'certificates') {
    const [was, is] = [byId(before.certificates, id), byId(after.certificates, id)];
    return was === undefined || is === undefined ? [] : diffCertificate(was, is);
  }
  return changedKeys(old, young).map((key) => `${key} 变了`);
}

const byId = <Item extends { readonly id: string }>(items: readonly Item[], id: string): Item | undefined =>
  items.find((item) => item.id === id);

/** Keys whose content differs; `until` is left out, for it closes a version without changing what it says. */
function changedKeys(old: object, young: object): readonly string[] {
  const [was, is] = [new Map<string, unknown>(Object.entries(old)), new Map<string, unknown>(Object.entries(young))];
  return [...new Set([...was.keys(), ...is.keys()])].filter(
    (key) => key !== 'until' && canonicalJson(was.get(key)) !== canonicalJson(is.get(key)),
  );
}

function nameOf(rule: Rule | undefined): string | undefined {
  if (rule === undefined) return undefined;
  if ('name' in rule) return rule.name;
  if ('permit' in rule) return `《${rule.permit}》`;
  return 'title' in rule ? `《${rule.title}》` : undefined;
}

/** A case whose decision the change of rules would change. */
export interface AffectedCase {
  readonly name: string;
  readonly before: Decision;
  readonly after: Decision;
}

/**
 * Which cases come out otherwise under the other state of the rules.
 *
 * @param decide judges one case under the given rules; it must not depend on anything else
 */
export function casesAffected<Case extends { readonly name: string }>(
  cases: readonly Case[],
  decide: (oneCase: Case, rules: RulesInForce) => Decision,
  before: RulesInForce,
  after: RulesInForce,
): readonly AffectedCase[] {
  return cases
    .map((oneCase) => ({ name: oneCase.name, before: decide(oneCase, before), after: decide(oneCase, after) }))
    .filter((outcome) => outcome.before !== outcome.after);
}
