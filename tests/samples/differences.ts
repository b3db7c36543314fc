import type { ReviewOutcome } from '../../src/application/review-documents.ts';
import type { CertificateSighting, Fields, ReviewedDocument, Screenshot } from '../../src/domain/document.ts';
import { normalizeName } from '../../src/domain/names/normalize-name.ts';
import type { Verdict } from '../../src/domain/verdict.ts';
import type { ExpectedDocument, Sample } from './load-samples.ts';

/** Everything in which an outcome is not what its golden folder expects, in words; none when all is well. */
export function differences(sample: Sample, outcome: ReviewOutcome): readonly string[] {
  return [
    ...outcome.failures.map(({ name, problem }) => `${name}: 没有读成，${problem.code}`),
    ...verdictDifferences(sample, outcome.verdict),
    ...sample.expect.documents.flatMap((expected) => {
      const document = outcome.documents.find(({ name }) => name === expected.file);
      return document === undefined ? [] : documentDifferences(expected, document);
    }),
  ];
}

function verdictDifferences({ expect }: Sample, verdict: Verdict): readonly string[] {
  const gaps = verdict.gaps.map(({ certificate }) => certificate.name);
  return [
    ...differs('decision', expect.decision, verdict.decision),
    ...differs('scheme', expect.scheme, verdict.scheme),
    ...differs('gaps', expect.gaps.join('、'), gaps.join('、')),
    ...Object.entries(expect.statuses ?? {}).flatMap(([name, status]) =>
      differs(`status of ${name}`, status, statusOf(verdict, name)),
    ),
  ];
}

function statusOf(verdict: Verdict, name: string): string {
  const requirements = verdict.options.flatMap((option) => option.requirements);
  return requirements.find(({ certificate }) => certificate.name === name)?.status ?? 'not asked for';
}

function documentDifferences(expected: ExpectedDocument, document: ReviewedDocument): readonly string[] {
  const at = (what: string): string => `${expected.file}: ${what}`;
  const warnings = document.warnings.map(({ code }): string => code);
  return [
    ...(expected.kind === undefined ? [] : differs(at('kind'), expected.kind, document.kind)),
    ...differs(at('certificates'), names(expected.certificates), names(document.certificates.map(({ name }) => name))),
    ...lacks(
      at('mentions'),
      expected.mentions,
      document.mentions.map(({ name }) => name),
    ),
    ...lacks(at('warnings'), expected.warnings, warnings),
    ...Object.entries(expected.fields ?? {}).flatMap(([name, value]) =>
      differs(at(name), normalizeName(value), normalizeName(fieldOf(document, name))),
    ),
    ...(expected.absent ?? []).flatMap((name) => differs(at(name), '', fieldOf(document, name))),
    ...Object.entries(expected.screenshot ?? {}).flatMap(([name, value]) =>
      differs(at(name), String(value), shown(document.screenshot, name)),
    ),
  ];
}

const names = (list: readonly string[]): string => [...list].sort().join('、');

/** The document's value, or that of any certificate on it. */
function fieldOf(document: ReviewedDocument, name: string): string {
  const sightings: readonly CertificateSighting[] = [...document.certificates, ...document.candidates];
  const sources = [document.fields, ...sightings.flatMap(({ fields }) => fields ?? [])];
  return sources.map((fields) => valueIn(fields, name)).find((value) => value !== '') ?? '';
}

function valueIn(fields: Fields, name: string): string {
  const entry = Object.entries(fields).find(([key]) => key === name);
  return entry?.[1]?.value ?? '';
}

function shown(screenshot: Screenshot | undefined, name: string): string {
  const value: unknown = Object.entries(screenshot ?? {}).find(([key]) => key === name)?.[1];
  if (Array.isArray(value)) return value.map(textOf).join(',');
  return textOf(value);
}

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'value' in value ? String(value.value) : String(value ?? '');

function lacks(what: string, wanted: readonly string[] | undefined, found: readonly string[]): readonly string[] {
  const missing = (wanted ?? []).filter((one) => !found.includes(one));
  return missing.length === 0 ? [] : [`${what}: 缺 ${missing.join('、')}，有 ${found.join('、')}`];
}

const differs = (what: string, wanted: string, found: string): readonly string[] =>
  wanted === found ? [] : [`${what}: 应为“${wanted}”，实为“${found}”`];
