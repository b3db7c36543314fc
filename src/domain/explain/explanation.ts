import type { CertificateReference, Citation, Decision, Gap } from '../verdict.ts';

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** One gap in words that stand alone. Only `summary` may be a model's; everything else is always the table's. */
export interface ExplainedGap {
  /** `G01`, `G02` … in the verdict's order. */
  readonly id: string;
  readonly certificate: CertificateReference;
  readonly status: Gap['status'];
  readonly code: string;
  readonly title: string;
  /** What is wrong or missing, and what to do. */
  readonly summary: string;
  /** Why the table wants it: its sentence, the page it stands on and that page's date. */
  readonly why: string;
  /** Who issues it, or who writes it, and where one applies. */
  readonly issuedBy: string;
  readonly upload: string;
  readonly watch: readonly string[];
  readonly citation: Citation;
  readonly source: TextSource;
}

export type TextSource = 'llm' | 'template';

/** A remark or a step, with where it stands when the documents say it. */
export interface ExplainedPoint {
  readonly text: string;
  readonly citation?: Citation;
}

/** The explanation (说明) of a verdict. It never changes the verdict. */
export interface Explanation {
  readonly language: Language;
  readonly decision: Decision;
  readonly headline: string;
  readonly gaps: readonly ExplainedGap[];
  /** Other ways to meet the category, nearest first. */
  readonly alternatives: readonly string[];
  readonly notes: readonly ExplainedPoint[];
  /** The state of the two plugin applications, where the verdict carries it. */
  readonly application: readonly string[];
  readonly nextSteps: readonly ExplainedPoint[];
  /** `llm` where at least one gap has a model's words. */
  readonly source: TextSource;
  readonly model?: string;
  /** All of it as one text with line breaks. */
  readonly text: string;
}
