import { createCipheriv, createDecipheriv } from 'node:crypto';

/** A key in any of its spellings: 43 characters of base64, 44 with `=`, or 64 hex digits. */
export function loadKey(spelled: string): Buffer | undefined {
  if (/^[0-9a-f]{64}$/i.test(spelled)) return Buffer.from(spelled, 'hex');
  return /^[A-Za-z0-9+/]{43}=?$/.test(spelled) ? Buffer.from(spelled, 'base64') : undefined;
}

/**
 * AES-256-CBC that starts from the first half of the key. The padding goes up to 32, so no library's own removal (up to 16)
 * may be used; every byte of it is looked at.
 */
export function decryptPadded(key: Buffer, sealed: Uint8Array): Buffer | undefined {
  if (sealed.length < blockBytes || sealed.length % 16 !== 0) return undefined;
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([decipher.update(sealed), decipher.final()]);
  const pad = padded.at(-1) ?? 0;
  if (pad < 1 || pad > blockBytes) return undefined;
  const isSound = padded.subarray(padded.length - pad).every((byte) => byte === pad);
  return isSound ? padded.subarray(0, padded.length - pad) : undefined;
}

export function encryptPadded(key: Buffer, plain: Uint8Array): Buffer {
  const pad = blockBytes - (plain.length % blockBytes);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(plain), cipher.update(Buffer.alloc(pad, pad)), cipher.final()]);
}

const blockBytes = 32;
