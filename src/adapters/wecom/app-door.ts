import type { MessageCrypto } from './message-crypto.ts';
import { parseXml, textOf } from './parse-xml.ts';
import { answerVerification, openCallback, takenIn } from './read-callback.ts';

/** `GET` and `POST /wecom/app`: the self-built app. */
export const createAppDoor =
  (crypto: MessageCrypto) =>
  async (request: Request): Promise<Response> => {
    if (request.method === 'GET') return answerVerification(new URL(request.url), crypto);
    const opened = await openCallback(request, crypto, encryptedIn, parseXml);
    return opened instanceof Response ? opened : takenIn();
  };

function encryptedIn(body: string): string | undefined {
  const outer = parseXml(body);
  return outer === undefined ? undefined : textOf(outer, 'Encrypt');
}
