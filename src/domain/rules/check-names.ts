import { normalizeName } from '../names/normalize-name.ts';
import { faultOf, type LocatedRule, periodsOverlap } from './locate-rules.ts';
import type { RuleFault } from './rule-fault.ts';
import type { CategoryRule, CertificateRule, RuleBookData } from './schema.ts';

/** A name that two rules claim, a name said twice, and a certificate's name inside another's without a guard. */
export function checkNames(book: RuleBookData, rules: readonly LocatedRule[]): readonly RuleFault[] {
  const certificates = named(book.certificates, rules, (certificate) => certificate.aliases);
  const categories = named(book.categories, rules, (category) =>
    category.aliases.map((name) => ({ name, spoken: false })),
  );
  return [
    ...repeatedNames(certificates),
    ...repeatedNames(categories),
    ...sharedNames(certificates),
    ...sharedNames(categories),
    ...certificates.flatMap((certificate) => unguardedNames(certificate, certificates)),
    ...certificates.flatMap(forbidsItself),
  ];
}

interface Name {
  readonly printed: string;
  /** As names are compared. */
  readonly compared: string;
  /** Where it is written: `name`, `aliases.2`. */
  readonly path: string;
  /** Never looked for on a page. */
  readonly spoken: boolean;
}

interface NamedRule<Rule> {
  readonly rule: Rule;
  readonly located: LocatedRule;
  readonly names: readonly Name[];
}

function named<Rule extends CertificateRule | CategoryRule>(
  list: readonly Rule[],
  rules: readonly LocatedRule[],
  aliasesOf: (rule: Rule) => readonly { readonly name: string; readonly spoken: boolean }[],
): readonly NamedRule<Rule>[] {
  const locations = new Map(rules.map((located) => [located.rule, located]));
  return list.flatMap((rule) => {
    const located = locations.get(rule);
    if (located === undefined) return [];
    const spellings = [{ name: rule.name, spoken: false }, ...aliasesOf(rule)];
    const names = spellings.map(({ name, spoken }, index) => ({
      printed: name,
      compared: normalizeName(name),
      path: index === 0 ? 'name' : `aliases.${index - 1}`,
      spoken,
    }));
    return [{ rule, located, names }];
  });
}

function repeatedNames(rules: readonly NamedRule<unknown>[]): readonly RuleFault[] {
  return rules.flatMap(({ located, names }) =>
    names
      .filter((name, index) => names.findIndex((other) => other.compared === name.compared) < index)
      .map((name) =>
        faultOf(located, 'duplicate-alias', `“${name.printed}”写了两次（比较时不计空格、括号和标点）`, name.path),
      ),
  );
}

function sharedNames(rules: readonly NamedRule<unknown>[]): readonly RuleFault[] {
  return rules.flatMap(({ located, names }, index) =>
    rules.slice(0, index).flatMap((earlier) => {
      if (earlier.located.id === located.id || !periodsOverlap(earlier.located, located)) return [];
      const taken = new Set(earlier.names.map((name) => name.compared));
      return names
        .filter((name) => taken.has(name.compared))
        .map((name) =>
          faultOf(
            located,
            'duplicate-name',
            `“${name.printed}”已经是 ${earlier.located.id}（${earlier.located.file}）的名称或别名`,
            name.path,
          ),
        );
    }),
  );
}

/** A name that stands inside another certificate's name needs that name in its `neverTitles`, or `mayBe`/`standsFor` between the two. */
function unguardedNames(
  certificate: NamedRule<CertificateRule>,
  all: readonly NamedRule<CertificateRule>[],
): readonly RuleFault[] {
  const never = certificate.rule.neverTitles.map(normalizeName);
  return all
    .filter((other) => other.rule.id !== certificate.rule.id && !areRelated(certificate.rule, other.rule))
    .flatMap((other) =>
      certificate.names
        .filter((name) => !name.spoken)
        .flatMap((name) =>
          other.names
            .filter(
              (longer) =>
                !longer.spoken && longer.compared !== name.compared && longer.compared.includes(name.compared),
            )
            .filter((longer) => !never.some((title) => longer.compared.includes(title)))
            .map((longer) =>
              faultOf(
                certificate.located,
                'contained-name',
                `“${name.printed}”包含在 ${other.rule.id} 的“${longer.printed}”里：把“${longer.printed}”写进 neverTitles，或用 mayBe 说明两者的关系`,
                name.path,
              ),
            ),
        ),
    );
}

const areRelated = (one: CertificateRule, other: CertificateRule): boolean =>
  [...one.mayBe, ...one.standsFor].includes(other.id) || [...other.mayBe, ...other.standsFor].includes(one.id);

function forbidsItself({ rule, located, names }: NamedRule<CertificateRule>): readonly RuleFault[] {
  return rule.neverTitles.flatMap((title, index) => {
    const hit = names.find((name) => name.compared === normalizeName(title));
    if (hit === undefined) return [];
    return [
      faultOf(
        located,
        'never-title-is-name',
        `neverTitles 里的“${title}”就是它自己的名称或别名`,
        `neverTitles.${index}`,
      ),
    ];
  });
}
