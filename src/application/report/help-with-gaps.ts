import { explainWithTemplates } from '../../domain/explain/explain-with-templates.ts';
import type { RuleBook } from '../../domain/rules/rule-book.ts';
import { rulesOn } from '../../domain/rules/rules-on.ts';
import type { Verdict } from '../../domain/verdict.ts';
import type { LabelledText } from './report.ts';
import { shownText } from './shown-text.ts';

/**
 * Who issues each gap's paper, how it is handed in, what to mind, in the order of the gaps; nothing where the rules have
 * changed since, and nothing for what only has to be looked at.
 */
export function helpWithGaps(verdict: Verdict, ruleBook?: RuleBook): readonly (readonly LabelledText[])[] {
  const rules = ruleBook && rulesOn(ruleBook, verdict.asOf);
  if (rules === undefined || rules.version !== verdict.rulesVersion) return [];
  return explainWithTemplates(verdict, rules).map(({ code, issuedBy, upload, watch }) =>
    code === 'needs-person'
      ? []
      : [
          { label: '谁来出', text: shownText(issuedBy) },
          { label: '怎么交', text: shownText(upload) },
          ...(watch.length === 0 ? [] : [{ label: '注意', text: shownText(`${watch.join('；')}。`) }]),
        ],
  );
}
