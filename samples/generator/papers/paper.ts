import type { Canvas } from '@napi-rs/canvas';
import type { FactChanges, Facts } from '../facts/facts.ts';
import type { Random } from '../facts/random.ts';
import type { CertificateSpec } from '../layout/certificate-spec.ts';

/** What a drawn paper really says; `null` where it does not print it. */
export interface PaperTruth {
  readonly kind: string;
  readonly title: string | null;
  /** The source table's name of what this paper is; null when it is none of them. */
  readonly certificate: string | null;
  readonly holder: string | null;
  readonly uscc: string | null;
  readonly number: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly issuedOn: string | null;
  readonly issuer: string | null;
  readonly scope: string | null;
}

export interface DrawnPaper {
  readonly canvas: Canvas;
  readonly truth: PaperTruth;
}

export type TruthField = Exclude<keyof PaperTruth, 'kind' | 'title' | 'certificate'>;

/** One kind of certificate: how its facts are invented and how it is laid out. */
export interface CertificateKind {
  readonly kind: string;
  /** The source table's name. */
  readonly certificate: string | null;
  /** Trade word of the invented holder, e.g. 文化传媒. */
  readonly trade: string;
  /** What this kind prints besides or instead of a company's usual facts. */
  readonly facts: (random: Random, base: Facts) => FactChanges;
  readonly spec: (facts: Facts, random: Random) => CertificateSpec;
  /** Which facts stand on the page. */
  readonly prints: readonly TruthField[];
}
