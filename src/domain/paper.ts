import type { FieldAbsence } from './document.ts';
import type { ObscuringCode } from './judge/obscured.ts';
import type { Declaration, Evidence, Role, SubjectType } from './verdict.ts';

/** A value that the judge may rest on, with where it was read. */
export interface Fact {
  readonly value: string;
  readonly evidence: readonly Evidence[];
}

/**
 * One paper before the judge, from a file or from a caller's words.
 *
 * `origin: 'stated'` (`POST /v1/match`): what is absent is not in dispute, except scope where the table asks for words.
 * `origin: 'read'`: what the table asks for must have been read; an absence other than `not-stated` makes it unsure.
 */
export interface Paper {
  /** Stable within one review; orders papers. */
  readonly id: string;
  readonly origin: 'stated' | 'read';
  /** Catalogue ids. `certain`: exactly one. `unsure`: it may be any of these, or none; `doubt` says why. */
  readonly identity:
    | { readonly kind: 'certain'; readonly certificate: string }
    | { readonly kind: 'unsure'; readonly candidates: readonly string[]; readonly doubt: string };
  readonly title: Fact;
  readonly holder?: Fact;
  readonly scope?: Fact;
  readonly issuer?: Fact;
  readonly number?: Fact;
  readonly uscc?: Fact;
  readonly issuedOn?: Fact;
  readonly validFrom?: Fact;
  /** ISO date or `long-term`. */
  readonly validTo?: Fact;
  readonly absences: Readonly<Partial<Record<string, FieldAbsence>>>;
  readonly parties?: readonly Fact[];
  readonly sealCount?: number;
  /** The seals where they were seen; `value` is the name around it, '' where that was not read. */
  readonly seals?: readonly Fact[];
  /** On whose account words may have been lost: what was not read is then not known to be absent. */
  readonly obscuredBy?: readonly ObscuringCode[];
}

/** Everything about an applicant that is not a paper. Absent = not in dispute. */
export interface Applicant {
  readonly name?: string;
  readonly type?: SubjectType;
  readonly role?: Role;
  readonly declares: readonly Declaration[];
}
