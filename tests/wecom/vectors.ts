import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { reportLeftOut, sharedFolder } from '../config/left-out.ts';

export type Vector = z.infer<typeof row>;

const row = z.looseObject({
  id: z.string(),
  kind: z.string(),
  token: z.string().default('unsigned'),
  encodingAESKey: z.string(),
  receiveid: z.string(),
  timestamp: z.string().default('0'),
  nonce: z.string().default('0'),
  encrypt: z.string(),
  msg_signature: z.string().optional(),
  post_body: z.string().optional(),
  format: z.string().optional(),
  decrypted_msg: z.string().optional(),
  plaintext: z.string().optional(),
  random16_hex: z.string().optional(),
  random16_text: z.string().optional(),
});
const medium = z.looseObject({
  key_base64_43: z.string(),
  key_hex_64: z.string(),
  ciphertext_base64: z.string(),
  plaintext_base64: z.string(),
});
const fileSchema = z.looseObject({ published: z.array(row), constructed: z.array(row), media: z.array(medium) });

/** The rows of `wecom-vectors.json`, read in place; none where this machine does not have it. */
export const vectors = readVectors();

function readVectors(): { readonly rows: readonly Vector[]; readonly media: readonly z.infer<typeof medium>[] } {
  const folder = sharedFolder();
  if (folder === undefined) {
    reportLeftOut(1, 'wecom-vectors.json is not on this machine');
    return { rows: [], media: [] };
  }
  const { published, constructed, media } = fileSchema.parse(
    JSON.parse(readFileSync(`${folder}/wecom-vectors.json`, 'utf8')),
  );
  return { rows: [...published, ...constructed], media };
}
