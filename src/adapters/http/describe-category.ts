import type { CategoryAnswer, RequirementAnswer } from '../../contract/rules.ts';
import { cite } from '../../domain/judge/judge-rules.ts';
import type { RuleBook } from '../../domain/rules/rule-book.ts';
import type { InForce } from '../../domain/rules/rules-on.ts';
import type { CategoryRule, RequirementLeaf, RequirementNode } from '../../domain/rules/schema.ts';
import { refer } from './describe-rules.ts';

/** One category as the wire shows it: ids beside names, citations with their sources. */
export function describeCategory(category: InForce<CategoryRule>, book: RuleBook): CategoryAnswer {
  const { id, name, from, until, aliases, scheme, alsoScheme, scene, usage, officialPages } = category;
  return {
    id,
    name,
    from,
    ...(until && { until }),
    aliases,
    scheme,
    ...(alsoScheme && {
      alsoScheme: {
        scheme: alsoScheme.scheme,
        withCategory: refer(book.categories, alsoScheme.withCategory),
        citation: cite(alsoScheme.citation, book),
      },
    }),
    scene,
    usage,
    officialPages,
    requirement: describeRequirement(category.requirement, book),
    ...describeConditions(category, book),
    citation: cite(category.citation, book),
    ...(category.outOfPeriod && { outOfPeriod: category.outOfPeriod }),
  };
}

function describeConditions(
  { notes, supplements, prohibitions, advice }: CategoryRule,
  book: RuleBook,
): Pick<CategoryAnswer, 'notes' | 'supplements' | 'prohibitions' | 'advice'> {
  return {
    notes: notes.map((note) => ({ ...note, citation: cite(note.citation, book) })),
    supplements: supplements.map((supplement) => ({
      ...supplement,
      requirement: describeRequirement(supplement.requirement, book),
      citation: cite(supplement.citation, book),
    })),
    prohibitions: prohibitions.map((prohibition) => ({ ...prohibition, citation: cite(prohibition.citation, book) })),
    advice: advice.map((one) => ({
      ...one,
      suggests: refer(book.categories, one.suggests),
      citation: cite(one.citation, book),
    })),
  };
}

function describeRequirement(node: RequirementNode, book: RuleBook): RequirementAnswer {
  if ('certificate' in node) return describeLeaf(node, book);
  const common = { ...(node.when && { when: withoutUndefined(node.when) }), ...(node.label && { label: node.label }) };
  return 'all' in node
    ? { all: node.all.map((child) => describeRequirement(child, book)), ...common }
    : { any: node.any.map((child) => describeRequirement(child, book)), ...common };
}

function describeLeaf({ certificate, where, when, note, quote }: RequirementLeaf, book: RuleBook): RequirementAnswer {
  return {
    certificate: refer(book.certificates, certificate),
    ...(where && { where: describeWhere(where, book) }),
    ...(when && { when: withoutUndefined(when) }),
    ...(note && { note }),
    quote,
  };
}

function describeWhere({ issuedBy, ...where }: NonNullable<RequirementLeaf['where']>, book: RuleBook) {
  return { ...withoutUndefined(where), ...(issuedBy && { issuedBy: refer(book.issuers, issuedBy) }) };
}

type Defined<Value> = { [Key in keyof Value]: Exclude<Value[Key], undefined> };

function withoutUndefined<Value extends object>(value: Value): Defined<Value> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Defined<Value>;
}
