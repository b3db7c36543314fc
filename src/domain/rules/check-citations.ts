import { faultOf, type LocatedRule } from './locate-rules.ts';
import { categoryLeaves } from './requirement-leaves.ts';
import type { RuleFault } from './rule-fault.ts';
import type { RuleBookData, RuleCitation, RuleSource, ScenarioRule } from './schema.ts';

/** Citations of pages or sections that sources.yaml does not list, and rules that owe a reader words which they lack. */
export function checkCitations(book: RuleBookData, rules: readonly LocatedRule[]): readonly RuleFault[] {
  const sources = new Map(book.sources.map((source) => [source.id, source]));
  const asked = new Set(
    book.categories.flatMap((category) => categoryLeaves(category).map(({ leaf }) => leaf.certificate)),
  );
  return [
    ...repeatedSources(book.sources),
    ...rules.flatMap((located) =>
      citationsIn(located.rule).flatMap(({ citation, path }) => citationFaults(located, citation, path, sources)),
    ),
    ...rules.flatMap((located) => certificateFaults(located, book, asked)),
    ...rules.flatMap((located) => (located.kind === 'scenarios' ? rowFaults(located, book.scenarios) : [])),
  ];
}

function repeatedSources(sources: readonly RuleSource[]): readonly RuleFault[] {
  return sources
    .filter((source, index) => sources.findIndex((other) => other.id === source.id) < index)
    .map((source) => faultOf({ file: 'sources.yaml', id: source.id }, 'duplicate-id', `来源 ${source.id} 写了两次`));
}

/** Every `citation` inside a rule, however deep. */
export function citationsIn(
  value: unknown,
  path = '',
): readonly { readonly citation: RuleCitation; readonly path: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const place = path === '' ? key : `${path}.${key}`;
    return key === 'citation' && isCitation(inner) ? [{ citation: inner, path: place }] : citationsIn(inner, place);
  });
}

const isCitation = (value: unknown): value is RuleCitation =>
  typeof value === 'object' && value !== null && 'source' in value && 'section' in value && 'quote' in value;

function citationFaults(
  located: LocatedRule,
  citation: RuleCitation,
  path: string,
  sources: ReadonlyMap<string, RuleSource>,
): readonly RuleFault[] {
  const source = sources.get(citation.source);
  if (source === undefined)
    return [faultOf(located, 'unknown-source', `sources.yaml 里没有 ${citation.source}`, `${path}.source`)];
  if (source.sections.includes(citation.section)) return [];
  return [
    faultOf(
      located,
      'unknown-section',
      `sources.yaml 的 ${source.id} 里没有“${citation.section}”这一节`,
      `${path}.section`,
    ),
  ];
}

function certificateFaults(located: LocatedRule, book: RuleBookData, asked: ReadonlySet<string>): readonly RuleFault[] {
  const certificate = book.certificates.find((rule) => rule === located.rule);
  if (certificate === undefined) return [];
  return [
    ...(certificate.judgement === 'person' && certificate.lookFor === undefined
      ? [faultOf(located, 'person-without-look-for', '要人看的证照须写 lookFor：看什么', 'lookFor')]
      : []),
    ...(asked.has(certificate.id) && certificate.citation === undefined
      ? [faultOf(located, 'certificate-without-citation', '有类目要它，须写 citation：资质表在哪里提到它', 'citation')]
      : []),
  ];
}

function rowFaults(located: LocatedRule, scenarios: readonly ScenarioRule[]): readonly RuleFault[] {
  const rows = scenarios.find((rule) => rule === located.rule)?.rows ?? [];
  return rows.flatMap((row, index) =>
    row.scheme === undefined && row.seeScenario === undefined
      ? [faultOf(located, 'row-without-scheme', '这一行既没有 scheme，也没有 seeScenario', `rows.${index}`)]
      : [],
  );
}
