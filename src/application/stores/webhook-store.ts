import type { Problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import type { Announcement } from './review-store.ts';

/** Whom to tell what, and what has still to be told. */
export interface WebhookStore {
  add(webhook: NewWebhook): Promise<Result<Webhook, Problem>>;
  /** In the order of making. */
  list(ownerId: string): Promise<Result<readonly Webhook[], Problem>>;
  /** Removes it with what it has not been told. @returns `not-found`, also for another owner's */
  remove(ownerId: string, webhookId: string): Promise<Result<void, Problem>>;
  /**
   * One delivery for each of the owner's webhooks that wants this type.
   * @param message.messageId the same for all of them; announcing it again adds none
   * @param message.reviewId the deliveries go when this review is deleted
   * @returns how many deliveries there now are for the message
   */
  announce(message: Message): Promise<Result<number, Problem>>;
  /** The delivery that is due longest, for one holder at a time; one that is not settled in time comes again. */
  claim(leaseMs: number): Promise<Result<Delivery | undefined, Problem>>;
  /** @returns `cancelled` when the lease has gone to another or the webhook or review was removed */
  settle(delivery: Delivery, outcome: DeliveryOutcome): Promise<Result<void, Problem>>;
  /** Newest first, for the owner to see. */
  deliveries(ownerId: string, webhookId: string, limit: number): Promise<Result<readonly DeliveryRecord[], Problem>>;
  /** Deletes deliveries that were settled before then. @returns how many */
  sweep(settledBefore: number): Promise<Result<number, Problem>>;
}

export interface NewWebhook {
  readonly ownerId: string;
  readonly url: string;
  /** Signing secret in the form of standardwebhooks (`whsec_…`); stored as it is, because signing needs it. */
  readonly secret: string;
  /** Event types wanted; none means every one. */
  readonly types: readonly string[];
}

export interface Webhook extends NewWebhook {
  readonly id: string;
  readonly createdAt: number;
}

export interface Message extends Announcement {
  readonly ownerId: string;
  readonly messageId: string;
  readonly reviewId?: string;
}

/** A delivery in the hands of one holder. */
export interface Delivery {
  readonly messageId: string;
  readonly webhookId: string;
  readonly token: string;
  readonly url: string;
  readonly secret: string;
  readonly type: string;
  /** `{type, timestamp, data}` as JSON text, exactly as it is to be signed and sent; the same at every attempt. */
  readonly body: string;
  /** Counts this one. */
  readonly attempts: number;
  readonly createdAt: number;
}

export type DeliveryOutcome =
  | { readonly state: 'delivered'; readonly status: number }
  | { readonly state: 'pending'; readonly retryAt: number; readonly status?: number }
  | { readonly state: 'given-up'; readonly status?: number };

export interface DeliveryRecord {
  readonly messageId: string;
  readonly type: string;
  readonly state: DeliveryOutcome['state'];
  readonly attempts: number;
  readonly lastStatus?: number;
  readonly nextAt?: number;
  readonly createdAt: number;
}
