import type { Declaration, Role, SubjectType } from '../verdict.ts';
import type { Question } from './question.ts';
import type { RemarkKind } from './word-schema.ts';

/** What a person said about the applicant so far. Ids as in the rules. */
export interface Facts {
  readonly category?: string;
  readonly scenario?: string;
  readonly role?: Role;
  readonly subjectType?: SubjectType;
  readonly declares: readonly Declaration[];
}

/** Something that was said before, or might have been thought, and is not so. */
export interface Correction {
  readonly what: 'category' | 'role' | 'subjectType' | 'declares';
  /** Id of what is not so. */
  readonly not: string;
}

/** What was taken from one message, before any answer. Nothing in it is a guess: what is unsure stands in `candidates`. */
export interface Understanding {
  readonly category?: string;
  readonly scenario?: string;
  readonly role?: Role;
  readonly subjectType?: SubjectType;
  readonly declares?: readonly Declaration[];
  /** The weightiest of `questions`. */
  readonly question?: Question;
  readonly questions: readonly Question[];
  /** Codes of the statements that the questions are after; empty: all there is to say. */
  readonly focus: readonly string[];
  readonly corrections: readonly Correction[];
  /** Categories that it may be about, likelier ones first; more than one, or one that has to be confirmed. */
  readonly candidates: readonly string[];
  /**
   * Why the category is not settled: several fit (`several`), the words are only near a name (`spelling`) or only a hint
   * (`guess`), or the person is not sure (`person`).
   */
  readonly unsure?: 'several' | 'spelling' | 'guess' | 'person';
  /** Certificates that are named. */
  readonly certificates: readonly string[];
  /** Businesses that the source documents do not speak of, in Chinese. */
  readonly outside: readonly string[];
  readonly remarks: readonly RemarkKind[];
  /** A supposition: what it declares is answered for and not kept. */
  readonly supposed: boolean;
  /** The subject type is asked about in general (个人能直播吗), not told of the applicant. */
  readonly inGeneral: boolean;
  /** It is put as a question, whether or not it is understood. */
  readonly asks: boolean;
  readonly language?: 'zh' | 'en';
  /** The message was longer than what is looked into. */
  readonly cut: boolean;
}
