import type { DedupeStore } from '../../application/stores/dedupe-store.ts';
import type { InboundMessage } from '../../application/wecom/inbound-message.ts';
import type { Outlets } from '../../application/wecom/ports.ts';
import type { Received } from '../../application/wecom/receive-message.ts';
import { words } from '../../application/wecom/words.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import { type AppCallback, readAppCallback } from './app-message.ts';
import type { MessageCrypto } from './message-crypto.ts';
import { parseXml, textOf } from './parse-xml.ts';
import { answerVerification, deliverAgain, openCallback, takenIn } from './read-callback.ts';

export interface AppDoorDependencies {
  readonly crypto: MessageCrypto;
  readonly receive: (message: InboundMessage) => Promise<Result<Received, Problem>>;
  readonly outlets: Outlets;
  readonly dedupe: Pick<DedupeStore, 'firstTime'>;
  /** Shows on the card that its button was pressed; never rejects. */
  readonly markPressed: (userId: string, responseCode: string) => Promise<void>;
  readonly now: () => number;
}

/** `GET` and `POST /wecom/app`: the self-built app. A message is answered empty and at once; what there is to say is sent. */
export const createAppDoor =
  (dependencies: AppDoorDependencies) =>
  async (request: Request): Promise<Response> => {
    const { crypto, now } = dependencies;
    if (request.method === 'GET') return answerVerification(new URL(request.url), crypto);
    const opened = await openCallback(request, crypto, encryptedIn, (plain) => readCallback(plain, now()));
    if (opened instanceof Response) return opened;
    const { callback } = opened;
    if (callback.kind === 'entered') return welcome(dependencies, callback.userId);
    return callback.kind === 'ignored' ? takenIn() : takeIn(dependencies, callback);
  };

function encryptedIn(body: string): string | undefined {
  const outer = parseXml(body);
  return outer === undefined ? undefined : textOf(outer, 'Encrypt');
}

function readCallback(plain: string, now: number): AppCallback | undefined {
  const xml = parseXml(plain);
  return xml === undefined ? undefined : readAppCallback(xml, now);
}

async function takeIn(
  { receive, outlets, markPressed }: AppDoorDependencies,
  { message, responseCode }: { readonly message: InboundMessage; readonly responseCode?: string },
): Promise<Response> {
  const received = await receive(message);
  if (!received.ok) return deliverAgain();
  if (received.value.kind === 'again') return takenIn();
  const { text, finished, offersStart } = received.value.receipt;
  // each message costs the user's share of 30 a minute: of many photos only the first is answered
  if (finished && (message.kind !== 'media' || offersStart)) void outlets.open(message).finish({ markdown: text });
  if (responseCode !== undefined) void markPressed(message.userId, responseCode);
  return takenIn();
}

/** The event comes with every visit; a person is greeted once a day. */
async function welcome({ dedupe, outlets }: AppDoorDependencies, userId: string): Promise<Response> {
  const first = await dedupe.firstTime(`wecom:greeted:${userId}`, 24 * 60 * 60_000);
  if (first.ok && first.value)
    void outlets.open({ reply: { door: 'app', userId } }).finish({ markdown: words.welcome });
  return takenIn();
}
