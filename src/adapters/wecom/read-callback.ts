import type { MessageCrypto } from './message-crypto.ts';

/** What a callback's address carries beside its body. */
interface Stamp {
  readonly signature: string;
  readonly timestamp: string;
  readonly nonce: string;
}

/** @returns undefined when one of the three is missing */
function readStamp({ searchParams }: URL): Stamp | undefined {
  const [signature, timestamp, nonce] = ['msg_signature', 'timestamp', 'nonce'].map((name) => searchParams.get(name));
  return signature && timestamp && nonce ? { signature, timestamp, nonce } : undefined;
}

/**
 * Answers WeCom's check of the address: the decrypted `echostr`, bare, with nothing around it.
 *
 * A proxy may have decoded `%2B`, which then arrives as a space; base64 has no spaces, so it is taken back.
 */
export function answerVerification(address: URL, crypto: MessageCrypto): Response {
  const stamp = readStamp(address);
  const echo = address.searchParams.get('echostr')?.replaceAll(' ', '+');
  if (stamp === undefined || !echo) return incomplete();
  const plain = crypto.open({ ...stamp, encrypt: echo });
  if (plain === undefined) return refused();
  return new Response(plain, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

/**
 * Checks and decrypts one callback: size, parameters, signature, padding, length, receiver, encoding, form, in this order.
 *
 * @param encryptedIn finds the encrypted text in the body
 * @param read understands what was decrypted
 * @returns what it says and its nonce, or the refusal to answer with
 */
export async function openCallback<Callback>(
  request: Request,
  crypto: MessageCrypto,
  encryptedIn: (body: string) => string | undefined,
  read: (plain: string) => Callback | undefined,
): Promise<Response | { readonly callback: Callback; readonly nonce: string }> {
  const stamp = readStamp(new URL(request.url));
  if (stamp === undefined) return incomplete();
  const body = await readBody(request);
  const encrypt = body === undefined ? undefined : encryptedIn(body);
  const plain = encrypt === undefined ? undefined : crypto.open({ ...stamp, encrypt });
  const callback = plain === undefined ? undefined : read(plain);
  return callback === undefined ? refused() : { callback, nonce: stamp.nonce };
}

/** Parameters are missing: no caller that is WeCom. */
const incomplete = (): Response => new Response(null, { status: 400 });

/** One answer for a wrong signature, padding, receiver, encoding and form: nothing can be learnt from it. */
const refused = (): Response => new Response(null, { status: 403 });

/** Nothing was kept; WeCom delivers again. */
export const deliverAgain = (): Response => new Response(null, { status: 503 });

/** Taken in; there is nothing to say at once. */
export const takenIn = (): Response => new Response(null, { status: 200 });

/**
 * Reads a body of at most 1 MB, whatever its length claims.
 *
 * @returns undefined past the limit, for another encoding than UTF-8, and when the sender breaks off
 */
async function readBody(request: Request): Promise<string | undefined> {
  if (request.body === null || Number(request.headers.get('content-length') ?? 0) > bodyBytes) return undefined;
  try {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of request.body) {
      size += chunk.length;
      if (size > bodyBytes) return undefined;
      chunks.push(chunk);
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    return undefined;
  }
}

const bodyBytes = 1024 * 1024;
