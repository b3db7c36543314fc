import type { CertificateSighting, FieldAbsences, Fields } from '../document.ts';
import type { Box, ReadPage } from '../page.ts';
import type { CertificateRule } from '../rules/schema.ts';
import { countSeals } from './count-seals.ts';
import { cutTitles } from './cut-titles.ts';
import { dropPatterns } from './drop-patterns.ts';
import { type FoundFields, findFields, mergeFields } from './find-fields.ts';
import { findMentions, IN_PASSING } from './find-mentions.ts';
import { findTitles, type NameSighting, type TitleSighting } from './find-titles.ts';
import { type Cell, layOutCells } from './lay-out-cells.ts';
import { describeNature, type PageNature } from './page-nature.ts';
import { pictureFaults } from './picture-faults.ts';
import { splitByTitles } from './split-page.ts';
import type { PlacedSeal, TitledPart } from './titled-part.ts';
import { withMasks } from './visible-masks.ts';
import { isTelling, weighPart } from './weigh-part.ts';

/** What a document is, may be, and merely names, with the fields of its first paper. */
export interface FoundCertificates {
  readonly certificates: readonly CertificateSighting[];
  readonly candidates: readonly CertificateSighting[];
  readonly mentions: readonly CertificateSighting[];
  readonly fields: Fields;
  readonly absences: FieldAbsences;
  readonly failedCreditCode: boolean;
  readonly natures: readonly PageNature[];
}

/**
 * Titles with what stands under them, weighed: corroborated → certificate; a title alone, a template, an annex or a
 * title between two names → candidate; every other name → mention. Pages without a title go on with the paper before.
 * @param catalogue with the names that papers print
 * @param spoken with the names that people use as well: enough for a mention
 */
export function findCertificates(
  pages: readonly ReadPage[],
  catalogue: readonly CertificateRule[],
  spoken: readonly CertificateRule[] = catalogue,
): FoundCertificates {
  const read = pages.map((whole): PageFindings => {
    const page = dropPatterns(whole);
    // a specimen mark runs aslant too: what kind of paper it is shows on the whole page
    return { page, cells: layOutCells(withMasks(page)), nature: describeNature(whole), ...findTitles(page, catalogue) };
  });
  const parts = collectParts(read);
  const judged = parts.map((part) => ({ part, sightings: weighPart(part, catalogue) }));
  const certificates = judged.flatMap(({ sightings }) => sightings.filter((sighting) => sighting.reason === undefined));
  const candidates = judged.flatMap(({ sightings }) => sightings.filter((sighting) => sighting.reason !== undefined));
  const untitled = parts.length === 0 ? mergeFields(read.map(({ cells }) => findFields(cells))) : undefined;
  const first = certificates[0] ?? candidates[0];
  const mentions = allMentions(read, spoken);
  const cut = untitled === undefined ? [] : read.flatMap(({ page }) => cutTitles(page, catalogue));
  const inner = untitled === undefined || cut.length > 0 ? cut : insidePages(untitled, read, mentions, catalogue);
  const known = new Set([...certificates, ...candidates, ...inner].map(({ id }) => id));
  return {
    certificates: oncePerCertificate(certificates),
    candidates: [...candidates, ...inner],
    mentions: mentions.filter(({ id }) => !known.has(id)),
    fields: first?.fields ?? untitled?.fields ?? {},
    absences: first?.absences ?? untitled?.absences ?? {},
    failedCreditCode:
      parts.some(({ found }) => found.failedCreditCode !== undefined) || untitled?.failedCreditCode !== undefined,
    natures: read.map(({ nature }) => nature),
  };
}

interface PageFindings {
  readonly page: ReadPage;
  readonly cells: readonly Cell[];
  readonly nature: PageNature;
  readonly titles: readonly TitleSighting[];
  readonly demoted: readonly NameSighting[];
}

const HIDING = ['blurred', 'cropped', 'glare', 'masked'] as const;

