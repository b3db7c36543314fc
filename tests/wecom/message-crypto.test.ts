import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMessageCrypto } from '../../src/adapters/wecom/message-crypto.ts';
import { decryptPadded, encryptPadded, loadKey } from '../../src/adapters/wecom/padded-cipher.ts';
import { appKeys, botKeys, corpId } from './keys.ts';
import { present } from './present.ts';
import { type Vector, vectors } from './vectors.ts';

const settingsOf = ({ token, encodingAESKey: aesKey, receiveid: receiveId }: Vector) => ({
  token,
  aesKey,
  receiveId,
});

test.each(vectors.rows.filter(({ kind }) => kind !== 'negative'))(
  '$id opens, and seals to the same bytes',
  (vector) => {
    const crypto = createMessageCrypto(settingsOf(vector));
    const { timestamp, nonce, encrypt } = vector;
    const signature = vector.msg_signature ?? crypto.sign(timestamp, nonce, encrypt);
    const message = present(vector.decrypted_msg ?? vector.plaintext);
    expect(crypto.open({ signature, timestamp, nonce, encrypt })).toBe(message);
    const random16 = Buffer.from(
      vector.random16_hex ?? vector.random16_text ?? '',
      vector.random16_hex ? 'hex' : 'utf8',
    );
    expect(crypto.seal(message, { timestamp, nonce }, random16)).toEqual({ encrypt, signature });
  },
);

test.each(vectors.rows.filter(({ kind }) => kind === 'negative'))('$id is refused', (vector) => {
  const { timestamp, nonce, encrypt, msg_signature: signature = '' } = vector;
  expect(createMessageCrypto(settingsOf(vector)).open({ signature, timestamp, nonce, encrypt })).toBeUndefined();
});

test.each(vectors.media)('a file opens with either spelling of its key', (vector) => {
  for (const spelled of [vector.key_base64_43, `${vector.key_base64_43}=`, vector.key_hex_64]) {
    const bytes = decryptPadded(present(loadKey(spelled)), Buffer.from(vector.ciphertext_base64, 'base64'));
    expect(bytes?.toString('base64')).toBe(vector.plaintext_base64);
  }
});

const crypto = createMessageCrypto({ ...appKeys, receiveId: corpId });
const key = present(loadKey(appKeys.aesKey));
const stamp = { timestamp: '1409659813', nonce: '1372623149' };
const signed = (encrypt: string) => ({
  ...stamp,
  encrypt,
  signature: crypto.sign(stamp.timestamp, stamp.nonce, encrypt),
});
const length = (bytes: number) => {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(bytes);
  return four;
};
const envelope = (...parts: readonly (Buffer | string)[]) =>
  encryptPadded(key, Buffer.concat([Buffer.alloc(16), ...parts.map((part) => Buffer.from(part as string))])).toString(
    'base64',
  );

test.each([
  { because: 'another receiver', encrypt: envelope(length(2), 'hi', 'ww0000000000000000') },
  { because: 'no receiver', encrypt: envelope(length(2), 'hi') },
  { because: 'a receiver with more behind it', encrypt: envelope(length(2), 'hi', `${corpId}x`) },
  { because: 'a length beyond the end', encrypt: envelope(length(99), 'hi', corpId) },
  { because: 'a length of four gigabytes', encrypt: envelope(length(0xffffffff), 'hi', corpId) },
  { because: 'too short for a head', encrypt: encryptPadded(key, Buffer.alloc(19)).toString('base64') },
  { because: 'no UTF-8', encrypt: envelope(length(2), Buffer.from([0xc3, 0x28]), corpId) },
  { because: 'not whole blocks', encrypt: Buffer.alloc(33).toString('base64') },
  { because: 'one block of 16 only', encrypt: Buffer.alloc(16).toString('base64') },
  { because: 'no base64', encrypt: '!!!!' },
  { because: 'base64 with a space in it', encrypt: envelope(length(2), 'hi', corpId).replace(/^(.{4})/, '$1    ') },
  { because: 'nothing', encrypt: '' },
])('refused though signed: $because', ({ encrypt }) => {
  expect(crypto.open(signed(encrypt))).toBeUndefined();
});

test('a signature that differs in one digit, in case or in length is refused', () => {
  const sealed = signed(crypto.seal('hi', stamp).encrypt);
  expect(crypto.open(sealed)).toBe('hi');
  for (const signature of [
    sealed.signature.toUpperCase(),
    `${sealed.signature}0`,
    '',
    `0${sealed.signature.slice(1)}x`,
  ]) {
    expect(crypto.open({ ...sealed, signature })).toBeUndefined();
  }
});

test('every text comes back as it was, whatever its length and padding', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const { encrypt, signature } = crypto.seal(text, stamp);
      expect(crypto.open({ ...stamp, encrypt, signature })).toBe(text);
    }),
  );
});

test('no flipped padding byte gets through', () => {
  const plain = Buffer.concat([Buffer.alloc(16), length(7), Buffer.from('7 bytes'), Buffer.from(corpId)]);
  const pad = 32 - (plain.length % 32);
  for (let position = 0; position < pad; position += 1) {
    const padded = Buffer.concat([plain, Buffer.alloc(pad, pad)]);
    padded[plain.length + position] = pad ^ 0x40;
    const whole = encryptPadded(key, padded); // pads once more; that block is cut off again
    expect(crypto.open(signed(whole.subarray(0, padded.length).toString('base64')))).toBeUndefined();
  }
});

test('what is derived from the key differs between bots and does not show the text', () => {
  const other = createMessageCrypto({ ...botKeys, receiveId: '' });
  expect(crypto.secretId('stream 1')).toMatch(/^[0-9a-f]{32}$/);
  expect(crypto.secretId('stream 1')).toBe(crypto.secretId('stream 1'));
  expect(new Set([crypto.secretId('stream 1'), crypto.secretId('stream 2'), other.secretId('stream 1')]).size).toBe(3);
});
