import { setTimeout as sleep } from 'node:timers/promises';
import { randomId } from '../adapters/store/random-id.ts';
import { createWecom, type Wecom } from '../adapters/wecom/create-wecom.ts';
import { createChatLinks } from '../application/chat/chat-links.ts';
import { keepFile } from '../application/keep-file.ts';
import type { Journal } from '../application/reviews/journal.ts';
import { createReviewLinks } from '../application/reviews/review-links.ts';
import type { Reviews } from '../application/reviews/reviews.ts';
import type { ConversationDoor, FileShelf, Links } from '../application/wecom/ports.ts';
import { ok } from '../domain/result.ts';
import type { Kept } from './compose-reviews.ts';
import type { Config } from './config.ts';
import { wecomSettingsOf } from './wecom-settings-of.ts';

export interface WecomEntryParts extends Kept {
  readonly config: Config;
  readonly reviews: Reviews;
  readonly conversations: ConversationDoor;
  readonly journal: Journal;
  /** Aborted when the service stops. */
  readonly closing: AbortSignal;
}

/** WeCom's doors, as far as their settings are there. */
export const composeWecom = ({ config, conversations, journal, closing, ...kept }: WecomEntryParts): Wecom =>
  createWecom(wecomSettingsOf(config), {
    records: kept.stores.records,
    dedupe: kept.stores.dedupe,
    shelf: openShelf(kept),
    door: conversations,
    links: openLinks(kept, config),
    journal,
    closing,
    fetch: globalThis.fetch,
    now: Date.now,
    pause: (ms, signal) => sleep(ms, undefined, { signal }).catch(() => undefined),
    newId: randomId,
    onAlarm: (_state, say) => console.error(say),
  });

/** What is set up by half, in words for the operator. */
export function wecomRemarks(config: Config): readonly string[] {
  const { app, bot, connection } = wecomSettingsOf(config);
  const hasDoor = app !== undefined || bot !== undefined || connection !== undefined;
  return [
    ...(app !== undefined && app.sender === undefined
      ? ['企业微信自建应用：没有设置 WECOM_APP_SECRET 和 WECOM_AGENT_ID，能收到消息，不能回复']
      : []),
    ...(hasDoor && config.PUBLIC_URL === undefined ? ['企业微信：没有设置 PUBLIC_URL，回答里不带网页链接'] : []),
  ];
}

const openShelf = ({ blobs, stores }: Kept): FileShelf => ({
  async keep(bytes) {
    const kept = await keepFile({ blobs, files: stores.files }, bytes);
    return kept.ok ? ok({ sha256: kept.value.sha256 }) : kept;
  },
  take: (sha256) => blobs.get(sha256),
});

const openLinks = (
  { secret, reviews }: Kept & Pick<WecomEntryParts, 'reviews'>,
  { PUBLIC_URL: publicUrl, REVIEW_RETENTION_HOURS: hours }: Config,
): Links => {
  const links = createReviewLinks(secret, Date.now);
  const chatLinks = createChatLinks(secret, Date.now);
  return {
    upload: publicUrl,
    async review(reviewId) {
      const review = publicUrl === undefined ? undefined : await reviews.get(reviewId);
      if (!review?.ok) return undefined;
      const url = new URL(`/reviews/${reviewId}`, publicUrl);
      url.searchParams.set('token', await links.sign(reviewId, review.value.expiresAt));
      return url.href;
    },
    async chat(sessionId) {
      if (publicUrl === undefined) return undefined;
      const token = await chatLinks.sign(sessionId, Date.now() + hours * 3_600_000);
      // behind the #, where no server and no log sees it
      return new URL(`/#session=${sessionId}&token=${token}`, publicUrl).href;
    },
  };
};
