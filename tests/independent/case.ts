import type { Decision, Declaration, RequirementStatus, Role, Scheme, SubjectType } from '../../src/domain/verdict.ts';

/**
 * One expected outcome of `POST /v1/match`, read from the source document by a person who had not seen `rules/`.
 * `because` cites the sentence. Certificates are named as the source names them; a name that starts with `~` stands for
 * any name that contains the rest (papers that the source describes and does not name).
 */
export interface IndependentCase {
  readonly id: string;
  readonly because: string;
  readonly request: MatchAsked;
  readonly expect: MatchExpected;
}

export interface MatchAsked {
  readonly category: string;
  readonly asOf?: string;
  readonly role?: Role;
  readonly declares?: readonly Declaration[];
  readonly subject?: { readonly name?: string; readonly type?: SubjectType };
  readonly certificates: readonly CertificateStated[];
}

interface CertificateStated {
  readonly title: string;
  readonly holder?: string;
  readonly scope?: string;
  readonly issuer?: string;
  readonly validTo?: string;
  readonly parties?: readonly string[];
  readonly sealCount?: number;
}

export interface MatchExpected {
  readonly decision: Decision | readonly Decision[];
  readonly scheme?: Scheme;
  /** Words of the category's name that the verdict gives. */
  readonly categoryMentions?: string;
  /** Some option that has this certificate shows (one of) this status. */
  readonly statuses?: Readonly<Record<string, RequirementStatus | readonly RequirementStatus[]>>;
  /** All that is missing or unfit, in any order; papers that merely wait for a person may stand beside them. */
  readonly gaps?: readonly string[];
  /** Exactly one paper is missing or unfit, and it is one of these. */
  readonly oneGapOf?: readonly string[];
  readonly noteMentions?: readonly string[];
  /** Words that no note may contain. */
  readonly noteSilentOn?: readonly string[];
  /** Words of the note that stands beside a paper in its option. */
  readonly paperNotes?: Readonly<Record<string, readonly string[]>>;
  /** Words that some gap's name, text or cited sentence contains. */
  readonly gapMentions?: readonly string[];
}

/** 类目申请资质要求 carries this day: the first on which its rules are known, so every licence is tried on it. */
export const PAGE_DAY = '2024-08-29';

export type Stated = string | CertificateStated;

type CaseOf = (
  id: string,
  because: string,
  papers: readonly Stated[],
  expect: MatchExpected,
  more?: Partial<MatchAsked>,
) => IndependentCase;

/** Cases of one category: the scheme is expected of each, and the page's own day is the day of review. */
export const casesOf =
  (slug: string, category: string, scheme: Scheme): CaseOf =>
  (id, because, papers, expect, more = {}) => ({
    id: `${slug}/${id}`,
    because,
    request: { category, asOf: PAGE_DAY, ...more, certificates: papers.map(stated) },
    expect: { scheme, ...expect },
  });

export const stated = (paper: Stated): CertificateStated => (typeof paper === 'string' ? { title: paper } : paper);

/** Everything needed is there. */
export const pass: MatchExpected = { decision: 'pass', gaps: [] };

/** Everything needed is named, and some of it is an agreement, a letter or a proof that a person may have to look at. */
export const passOrPerson: MatchExpected = { decision: ['pass', 'manual'], gaps: [] };

export const lacking = (...gaps: readonly string[]): MatchExpected => ({ decision: 'supplement', gaps });

export const lackingOneOf = (...oneGapOf: readonly string[]): MatchExpected => ({ decision: 'supplement', oneGapOf });

export const unfit = (...certificates: readonly string[]): MatchExpected => ({
  decision: 'supplement',
  statuses: Object.fromEntries(certificates.map((certificate) => [certificate, 'unfit' as const])),
});

/** Words of the paper are absent: nobody can say, so a person must. */
export const unsure = (certificate: string): MatchExpected => ({
  decision: 'manual',
  statuses: { [certificate]: 'unsure' },
});

/** A wording whose meaning may be disputed; only `met` would be wrong. */
export const notMet = (certificate: string): MatchExpected => ({
  decision: ['supplement', 'manual'],
  statuses: { [certificate]: ['unfit', 'unsure'] },
});
