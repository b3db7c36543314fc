import type { ProcedureRule, RuleCitation } from '../../rules/schema.ts';
import type { NextStep } from '../../verdict.ts';
import { cite, type JudgeRules } from '../judge-rules.ts';

interface Step {
  readonly id: string;
  readonly text: string;
  readonly citation: RuleCitation;
}

/**
 * What to do, first to last: the two applications and that both are needed, the wait for review (待审核), buying one way or
 * the other (待付款), the plug-in's being usable (可用), domains, CNAME, its use; what cannot be undone stands beside the step
 * that it belongs to.
 */
export function nextSteps(rules: JudgeRules): readonly NextStep[] {
  const procedure = rules.procedures?.[0];
  if (procedure === undefined) return [];
  const [buying, ...after] = procedure.nextSteps;
  const warning = (code: string): readonly Step[] =>
    procedure.warnings.filter((each) => each.code === code).map(asStep);
  const domains = rules.domains?.[0]?.statements ?? [];
  const beforeDomains = domains.filter(({ code }) => DOMAIN_NEEDS.has(code)).map(asStep);
  const irreversible = domains.filter((statement) => statement.irreversible).map(asStep);
  const steps: readonly Step[] = [
    ...procedure.applications,
    ...warning('both-applications'),
    ...inState(procedure, 'pending-review'),
    ...(buying === undefined ? [] : [buying]),
    ...procedure.waysToBuy,
    ...inState(procedure, 'available'),
    ...after.flatMap((step) => (step.id === 'add-domain' ? [...beforeDomains, step, ...irreversible] : [step])),
  ];
  return steps.map(({ id, text, citation }) => ({ id, text, citation: cite(citation, rules) }));
}

/** What has to be so, or need not be done, before a domain is added. */
const DOMAIN_NEEDS: ReadonlySet<string> = new Set(['plugin-needs-mini-program-domains', 'push-domain-optional']);

const asStep = ({ code, text, citation }: Omit<Step, 'id'> & { readonly code: string }): Step => ({
  id: code,
  text,
  citation,
});

/** A state by its name on the console, and what it means. */
const inState = ({ states }: ProcedureRule, id: string): readonly Step[] =>
  states
    .filter((state) => state.id === id)
    .map(({ name, text, citation }) => ({ id, text: `状态“${name}”：${text}`, citation }));
