import { faultWords } from './explain-with-templates.ts';
import { scopeAskedZh } from './fault-words-zh.ts';
import type { GapCase } from './gap-cases.ts';
import { type TypedValues, typedValues } from './typed-values.ts';
import { wordingZh } from './wording-zh.ts';

/**
 * All that a model is told about one gap: ids, the table's words and typed values. Never a page's text, a file's name or
 * the findings' own sentences.
 */
export interface GapFacts {
  readonly id: string;
  readonly status: 'missing' | 'unfit' | 'unsure';
  readonly certificate: string;
  readonly category: string;
  /** What is wrong, and what to do, in our words around typed values. */
  readonly problem: string;
  readonly todo: string;
  readonly found: TypedValues;
  readonly expected: readonly string[];
  readonly issuedBy: string;
  /** The table's sentence, word for word. */
  readonly rule: string;
  readonly asOf: string;
}

export function gapFacts(gap: GapCase): GapFacts {
  const faults = faultWords(gap, 'zh');
  const { leaf, certificate } = gap;
  return {
    id: gap.id,
    status: gap.gap.status,
    certificate: certificate.name,
    category: gap.categoryName,
    problem: faults.map(({ problem }) => problem).join('；'),
    todo: [...new Set(faults.map(({ todo }) => todo))].join(''),
    found: typedValues(gap.requirement),
    expected: [...conditions(gap), ...(leaf?.note === undefined ? [] : [leaf.note])],
    // the page's name is no paper's
    issuedBy: wordingZh.issuedBy(gap).replace(/（见《[^》]*》）/u, ''),
    rule: gap.citation.quote,
    asOf: gap.asOf,
  };
}

/** What the table asks of the paper beyond its name. */
function conditions(gap: GapCase): readonly string[] {
  const { issuer, leaf } = gap;
  const { scopeContains, holder, parties, seals } = leaf?.where ?? {};
  return [
    scopeContains === undefined ? [] : `经营范围须含${scopeAskedZh(gap)}`,
    issuer === undefined ? [] : `须由${issuer.name}颁发`,
    holder === 'partner' ? '须是合作方名下的' : [],
    parties === undefined ? [] : `须与至少 ${parties} 家不同的合作方签订`,
    seals === undefined ? [] : `须有 ${seals} 方盖章`,
  ].flat();
}
