import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { decryptPadded, encryptPadded, loadKey } from './padded-cipher.ts';

/** Encryption and signature of callbacks, for one token, key and receiver. */
export interface MessageCrypto {
  /** @returns the message; undefined for every reason alike: signature, padding, length, receiver, encoding */
  open(sealed: SealedMessage): string | undefined;
  /**
   * @param random16 16 bytes; only tests give them
   * @returns the text encrypted, with its signature
   */
  seal(
    message: string,
    stamp: { readonly timestamp: string; readonly nonce: string },
    random16?: Uint8Array,
  ): { readonly encrypt: string; readonly signature: string };
  sign(timestamp: string, nonce: string, encrypt: string): string;
  /** 32 hex digits that nobody without the key can guess; the same text gives the same. */
  secretId(text: string): string;
}

/** As received: `encrypt` is base64. */
export interface SealedMessage {
  readonly signature: string;
  readonly timestamp: string;
  readonly nonce: string;
  readonly encrypt: string;
}

export interface CryptoSettings {
  readonly token: string;
  /** EncodingAESKey, 43 characters. */
  readonly aesKey: string;
  /** CorpID for a self-built app, empty for a bot of the same corporation. */
  readonly receiveId: string;
}

/** Throws when the key has another form: settings are checked at the door. */
export function createMessageCrypto({ token, aesKey, receiveId }: CryptoSettings): MessageCrypto {
  const key = loadKey(aesKey);
  if (key === undefined) throw new RangeError('EncodingAESKey is not 43 characters of base64');
  const sign = (timestamp: string, nonce: string, encrypt: string): string =>
    createHash('sha1').update([token, timestamp, nonce, encrypt].sort().join('')).digest('hex');
  return {
    sign,
    open({ signature, timestamp, nonce, encrypt }) {
      if (!equalInConstantTime(signature, sign(timestamp, nonce, encrypt))) return undefined;
      const sealed = decodeBase64(encrypt);
      const plain = sealed === undefined ? undefined : decryptPadded(key, sealed);
      return plain === undefined ? undefined : readEnvelope(plain, receiveId);
    },
    seal(message, { timestamp, nonce }, random16 = randomBytes(16)) {
      const encrypt = encryptPadded(key, writeEnvelope(message, receiveId, random16)).toString('base64');
      return { encrypt, signature: sign(timestamp, nonce, encrypt) };
    },
    secretId: (text) => createHmac('sha256', key).update(`${token}\0${text}`).digest('hex').slice(0, 32),
  };
}

/** 16 random bytes, the message's length in 4, the message, the receiver. */
function readEnvelope(plain: Buffer, receiveId: string): string | undefined {
  if (plain.length < headBytes) return undefined;
  const end = headBytes + plain.readUInt32BE(16);
  if (end > plain.length || !plain.subarray(end).equals(Buffer.from(receiveId))) return undefined;
  return decodeUtf8(plain.subarray(headBytes, end));
}

function writeEnvelope(message: string, receiveId: string, random16: Uint8Array): Buffer {
  const text = Buffer.from(message);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  return Buffer.concat([random16, length, text, Buffer.from(receiveId)]);
}

const headBytes = 20;

/** Node skips what is not base64; a callback never contains it. */
function decodeBase64(text: string): Buffer | undefined {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text) ? Buffer.from(text, 'base64') : undefined;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Hashed first: the comparison then tells neither the place of a difference nor the length. */
function equalInConstantTime(one: string, other: string): boolean {
  const [left, right] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}
