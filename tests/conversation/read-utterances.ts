import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const list = z.array(z.string()).default([]);

const utteranceSchema = z.strictObject({
  say: z.coerce.string(),
  /** Categories that were offered for choice before. */
  offered: list,
  category: z.string().optional(),
  ask: list,
  scenario: z.string().optional(),
  role: z.string().optional(),
  subject: z.string().optional(),
  declares: list,
  question: z.string().optional(),
  not: list,
  papers: list,
  outside: list,
});

export type Utterance = z.infer<typeof utteranceSchema>;

/** What people say and what is to be understood; what a row does not name must not be heard. */
export const readUtterances = (): readonly Utterance[] =>
  z.array(utteranceSchema).parse(parse(readFileSync('tests/conversation/utterances.yaml', 'utf8')));
