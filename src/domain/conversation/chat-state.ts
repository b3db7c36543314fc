import { z } from 'zod';
import { declarations, roles, subjectTypes } from '../verdict.ts';
import type { Facts } from './understanding.ts';

const factsSchema = z.object({
  category: z.string().exactOptional(),
  scenario: z.string().exactOptional(),
  role: z.enum(roles).exactOptional(),
  subjectType: z.enum(subjectTypes).exactOptional(),
  declares: z.array(z.enum(declarations)),
});

/** All that a conversation remembers; JSON in the chat store. */
export const chatStateSchema = z.object({
  version: z.literal(1),
  language: z.enum(['zh', 'en']),
  facts: factsSchema,
  /** Categories between which it is still open. */
  candidates: z.array(z.string()),
  /** What was offered last, in the order shown; `confirm`: one, to be confirmed. */
  pending: z
    .object({ kind: z.enum(['category', 'confirm', 'scenario']), options: z.array(z.string()) })
    .exactOptional(),
  /** Clarifying questions asked in a row. */
  asked: z.int().min(0),
  /** The certificate that was spoken of last. */
  focus: z.string().exactOptional(),
  /** How many files the conversation's review has. */
  files: z.int().min(0),
  /** What the last review was asked for, as `orderOf` writes it; another one is due when this no longer fits. */
  judgedAs: z.string().exactOptional(),
  /** The last event of the review that was told. */
  told: z.int().min(0),
  /** An answer that waits for papers to be judged, with what was answered before that. */
  awaiting: z.object({ text: z.string() }).exactOptional(),
});

export type ChatState = z.infer<typeof chatStateSchema>;

export const freshState = (language: ChatState['language'] = 'zh'): ChatState => ({
  version: 1,
  language,
  facts: { declares: [] },
  candidates: [],
  asked: 0,
  files: 0,
  told: 0,
});

/** A stored state; one of another shape than today's begins anew, with the language kept where it can be told. */
export function readState(stored: unknown): ChatState {
  const parsed = chatStateSchema.safeParse(stored);
  return parsed.success ? parsed.data : freshState();
}

/** The facts as they are stored: keys without a value left out. */
export const factsOf = ({ category, scenario, role, subjectType, declares }: Nullable<Facts>): ChatState['facts'] => ({
  ...(category === undefined ? {} : { category }),
  ...(scenario === undefined ? {} : { scenario }),
  ...(role === undefined ? {} : { role }),
  ...(subjectType === undefined ? {} : { subjectType }),
  declares: [...declares],
});

type Nullable<Type> = { readonly [Key in keyof Type]: Type[Key] | (Key extends 'declares' ? never : undefined) };

/** What a review of these facts is asked for: with another of these, the papers have to be judged again. */
export const orderOf = ({ category, role, subjectType, declares }: ChatState['facts']): string =>
  [category ?? '', role ?? '', subjectType ?? '', [...declares].sort().join(' ')].join('|');

/** Whether there are papers that were judged for other facts, or not judged yet. */
export const isJudgingDue = ({ files, facts, judgedAs }: ChatState): boolean =>
  files > 0 && facts.category !== undefined && judgedAs !== orderOf(facts);
