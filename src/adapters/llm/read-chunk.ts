import { z } from 'zod';
import type { TokenUse } from '../../application/writing/writing-ports.ts';

/** A piece of an answer. */
export interface AnswerChunk {
  /** What the model says; its thoughts are left out. */
  readonly content: string;
  /** Why it ended, in the provider's word. */
  readonly finish?: string;
  readonly use?: TokenUse;
}

/** @throws SyntaxError when it is no piece of a chat answer */
export function readChunk(value: unknown): AnswerChunk {
  const parsed = chunkSchema.safeParse(value);
  if (!parsed.success) throw new SyntaxError('no piece of a chat answer');
  const { choices, usage } = parsed.data;
  const choice = choices[0];
  const finish = choice?.finish_reason ?? undefined;
  return {
    content: (choice?.delta ?? choice?.message)?.content ?? '',
    ...(finish !== undefined && { finish }),
    ...(usage && { use: { prompt: usage.prompt_tokens, completion: usage.completion_tokens } }),
  };
}

const saidSchema = z.object({ content: z.string().nullish() });

/** A stream's chunk has `delta`, a whole answer `message`; the last chunk may hold nothing but `usage`. */
const chunkSchema = z.object({
  choices: z.array(
    z.object({
      delta: saidSchema.nullish(),
      message: saidSchema.nullish(),
      finish_reason: z.string().nullish(),
    }),
  ),
  usage: z
    .object({ prompt_tokens: z.int().min(0), completion_tokens: z.int().min(0) })
    .nullish()
    .catch(undefined),
});
