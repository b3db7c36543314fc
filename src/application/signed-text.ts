/** Signs short texts with the service's own secret (HMAC-SHA-256), as letters that fit an address or a cookie. */
export interface TextSigner {
  /** @returns 43 letters */
  sign(text: string): Promise<string>;
  /** Takes as long for a wrong signature as for a right one. */
  verify(text: string, signature: string): Promise<boolean>;
}

/** The last letter holds four bits: one way to write a signature is enough. */
export const signaturePattern = '[\\w-]{42}[AEIMQUYcgkosw048]';

/** @param secret at least 32 random bytes; another secret ends everything that was signed */
export const createTextSigner = (secret: Uint8Array): TextSigner => {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = crypto.subtle.importKey('raw', secret as Uint8Array<ArrayBuffer>, algorithm, false, ['sign', 'verify']);
  return {
    sign: async (text) => toBase64Url(new Uint8Array(await crypto.subtle.sign('HMAC', await key, toBytes(text)))),
    verify: async (text, signature) => crypto.subtle.verify('HMAC', await key, fromBase64Url(signature), toBytes(text)),
  };
};

const toBytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
