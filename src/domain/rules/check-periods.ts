import { faultOf, type LocatedRule, periodsOverlap } from './locate-rules.ts';
import type { RuleFault } from './rule-fault.ts';

/** `until` before `from`, and two versions of one rule that hold on the same day. */
export function checkPeriods(rules: readonly LocatedRule[]): readonly RuleFault[] {
  return [
    ...rules.flatMap(endsBeforeStart),
    ...rules.flatMap((rule, index) => overlapsEarlier(rule, rules.slice(0, index))),
  ];
}

function endsBeforeStart(rule: LocatedRule): readonly RuleFault[] {
  if (rule.until === undefined || rule.until >= rule.from) return [];
  return [faultOf(rule, 'until-before-from', `until（${rule.until}）早于 from（${rule.from}）`, 'until')];
}

function overlapsEarlier(rule: LocatedRule, earlier: readonly LocatedRule[]): readonly RuleFault[] {
  return earlier
    .filter((other) => other.kind === rule.kind && other.id === rule.id && periodsOverlap(rule, other))
    .map((other) =>
      faultOf(
        rule,
        'overlapping-periods',
        `与 ${other.file} 里同一 id 的另一版有效期重叠：给旧版写上 until（新版 from 的前一天）`,
        'from',
      ),
    );
}
