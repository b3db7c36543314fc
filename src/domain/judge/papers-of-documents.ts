import type { CertificateSighting, Field, FieldName, ReviewedDocument, SeenSeal } from '../document.ts';
import { normalizeName } from '../names/normalize-name.ts';
import type { Fact, Paper } from '../paper.ts';
import { lastDayOf } from '../recognition/read-dates.ts';
import type { Evidence } from '../verdict.ts';
import { obscuringOf } from './obscured.ts';

/**
 * The papers that documents hold, as the judge takes them. A file sent twice counts once. An annex (附页) gives its
 * scope to the paper of the same kind and holder; without such a paper it is one of doubtful identity.
 */
export function papersOfDocuments(documents: readonly ReviewedDocument[]): readonly Paper[] {
  const distinct = [
    ...new Map(documents.map((document) => [document.sha256, document] as const).reverse()).values(),
  ].reverse();
  const certain = distinct.flatMap((document) =>
    document.certificates.map((sighting, index) => toPaper(document, sighting, index)),
  );
  const candidates = distinct.flatMap((document) => document.candidates.map((sighting) => ({ document, sighting })));
  const annexes = candidates.filter(({ sighting }) => sighting.annex === true);
  const completed = certain.map((paper) => completeByAnnex(paper, annexes));
  const doubtful = candidates.filter(
    ({ sighting }) => sighting.annex !== true || !certain.some((paper) => belongsTo(sighting, paper)),
  );
  return [...completed, ...groupByDocument(doubtful)];
}

interface Candidate {
  readonly document: ReviewedDocument;
  readonly sighting: CertificateSighting;
}

function toPaper(document: ReviewedDocument, sighting: CertificateSighting, index: number): Paper {
  return {
    ...contentOf(document, sighting),
    id: `${document.id}#${index + 1}`,
    identity: { kind: 'certain', certificate: sighting.id },
  };
}

function contentOf(document: ReviewedDocument, sighting: CertificateSighting): Omit<Paper, 'id' | 'identity'> {
  const fields = sighting.fields ?? document.fields;
  const absences = sighting.absences ?? document.absences;
  const computed = computedEnd(document, sighting);
  const obscuredBy = obscuringOf(document.warnings);
  return {
    origin: 'read',
    title: { value: sighting.printedTitle ?? sighting.name, evidence: [evidenceOf(document, sighting.evidence)] },
    ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, toFact(document, field)])),
    ...(computed === undefined ? {} : { validTo: computed }),
    absences: computed === undefined ? absences : withoutValidTo(absences),
    ...(sighting.parties === undefined ? {} : { parties: sighting.parties.map((party) => toFact(document, party)) }),
    ...(sighting.sealCount === undefined ? {} : { sealCount: sighting.sealCount }),
    ...(sighting.seals === undefined ? {} : { seals: sighting.seals.map((seal) => toSeal(document, seal)) }),
    ...(obscuredBy.length === 0 ? {} : { obscuredBy }),
  };
}

const toFact = (document: ReviewedDocument, field: Field): Fact => ({
  value: field.value,
  evidence: [evidenceOf(document, field.evidence)],
});

const toSeal = (document: ReviewedDocument, { page, box, name = '' }: SeenSeal): Fact => ({
  value: name,
  evidence: [evidenceOf(document, { page, box, text: name === '' ? '印章' : `印章：${name}` })],
});

const evidenceOf = (document: ReviewedDocument, place: Field['evidence']): Evidence => ({
  documentId: document.id,
  file: document.name,
  page: place.page,
  box: place.box,
  text: place.text,
});

const withoutValidTo = (absences: Paper['absences']): Paper['absences'] =>
  Object.fromEntries(Object.entries(absences).filter(([name]) => name !== 'validTo'));

/** 有效期：三年 counted from the start of validity, or else from the day of issue. */
function computedEnd(document: ReviewedDocument, sighting: CertificateSighting): Fact | undefined {
  const fields: Partial<Record<FieldName, Field>> = sighting.fields ?? document.fields;
  const start = fields.validFrom ?? fields.issuedOn;
  if (sighting.durationMonths === undefined || start === undefined || fields.validTo !== undefined) return undefined;
  return { value: lastDayOf(start.value, sighting.durationMonths), evidence: [evidenceOf(document, start.evidence)] };
}

function belongsTo(annex: CertificateSighting, paper: Paper): boolean {
  if (paper.identity.kind !== 'certain' || paper.identity.certificate !== annex.id) return false;
  const holder = annex.fields?.holder?.value;
  const number = annex.fields?.number?.value;
  const agrees = (own: string | undefined, other: string | undefined): boolean =>
    own === undefined || other === undefined || normalizeName(own) === normalizeName(other);
  return (
    agrees(holder, paper.holder?.value) &&
    agrees(number, paper.number?.value) &&
    (holder !== undefined || number !== undefined)
  );
}

function completeByAnnex(paper: Paper, annexes: readonly Candidate[]): Paper {
  if (paper.scope !== undefined) return paper;
  const annex = annexes.find(({ sighting }) => belongsTo(sighting, paper) && sighting.fields?.scope !== undefined);
  const scope = annex?.sighting.fields?.scope;
  if (annex === undefined || scope === undefined) return paper;
  return {
    ...paper,
    scope: toFact(annex.document, scope),
    absences: Object.fromEntries(Object.entries(paper.absences).filter(([name]) => name !== 'scope')),
  };
}

/** The candidates of one document are one paper that may be any of them. */
function groupByDocument(candidates: readonly Candidate[]): readonly Paper[] {
  const documents = new Map<string, Candidate[]>();
  for (const candidate of candidates)
    documents.set(candidate.document.id, [...(documents.get(candidate.document.id) ?? []), candidate]);
  return [...documents.values()].flatMap((group): readonly Paper[] => {
    const [first] = group;
    if (first === undefined) return [];
    const doubt = first.sighting.reason ?? '标题看不准';
    const identity = {
      kind: 'unsure',
      candidates: [...new Set(group.map(({ sighting }) => sighting.id))],
      doubt,
    } as const;
    return [{ ...contentOf(first.document, first.sighting), id: `${first.document.id}#unsure`, identity }];
  });
}
