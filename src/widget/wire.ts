import type { documentSchema } from '../contract/document.ts';
import type { citationSchema, evidenceSchema } from '../contract/place.ts';
import type { problemDetailsSchema } from '../contract/problem.ts';
import type { verdictSchema } from '../contract/verdict.ts';

type OutputOf<Schema extends { _zod: { output: unknown } }> = Schema['_zod']['output'];

export type Verdict = OutputOf<typeof verdictSchema>;
export type JudgedOption = Verdict['options'][number];
export type Requirement = JudgedOption['requirements'][number];
export type Finding = Requirement['findings'][number];
export type Gap = Verdict['gaps'][number];
export type Application = NonNullable<Verdict['application']>;
export type RequirementStatus = Requirement['status'];
export type Decision = Verdict['decision'];
export type ReadDocument = OutputOf<typeof documentSchema>;
/** A document of a review may also be waiting, or have failed with its problem. */
export type ReviewedFile =
  | (ReadDocument & { readonly state?: 'read' })
  | { readonly state: 'waiting'; readonly id: string; readonly name: string }
  | { readonly state: 'failed'; readonly id: string; readonly name: string; readonly problem: ProblemDetails };
export type Citation = OutputOf<typeof citationSchema>;
export type Evidence = OutputOf<typeof evidenceSchema>;
export type ProblemDetails = OutputOf<typeof problemDetailsSchema>;
