import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { Webhook } from 'standardwebhooks';
import type { WebhookSender } from '../../application/reviews/deliver-webhooks.ts';
import type { Clock } from '../../application/store-ports.ts';
import type { Delivery } from '../../application/stores/webhook-store.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { checkTarget, type Target } from './check-target.ts';

export interface SenderOptions {
  readonly allowPrivate: boolean;
  readonly now: Clock;
  /** Milliseconds for one attempt. */
  readonly timeoutMs?: number;
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>;
}

/**
 * Sends as Standard Webhooks says: `webhook-id`, `webhook-timestamp`, `webhook-signature`. The address is checked after
 * it is resolved, and the connection goes to the very address that was checked. Redirections are not followed, and what
 * is answered is not read.
 */
export const createWebhookSender = ({
  allowPrivate,
  now,
  timeoutMs = 15_000,
  resolve = (host) => lookup(host, { all: true }),
}: SenderOptions): WebhookSender => ({
  async send(delivery, signal) {
    const target = await checkTarget(delivery.url, { allowPrivate, resolve });
    if (!target.ok) return target;
    const headers = signedHeaders(delivery, new Date(now()));
    return post(target.value, delivery.body, headers, AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]));
  },
});

const signedHeaders = ({ messageId, secret, body }: Delivery, at: Date): Record<string, string> => ({
  'content-type': 'application/json',
  'content-length': String(new TextEncoder().encode(body).length),
  'user-agent': 'zishen-webhooks/1',
  'webhook-id': messageId,
  'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
  'webhook-signature': new Webhook(secret).sign(messageId, at, body),
});

const post = (
  { url, address }: Target,
  body: string,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<Result<number, Problem>> =>
  new Promise((settle) => {
    const send = url.protocol === 'https:' ? requestSecure : requestPlain;
    const sent = send(url, {
      method: 'POST',
      headers,
      signal,
      agent: false,
      lookup: (_host, { all }, answer) =>
        all ? answer(null, [address]) : answer(null, address.address, address.family),
    });
    sent.on('response', (response) => {
      response.on('error', () => undefined);
      settle(ok(response.statusCode ?? 0));
      response.destroy();
    });
    sent.on('error', () => settle(failed(problem('webhook-unreachable', '连接不上这个 webhook 地址'))));
    sent.end(body);
  });
