import type { CertificateSighting, Field, FieldAbsences, Fields, SeenSeal } from '../document.ts';
import type { CertificateRule } from '../rules/schema.ts';
import { corroborate } from './corroborate.ts';
import { withoutFound } from './find-fields.ts';
import { findParties } from './find-parties.ts';
import type { Cell } from './lay-out-cells.ts';
import { mendNumber } from './mend-number.ts';
import { officeName } from './office-name.ts';
import { findAddressee, findSignatory } from './read-holder.ts';
import { toField } from './read-values.ts';
import { findSelfNamed } from './self-named.ts';
import type { PlacedSeal, TitledPart } from './titled-part.ts';

/**
 * What a titled part of a document is: one sighting for each certificate that its title may name. A `reason` says why it
 * is no more than a candidate.
 */
export function weighPart(part: TitledPart, catalogue: readonly CertificateRule[]): readonly CertificateSighting[] {
  const { resolution } = part.title;
  const ids = resolution.kind === 'certain' ? [resolution.certificate] : resolution.candidates;
  return catalogue.filter((rule) => ids.includes(rule.id)).map((rule) => weigh(part, rule));
}

function weigh(part: TitledPart, rule: CertificateRule): CertificateSighting {
  const { title, found } = part;
  const weight = corroborate(part, rule);
  const reason = title.resolution.kind === 'unsure' ? title.resolution.doubt : weight.doubt;
  const parties = rule.kind === 'licence' ? [] : findParties(part.cells);
  const numbered = mendNumber(withPatternNumber(part, rule), rule);
  const fields = withSealedIssuer(withSignatory(numbered, part, rule), part, rule);
  return {
    id: rule.id,
    name: rule.name,
    confidence: Math.round(Math.min(title.confidence, weight.confidence) * 100) / 100,
    evidence: { page: title.page, box: title.box, text: title.text },
    ...(title.text !== rule.name && { printedTitle: title.text }),
    ...(reason !== undefined && { reason }),
    ...(title.part === 'annex' && { annex: true as const }),
    fields,
    absences: withoutFound(part.obscured ? found.absences : withNotStated(found.absences, fields, rule), fields),
    ...(found.durationMonths !== undefined && { durationMonths: found.durationMonths }),
    ...(parties.length > 0 && { parties }),
    ...(part.sealCount !== undefined && { sealCount: part.sealCount }),
    ...(part.seals !== undefined && part.seals.length > 0 && { seals: part.seals.map(tellSeal) }),
  };
}

/**
 * Who signs what applicants write themselves, or says there that it wrote it, is its holder, unless named otherwise. Who
 * signs anything else issued it, and a letter's addressee is its holder.
 */
function withSignatory(fields: Fields, part: TitledPart, rule: CertificateRule): Fields {
  const official = rule.issuer !== undefined || rule.fields.includes('issuer');
  if (!official && ['letter', 'form', 'plan'].includes(rule.kind) && fields.holder === undefined)
    return withPresent(fields, 'holder', findSignatory(part.cells) ?? findSelfNamed(part.cells));
  const addressed = official && ['letter', 'proof'].includes(rule.kind) && fields.holder === undefined;
  const named = withPresent(fields, 'holder', addressed ? findAddressee(part.cells) : undefined);
  const signatory = named.issuer === undefined ? findSignatory(part.cells) : undefined;
  return withPresent(named, 'issuer', signatory === undefined || isNoOffice(signatory, named) ? undefined : signatory);
}

/** Who signs is the holder itself, or an office whose name lost a character. */
const isNoOffice = ({ value }: Field, { holder }: Fields): boolean =>
  value === holder?.value || officeName(value).kind === 'garbled';

const withPresent = (fields: Fields, name: 'holder' | 'issuer', found: Field | undefined): Fields =>
  found === undefined ? fields : { ...fields, [name]: found };

/** So many values read say that the form was seen: a row of validity that need not be there is then not printed. */
const SEEN_FORM = 3;

/** A form of today has no 营业期限. Forms that always print an end are held to it: there it is not read, not absent. */
function withNotStated(absences: FieldAbsences, fields: Fields, { validity }: CertificateRule): FieldAbsences {
  const isTold = fields.validTo !== undefined || absences.validTo !== undefined || validity === 'dated';
  return isTold || Object.keys(fields).length < SEEN_FORM ? absences : { ...absences, validTo: 'not-stated' };
}

const tellSeal = ({ colour, shape, page, box, name }: PlacedSeal): SeenSeal => ({
  colour,
  shape,
  page,
  box,
  ...(name !== undefined && { name: name.text }),
});

/**
 * An office presses its seal over its printed name: where that is illegible, the seal of a licence says who issued it; of
 * several seals the one that names an office, since applicants add their own.
 */
function withSealedIssuer(fields: Fields, { seals = [], sealCount }: TitledPart, rule: CertificateRule): Fields {
  if (fields.issuer !== undefined || sealCount === undefined || !saysIssuer(rule)) return fields;
  const offices = seals.filter(({ name }) => name !== undefined && mayIssue(name.text, sealCount));
  const [seal] = offices;
  if (seal?.name === undefined || new Set(offices.map(({ name }) => name?.text)).size > 1) return fields;
  const { text, confidence } = seal.name;
  return { ...fields, issuer: { value: text, confidence, evidence: { page: seal.page, box: seal.box, text } } };
}

function mayIssue(name: string, seals: number): boolean {
  const { kind } = officeName(name);
  return kind === 'known' || (seals === 1 && kind === 'unknown');
}

/** Whether the paper is an office's and prints which. */
export const saysIssuer = ({ kind, fields }: CertificateRule): boolean =>
  (kind === 'licence' || kind === 'filing') && fields.includes('issuer');

/** A number that no legible label introduces, found by the pattern in which this certificate is numbered. */
function withPatternNumber(part: TitledPart, rule: CertificateRule): Fields {
  const { fields } = part.found;
  if (fields.number !== undefined) return fields;
  const telling = rule.numberPatterns.filter(({ pattern }) => isTelling(pattern));
  const found = part.cells.flatMap((cell) =>
    telling.flatMap(({ pattern }) => {
      const match = new RegExp(pattern, 'u').exec(cell.text);
      return match === null || cell.confidence < 0.75 ? [] : [toField(match[0], cell)];
    }),
  );
  const numbers = found.length > 0 ? found : part.cells.flatMap((cell) => documentNumber(cell));
  const [first] = numbers;
  return first === undefined || new Set(numbers.map(({ value }) => value)).size > 1
    ? fields
    : { ...fields, number: first };
}

/** A line that is nothing but a number as offices give them: 新出发粤零字第A12345号, 银监复〔2024〕85号. */
const documentNumber = (cell: Cell): readonly Field[] =>
  DOCUMENT_NUMBER.test(cell.text) && cell.confidence >= 0.9 ? [toField(cell.text, cell)] : [];

const DOCUMENT_NUMBER =
  /^(?=.{6,30}$)[(（]?[\p{Script=Han}A-Z()]{1,16}(?:字第?[A-Z]{0,2}\d{4,12}|[[〔(]20\d{2}[\]〕)][\p{Script=Han}A-Z]{0,6}[-\d]{1,10})号$/u;

/** A pattern of digits alone tells nothing. */
export const isTelling = (pattern: string): boolean =>
  /\p{Script=Han}/u.test(pattern) || /[A-Z]\\?d?.*-/u.test(pattern);
