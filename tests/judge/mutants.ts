import type { RuleBook } from '../../src/domain/rules/rule-book.ts';
import type { CategoryRule, CertificateRule, RequirementLeaf, RequirementNode } from '../../src/domain/rules/schema.ts';
import { mutateRequirement } from './mutate-requirement.ts';

/** The rule book with one slip of the pen in it. */
export interface Mutant {
  readonly name: string;
  readonly book: RuleBook;
  /** Ids of the categories, or of the certificate, that the slip is in: only cases that meet them can show it. */
  readonly touches: string;
}

/** Every slip of the kinds below, one at a time, over all categories and certificates of the book. */
export function mutantsOf(book: RuleBook): readonly Mutant[] {
  const ofCategories = book.categories.flatMap((category) =>
    slipsIn(category, book).map(({ what, changed }) => ({
      name: `${category.id}: ${what}`,
      touches: category.id,
      book: { ...book, categories: book.categories.map((one) => (one === category ? changed : one)) },
    })),
  );
  const asked = askedCertificates(book);
  const ofCertificates = book.certificates
    .filter(({ id, standsFor, mayBe }) => asked.has(id) || [...standsFor, ...mayBe].some((other) => asked.has(other)))
    .flatMap((certificate) =>
      certificateSlips(certificate, asked.has(certificate.id)).map(({ what, changed }) => ({
        name: `${certificate.id}: ${what}`,
        touches: certificate.id,
        book: { ...book, certificates: book.certificates.map((one) => (one === certificate ? changed : one)) },
      })),
    );
  return [...ofCategories, ...pageSlips(book), ...ofCertificates];
}

export interface Slip<Rule> {
  readonly what: string;
  readonly changed: Rule;
}

function slipsIn(category: CategoryRule, book: RuleBook): readonly Slip<CategoryRule>[] {
  return [
    ...mutateRequirement(category.requirement, book).map(({ what, changed }) => ({
      what,
      changed: { ...category, requirement: changed },
    })),
    ...supplementSlips(category, book),
    ...(['notes', 'supplements', 'prohibitions', 'advice', 'aliases'] as const).flatMap((list) =>
      dropEach(category, list),
    ),
    ...dayShifts(category),
    { what: 'another scheme', changed: { ...category, scheme: category.scheme === 'plugin' ? 'standard' : 'plugin' } },
    ...(category.alsoScheme === undefined
      ? []
      : [{ what: 'drop alsoScheme', changed: { ...category, alsoScheme: undefined } as unknown as CategoryRule }]),
    { what: 'another name', changed: { ...category, name: '别的类目' } },
  ];
}

const supplementSlips = (category: CategoryRule, book: RuleBook): readonly Slip<CategoryRule>[] =>
  category.supplements.flatMap((supplement, index) => {
    const replaced = (other: Partial<typeof supplement>) => ({
      ...category,
      supplements: category.supplements.with(index, { ...supplement, ...other }),
    });
    return [
      ...mutateRequirement(supplement.requirement, book).map(({ what, changed }) => ({
        what: `supplement ${supplement.code}: ${what}`,
        changed: replaced({ requirement: changed }),
      })),
      { what: `supplement ${supplement.code}: declared otherwise`, changed: replaced({ declares: 'home-sales' }) },
    ];
  });

function dropEach<
  Rule extends CategoryRule,
  Key extends 'notes' | 'supplements' | 'prohibitions' | 'advice' | 'aliases',
>(rule: Rule, list: Key): readonly Slip<Rule>[] {
  return rule[list].map((dropped, index) => ({
    what: `drop ${list} ${typeof dropped === 'string' ? dropped : dropped.code}`,
    changed: { ...rule, [list]: rule[list].toSpliced(index, 1) },
  }));
}

const dayShifts = (category: CategoryRule): readonly Slip<CategoryRule>[] => [
  { what: 'from a day later', changed: { ...category, from: shifted(category.from, 1) } },
  { what: 'until the first day', changed: { ...category, until: category.from } },
];

/** The page's date misread in every rule that carries it: a category's alone is held by those of its certificates. */
const pageSlips = (book: RuleBook): readonly Mutant[] =>
  book.categories.map((category) => {
    const earlier = <Rule extends { readonly from: string }>(rule: Rule): Rule =>
      rule.from === category.from ? { ...rule, from: shifted(rule.from, -1) } : rule;
    return {
      name: `${category.id}: the page's date a day earlier`,
      touches: category.id,
      book: {
        ...book,
        categories: book.categories.map((one) => (one === category ? earlier(one) : one)),
        certificates: book.certificates.map(earlier),
        issuers: book.issuers.map(earlier),
      },
    };
  });

const shifted = (day: string, by: number): string =>
  new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);

/** @param isAsked a certificate that only answers for others is judged as those are */
function certificateSlips(certificate: CertificateRule, isAsked: boolean): readonly Slip<CertificateRule>[] {
  const { aliases, standsFor, mayBe, judgement } = certificate;
  const otherwise = judgement === 'person' ? ('machine' as const) : ('person' as const);
  return [
    ...aliases.map(({ name }, index) => ({
      what: `drop alias ${name}`,
      changed: { ...certificate, aliases: aliases.toSpliced(index, 1) },
    })),
    ...standsFor.map((id, index) => ({
      what: `drop standsFor ${id}`,
      changed: { ...certificate, standsFor: standsFor.toSpliced(index, 1) },
    })),
    ...mayBe.map((id, index) => ({
      what: `drop mayBe ${id}`,
      changed: { ...certificate, mayBe: mayBe.toSpliced(index, 1) },
    })),
    ...(isAsked ? [{ what: 'judged by the other', changed: { ...certificate, judgement: otherwise } }] : []),
  ];
}

/** Certificates that some category asks for. */
const askedCertificates = (book: RuleBook): ReadonlySet<string> =>
  new Set(
    book.categories.flatMap((category) =>
      [category, ...category.supplements].flatMap(({ requirement }) => idsIn(requirement)),
    ),
  );

const idsIn = (node: RequirementNode): readonly string[] =>
  isLeaf(node) ? [node.certificate] : ('all' in node ? node.all : node.any).flatMap(idsIn);

const isLeaf = (node: RequirementNode): node is RequirementLeaf => 'certificate' in node;