/** A page without a title goes on with the paper of the page before. */
function collectParts(read: readonly PageFindings[]): readonly TitledPart[] {
  const parts: { title: TitleSighting; cells: Cell[]; found: FoundFields[]; pages: PageFindings[] }[] = [];
  for (const page of read) {
    const current = parts.at(-1);
    if (page.titles.length === 0 && current !== undefined) {
      current.cells.push(...page.cells);
      current.found.push(findFields(page.cells));
      current.pages.push(page);
    }
    for (const { title, cells } of splitByTitles(page.titles, page.cells)) {
      parts.push({ title, cells: [...cells], found: [findFields(cells)], pages: [page] });
    }
  }
  return parts.map(({ title, cells, found, pages }) => {
    const sealCount = countSeals(pages.map((each) => ({ seals: each.page.seals, papers: each.titles.length })));
    return {
      title,
      cells,
      found: mergeFields(found),
      natures: pages.map(({ nature }) => nature),
      obscured: pages.some(({ page }) => HIDING.some((fault) => pictureFaults(page).has(fault))),
      ...(sealCount !== undefined && { sealCount, seals: pages.flatMap(sealsOf) }),
    };
  });
}

const sealsOf = ({ page: { seals = [], number } }: PageFindings): readonly PlacedSeal[] =>
  seals.map((seal) => ({ ...seal, page: number }));

/** Two pages headed by the same title with the same holder and number are one paper, not two. */
function oncePerCertificate(sightings: readonly CertificateSighting[]): readonly CertificateSighting[] {
  const key = (sighting: CertificateSighting): string =>
    [
      sighting.id,
      sighting.fields?.holder?.value ?? '',
      sighting.fields?.number?.value ?? sighting.fields?.uscc?.value ?? '',
    ].join('|');
  const seen = new Set<string>();
  return sightings.filter((sighting) => !seen.has(key(sighting)) && seen.add(key(sighting)));
}

/**
 * Strong fields without a title: a number in the pattern of one certificate makes it a candidate, unless the page says
 * itself that it is a paper about that certificate.
 */
function insidePages(
  found: FoundFields,
  read: readonly PageFindings[],
  mentions: readonly CertificateSighting[],
  catalogue: readonly CertificateRule[],
): readonly CertificateSighting[] {
  const { holder, number } = found.fields;
  if (number === undefined || holder === undefined || read.some(({ nature }) => nature.regulation || nature.template))
    return [];
  const about = new Set([...mentions.filter(({ reason }) => reason !== IN_PASSING).map(({ id }) => id)]);
  const fits = (rule: CertificateRule): boolean =>
    rule.numberPatterns.some(
      ({ pattern }) => isTelling(pattern) && new RegExp(`^(?:${pattern})$`, 'u').test(number.value),
    );
  return catalogue
    .filter((rule) => fits(rule) && !about.has(rule.id))
    .map((rule) => ({
      id: rule.id,
      name: rule.name,
      confidence: 0.5,
      evidence: number.evidence,
      reason: `没有读到标题；编号的写法像《${rule.name}》的内页，请补传有标题的一页`,
    }));
}

function allMentions(
  read: readonly PageFindings[],
  catalogue: readonly CertificateRule[],
): readonly CertificateSighting[] {
  const names = new Map(catalogue.map((rule) => [rule.id, rule.name]));
  const demoted = read.flatMap((page) =>
    page.demoted.map(
      (sighting): CertificateSighting => ({
        id: sighting.certificate,
        name: names.get(sighting.certificate) ?? sighting.text,
        confidence: sighting.confidence,
        reason: sighting.reason,
        evidence: { page: sighting.page, box: sighting.box, text: sighting.text },
      }),
    ),
  );
  const all = [...demoted, ...read.flatMap(({ page, titles }) => findMentions(withoutTitles(page, titles), catalogue))];
  return [...new Map(all.map((mention) => [mention.id, mention] as const).reverse()).values()].reverse();
}

/** What is part of a title mentions nothing. */
function withoutTitles(page: ReadPage, titles: readonly TitleSighting[]): ReadPage {
  const inside = (box: Box): boolean =>
    titles.some(
      (title) =>
        box[1] >= title.box[1] - 1 && box[1] + box[3] <= title.box[1] + title.box[3] + 1 && box[0] >= title.box[0] - 1,
    );
  return { ...page, lines: page.lines.filter((line) => !inside(line.box)) };
}
