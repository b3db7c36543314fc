import type { Applicant, Paper } from '../paper.ts';
import type { CertificateRule, IssuerRule, WhereRule } from '../rules/schema.ts';
import { type Evidence, type Finding, type FindingCode, findingCodes } from '../verdict.ts';

/** One check of one paper: what it found, what that makes of the requirement, what the applicant can do about it. */
export interface Check {
  readonly finding: Finding;
  readonly outcome: 'met' | 'unsure' | 'unfit';
  /** Chinese, a whole sentence; absent where the check passed. */
  readonly remedy?: string;
}

/** One paper held against one leaf of the requirement. */
export interface Question {
  readonly paper: Paper;
  /** The certificate that the leaf asks for. */
  readonly wanted: CertificateRule;
  /** What the paper is; `undefined` while that is unsure. */
  readonly printed: CertificateRule | undefined;
  /** Whether the paper is what is wanted (`serves`), or only may be (`may`). */
  readonly relation: Relation;
  readonly where: WhereRule | undefined;
  readonly issuer: IssuerRule | undefined;
  readonly applicant: Applicant;
  readonly asOf: string;
}

export type Relation = 'serves' | 'may';

export const passed = (code: FindingCode, text: string, evidence: readonly Evidence[]): Check => ({
  finding: { code, ok: true, text, evidence },
  outcome: 'met',
});

export const unfit = (code: FindingCode, text: string, evidence: readonly Evidence[], remedy: string): Check => ({
  finding: { code, ok: false, text, evidence },
  outcome: 'unfit',
  remedy,
});

export const unsure = (code: FindingCode, text: string, evidence: readonly Evidence[], remedy: string): Check => ({
  finding: { code, ok: null, text, evidence },
  outcome: 'unsure',
  remedy,
});

/** Findings always stand in the order of `findingCodes`. */
export const inOrder = (checks: readonly Check[]): readonly Check[] =>
  checks.toSorted((one, other) => findingCodes.indexOf(one.finding.code) - findingCodes.indexOf(other.finding.code));

/** 《…》 around a name, unless it brings its own or is the name of a category. */
export const titled = (certificate: Pick<CertificateRule, 'name' | 'kind'>): string =>
  certificate.kind === 'category' || certificate.name.includes('《')
    ? `“${certificate.name}”`
    : `《${certificate.name}》`;
