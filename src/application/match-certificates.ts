import { canonicalJson } from '../domain/judge/canonical-json.ts';
import { judge } from '../domain/judge/judge.ts';
import { statedDate, statedEnd } from '../domain/judge/stated-date.ts';
import { findCategory } from '../domain/names/find-category.ts';
import { resolveTitle, type TitleResolution } from '../domain/names/resolve-title.ts';
import type { Applicant, Fact, Paper } from '../domain/paper.ts';
import { type FieldError, invalidFields, type Problem } from '../domain/problem.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import type { RuleBook } from '../domain/rules/rule-book.ts';
import { type RulesInForce, rulesOn } from '../domain/rules/rules-on.ts';
import type { Declaration, Note, Role, SubjectType, Verdict } from '../domain/verdict.ts';

/** What a caller says of one paper; what is absent is not in dispute. */
export interface StatedCertificate {
  readonly title: string;
  readonly holder?: string;
  readonly scope?: string;
  readonly issuer?: string;
  readonly number?: string;
  readonly uscc?: string;
  /** Dates in any usual way of writing; `validTo` also 长期 or `long-term`. */
  readonly issuedOn?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly parties?: readonly string[];
  readonly sealCount?: number;
}

/** `POST /v1/match`: papers by name, without files. */
export interface MatchRequest {
  /** Id, name or alias. */
  readonly category: string;
  readonly certificates: readonly StatedCertificate[];
  readonly asOf?: string;
  readonly role?: Role;
  readonly declares?: readonly Declaration[];
  readonly subject?: { readonly name?: string; readonly type?: SubjectType };
}

/**
 * The verdict over papers that the caller names. No title is dropped in silence: one that the catalogue does not know
 * comes back as the note `unrecognised-certificate`.
 *
 * @param today ISO date, for a request without `asOf`
 * @returns `unknown-category` with suggestions; `invalid-fields` with every date that is none
 */
export function matchCertificates(book: RuleBook, request: MatchRequest, today?: string): Result<Verdict, Problem> {
  const errors = dateErrors(request, today);
  if (errors.length > 0) return failed(invalidFields(errors));
  const rules = rulesOfDay(book, statedDate(request.asOf ?? today ?? '') ?? '');
  const category = findCategory(request.category, rules.categories);
  if (!category.ok) return category;
  const named = nameCertificates(request.certificates, rules);
  return ok(
    judge({
      rules,
      category: category.value,
      papers: named.flatMap(paperOf),
      applicant: applicantOf(request),
      notes: named.flatMap(noteOn),
    }),
  );
}

/** The rules of a day, kept for the next request: the catalogue of titles is built once for each set of rules. */
function rulesOfDay(book: RuleBook, asOf: string): RulesInForce {
  const known = days.get(book) ?? new Map<string, RulesInForce>();
  if (known.size >= MOST_DAYS && !known.has(asOf)) known.clear();
  const rules = known.get(asOf) ?? rulesOn(book, asOf);
  days.set(book, known.set(asOf, rules));
  return rules;
}

const MOST_DAYS = 32;
const days = new WeakMap<RuleBook, Map<string, RulesInForce>>();

const dateFields = ['issuedOn', 'validFrom', 'validTo'] as const;

function dateErrors(request: MatchRequest, today: string | undefined): readonly FieldError[] {
  const asOf = request.asOf ?? today;
  const ofDay = asOf === undefined || statedDate(asOf) === undefined ? [dateError('asOf')] : [];
  const ofPapers = request.certificates.flatMap((certificate, index) =>
    dateFields.flatMap((field) => {
      const value = certificate[field];
      const read = field === 'validTo' ? statedEnd : statedDate;
      return value === undefined || read(value) !== undefined ? [] : [dateError(`certificates.${index}.${field}`)];
    }),
  );
  return [...ofDay, ...ofPapers];
}

const dateError = (path: string): FieldError => ({
  path,
  code: 'invalid-date',
  detail: path.endsWith('validTo')
    ? '须为存在的日期，如 2028-03-01；长期有效写 long-term'
    : '须为存在的日期，如 2028-03-01',
});

interface NamedCertificate {
  readonly certificate: StatedCertificate;
  readonly resolution: TitleResolution;
  readonly id: string;
}

/** In an order of their own, so that the verdict does not depend on the caller's. */
function nameCertificates(
  certificates: readonly StatedCertificate[],
  rules: RulesInForce,
): readonly NamedCertificate[] {
  return certificates
    .map((certificate) => ({ certificate, key: canonicalJson(certificate) }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ certificate }, index) => ({
      certificate,
      resolution: resolveTitle(certificate.title, rules.certificates),
      id: `stated-${String(index + 1).padStart(4, '0')}`,
    }));
}

function paperOf({ certificate, resolution, id }: NamedCertificate): readonly Paper[] {
  const identity = identityOf(resolution);
  if (identity === undefined) return [];
  const { title, holder, scope, issuer, number, uscc, parties, sealCount } = certificate;
  const facts = { holder, scope, issuer, number, uscc, ...datesOf(certificate) };
  const stated = Object.entries(facts).flatMap(([field, value]) => (value === undefined ? [] : [[field, fact(value)]]));
  return [
    {
      ...Object.fromEntries(stated),
      ...(parties === undefined ? {} : { parties: parties.map(fact) }),
      ...(sealCount === undefined ? {} : { sealCount }),
      id,
      origin: 'stated',
      identity,
      title: fact(title),
      absences: {},
    },
  ];
}

function identityOf(resolution: TitleResolution): Paper['identity'] | undefined {
  if (resolution.kind === 'none') return undefined;
  if (resolution.kind === 'unsure') return resolution;
  const { certificate } = resolution;
  if (resolution.part === 'whole') return { kind: 'certain', certificate };
  return { kind: 'unsure', candidates: [certificate], doubt: '这是附页，不是证照本身' };
}

const datesOf = ({ issuedOn, validFrom, validTo }: StatedCertificate) => ({
  issuedOn: issuedOn === undefined ? undefined : statedDate(issuedOn),
  validFrom: validFrom === undefined ? undefined : statedDate(validFrom),
  validTo: validTo === undefined ? undefined : statedEnd(validTo),
});

const fact = (value: string): Fact => ({ value, evidence: [{ text: value }] });

function noteOn({ certificate, resolution }: NamedCertificate): readonly Note[] {
  if (resolution.kind !== 'none') return [];
  const nearest =
    resolution.nearest.length === 0 ? '' : `，相近的有${resolution.nearest.map((name) => `《${name}》`).join('、')}`;
  const text = `没有认出“${certificate.title}”：${resolution.reason}${nearest}。它未计入结论。`;
  return [{ code: 'unrecognised-certificate', text }];
}

function applicantOf({ subject, role, declares }: MatchRequest): Applicant {
  return {
    ...(subject?.name === undefined ? {} : { name: subject.name }),
    ...(subject?.type === undefined ? {} : { type: subject.type }),
    ...(role === undefined ? {} : { role }),
    declares: declares ?? [],
  };
}
