import type { ApplicationItem, Citation, NextStep, Note, paperFindingCodes, Verdict } from '../verdict.ts';
import type { ExplainedGap } from './explanation.ts';
import type { GapCase } from './gap-cases.ts';
import type { TypedValues } from './typed-values.ts';

/** The code of a gap: a finding's code, or one of the two that are no finding. */
export type GapCode = (typeof paperFindingCodes)[number] | 'missing' | 'uncertain-title';

/** What a sentence about one fault is made of. */
export interface Fault {
  readonly gap: GapCase;
  /** The certificate as it is written in this language. */
  readonly name: string;
  readonly values: TypedValues;
  /** `null`: it could not be told. */
  readonly ok: false | null;
}

/** What is wrong, without a full stop, and what to do about it, as a whole sentence. */
export interface FaultWords {
  readonly problem: string;
  readonly todo: string;
}

/** Everything that is said in one language. A pure function of its arguments, like all of `domain/`. */
export interface Wording {
  readonly fault: Readonly<Record<GapCode, (fault: Fault) => FaultWords>>;
  readonly nameOf: (gap: GapCase) => string;
  readonly title: (gap: GapCase) => string;
  readonly summary: (gap: GapCase, faults: readonly FaultWords[]) => string;
  readonly why: (gap: GapCase) => string;
  readonly issuedBy: (gap: GapCase) => string;
  readonly upload: (gap: GapCase) => string;
  readonly watch: (gap: GapCase) => readonly string[];
  readonly headline: (verdict: Verdict) => string;
  readonly alternatives: (verdict: Verdict) => readonly string[];
  readonly note: (note: Note) => string;
  /** What the two plugin applications still need, and what of them is met. */
  readonly application: (items: readonly ApplicationItem[]) => readonly string[];
  readonly nextStep: (step: NextStep) => string;
  /** @param sameWhy the number of an earlier gap that rests on the same sentence */
  readonly gapText: (gap: ExplainedGap, number: number, sameWhy?: number) => string;
  /** @param citation what all points of the list rest on */
  readonly listTitle: (label: ListLabel, citation?: CitedPage) => string;
  readonly pointText: (text: string, citation: CitedPage) => string;
  readonly aiNotice: string;
}

export type ListLabel = 'alternatives' | 'notes' | 'application' | 'nextSteps';

export type CitedPage = Pick<Citation, 'source' | 'updated'>;

/** The page's date without its time of day. */
export const dayOf = (updated: string): string => updated.slice(0, 10);

/** Words of the scope that the table asks for, or none. */
export const scopeWords = ({ leaf }: GapCase): { readonly words: readonly string[]; readonly any: boolean } => {
  const asked = leaf?.where?.scopeContains;
  if (asked === undefined) return { words: [], any: false };
  return 'any' in asked ? { words: asked.any, any: true } : { words: asked.all, any: false };
};

/** A whole sentence: one full stop at the end, whatever was there. */
export const sentence = (text: string, stop: string): string => `${text.replace(/[。.；;]+$/u, '')}${stop}`;
