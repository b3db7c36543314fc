import { checkCitations } from './check-citations.ts';
import { checkNames } from './check-names.ts';
import { checkPatterns } from './check-patterns.ts';
import { checkPeriods } from './check-periods.ts';
import { checkReferences } from './check-references.ts';
import { locateRules, type RuleFiles } from './locate-rules.ts';
import type { RuleFault } from './rule-fault.ts';
import type { RuleBookData } from './schema.ts';

/** Everything that is wrong across the rule files, all at once; empty when nothing is. Each file's own shape is checked before. */
export function checkRules(book: RuleBookData, files: RuleFiles): readonly RuleFault[] {
  const rules = locateRules(book, files);
  return [
    ...checkPeriods(rules),
    ...checkNames(book, rules),
    ...checkReferences(book, rules),
    ...checkCitations(book, rules),
    ...checkPatterns(book, rules),
  ];
}
