import { z } from 'zod';

const citation = z.object({
  source: z.string(),
  section: z.string(),
  updated: z.string(),
  url: z.string(),
  quote: z.string(),
});

/**
 * What is kept of a message. Documents and verdicts stay with the review and are referred to, so that nothing of them
 * outlives it; `aboutPapers` marks text that was made from them and goes with the review too.
 */
export const keptMessageSchema = z.object({
  text: z.string().default(''),
  fileNames: z.array(z.string()).default([]),
  citations: z.array(citation).default([]),
  quickReplies: z.array(z.object({ label: z.string(), value: z.string() })).default([]),
  /** Ids of documents. */
  documents: z.array(z.string()).default([]),
  /** Digest of the verdict. */
  verdict: z.string().exactOptional(),
  aboutPapers: z.boolean().default(false),
});

/** As it is written: what is empty may be left out. */
export type KeptMessage = z.input<typeof keptMessageSchema>;
