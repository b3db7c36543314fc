import type { RuleCitation } from '../../rules/schema.ts';
import type { NextStep } from '../../verdict.ts';
import { cite, type JudgeRules } from '../judge-rules.ts';

interface Step {
  readonly id: string;
  readonly text: string;
  readonly citation: RuleCitation;
}

/**
 * What to do, first to last: the two applications, the wait for review, buying one way or the other, domains, CNAME, the
 * plug-in's use; what cannot be undone stands beside the step that it belongs to.
 */
export function nextSteps(rules: JudgeRules): readonly NextStep[] {
  const procedure = rules.procedures?.[0];
  if (procedure === undefined) return [];
  const [buying, ...after] = procedure.nextSteps;
  const waiting = procedure.states.filter(({ id }) => id === 'pending-review');
  const available = procedure.states.filter(({ id }) => id === 'available');
  const irreversible = (rules.domains?.[0]?.statements ?? [])
    .filter((statement) => statement.irreversible)
    .map(({ code, text, citation }): Step => ({ id: code, text, citation }));
  const steps: readonly Step[] = [
    ...procedure.applications,
    ...waiting,
    ...(buying === undefined ? [] : [buying]),
    ...procedure.waysToBuy,
    ...available,
    ...after.flatMap((step) => (step.id === 'add-domain' ? [step, ...irreversible] : [step])),
  ];
  return steps.map(({ id, text, citation }) => ({ id, text, citation: cite(citation, rules) }));
}
