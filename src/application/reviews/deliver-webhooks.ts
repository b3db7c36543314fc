import type { Problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import type { Clock } from '../store-ports.ts';
import type { Delivery, DeliveryOutcome, WebhookStore } from '../stores/webhook-store.ts';
import type { Bells } from './bells.ts';
import { type Journal, traceOf } from './journal.ts';
import type { Meter } from './meter.ts';

/** Sends one signed message. */
export interface WebhookSender {
  /** @returns the status that was answered, whatever it is; `webhook-unreachable` without one; never rejects */
  send(delivery: Delivery, signal: AbortSignal): Promise<Result<number, Problem>>;
}

export interface DeliveryOptions {
  readonly webhooks: WebhookStore;
  readonly sender: WebhookSender;
  readonly bells: Bells;
  readonly meter: Meter;
  readonly journal: Journal;
  readonly now: Clock;
  /** Milliseconds between one attempt and the next; after the last the delivery is given up. */
  readonly delays?: readonly number[];
  /** Deliveries under way at the same time. */
  readonly lanes: number;
}

const minute = 60_000;

/** As Standard Webhooks advises: soon, then ever later, for about three days. */
export const webhookDelays: readonly number[] = [
  5000,
  5 * minute,
  30 * minute,
  120 * minute,
  300 * minute,
  600 * minute,
  840 * minute,
  1200 * minute,
  1440 * minute,
];

/** Delivers what is due until stopped; what is under way then is tried again after the next start. */
export const startDeliveries = (options: DeliveryOptions): { stop(): Promise<void> } => {
  const stopping = new AbortController();
  const lane = async (): Promise<void> => {
    const listener = options.bells.listen('deliveries');
    while (!stopping.signal.aborted) {
      const delivery = await options.webhooks.claim(leaseMs);
      if (delivery.ok && delivery.value !== undefined) await deliver(options, delivery.value, stopping.signal);
      else await listener.next(lookAgainMs, stopping.signal);
    }
    listener.close();
  };
  const lanes = Array.from({ length: options.lanes }, lane);
  return {
    async stop() {
      stopping.abort();
      await Promise.all(lanes);
    },
  };
};

/** Longer than any attempt takes; what a killed process had in hand is due again then. */
const leaseMs = 20_000;
const lookAgainMs = 2000;

const deliver = async (options: DeliveryOptions, delivery: Delivery, signal: AbortSignal): Promise<void> => {
  try {
    const sent = await options.sender.send(delivery, signal);
    const outcome = signal.aborted ? soon(options) : outcomeOf(options, delivery, sent);
    options.meter.count('webhook_deliveries_total', { outcome: outcome.state });
    options.journal(outcome.state === 'delivered' ? 'info' : 'warn', 'webhook-attempt', {
      webhookId: delivery.webhookId,
      messageId: delivery.messageId,
      outcome: outcome.state,
      attempts: delivery.attempts,
      status: outcome.status,
      code: sent.ok ? undefined : sent.error.code,
    });
    await options.webhooks.settle(delivery, outcome);
  } catch (fault) {
    // a bug that one delivery brings to light must not stop the others; its lease runs out
    options.journal('error', 'webhook-fault', { webhookId: delivery.webhookId, ...traceOf(fault) });
  }
};

const soon = ({ now }: DeliveryOptions): DeliveryOutcome => ({ state: 'pending', retryAt: now() });

const outcomeOf = (
  { now, delays = webhookDelays }: DeliveryOptions,
  { attempts }: Delivery,
  sent: Result<number, Problem>,
): DeliveryOutcome => {
  const status = sent.ok ? { status: sent.value } : {};
  if (sent.ok && sent.value >= 200 && sent.value < 300) return { state: 'delivered', status: sent.value };
  const delay = delays[attempts - 1];
  // 410: the receiver says that nobody will ever listen there again
  if (delay === undefined || (sent.ok && sent.value === 410)) return { state: 'given-up', ...status };
  return { state: 'pending', retryAt: now() + delay, ...status };
};
