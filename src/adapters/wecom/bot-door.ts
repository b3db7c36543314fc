import type { MessageCrypto } from './message-crypto.ts';
import { answerVerification, openCallback, takenIn } from './read-callback.ts';

/** `GET` and `POST /wecom/bot`: the 智能机器人. */
export const createBotDoor =
  (crypto: MessageCrypto) =>
  async (request: Request): Promise<Response> => {
    if (request.method === 'GET') return answerVerification(new URL(request.url), crypto);
    const opened = await openCallback(request, crypto, encryptedIn, parseObject);
    return opened instanceof Response ? opened : takenIn();
  };

function encryptedIn(body: string): string | undefined {
  const parsed = parseObject(body);
  return parsed !== undefined && 'encrypt' in parsed && typeof parsed.encrypt === 'string' ? parsed.encrypt : undefined;
}

function parseObject(text: string): object | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}
