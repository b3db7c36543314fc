import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createFolderBlobs } from '../adapters/blobs/folder-blobs.ts';
import type { PrometheusMeter } from '../adapters/metrics/prometheus-meter.ts';
import { createThreadedPdf } from '../adapters/report/pdf/threaded-pdf.ts';
import { createReportRenderer } from '../adapters/report/report-renderer.ts';
import { applyMigrations } from '../adapters/store/apply-migrations.ts';
import { createStores } from '../adapters/store/create-stores.ts';
import { randomId } from '../adapters/store/random-id.ts';
import { readMigrations } from '../adapters/store/read-migrations.ts';
import { openSqliteDatabase } from '../adapters/store/sqlite-database.ts';
import { createWebhookSender } from '../adapters/webhook/webhook-sender.ts';
import type { ExplainVerdict } from '../application/explain-verdict.ts';
import type { ReviewDependencies } from '../application/review-documents.ts';
import { type Bells, createBells } from '../application/reviews/bells.ts';
import { startDeliveries } from '../application/reviews/deliver-webhooks.ts';
import type { Journal } from '../application/reviews/journal.ts';
import { createReviewWorkers, type ReviewWorkers } from '../application/reviews/review-workers.ts';
import { createReviews, type Reviews } from '../application/reviews/reviews.ts';
import { createTurns } from '../application/reviews/take-turns.ts';
import { startTending } from '../application/reviews/tend-reviews.ts';
import type { Stores } from '../application/store-ports.ts';
import type { BlobStore } from '../application/stores/blob-store.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { chinaDay } from './china-day.ts';
import type { Config } from './config.ts';
import { openSecret } from './open-secret.ts';
import { takeOver } from './take-over.ts';

/** What is kept in the data folder, and the service's own secret. */
export interface Kept {
  readonly stores: Stores;
  readonly blobs: BlobStore;
  readonly secret: Uint8Array;
}

/** @returns why the data folder cannot be used, in words for the operator */
export const openKept = async (folder: string): Promise<Result<Kept, readonly string[]>> => {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const secret = await openSecret(folder);
    const database = openSqliteDatabase({ path: join(folder, 'zishen.sqlite') });
    if (!database.ok) return failed([`DATA_DIR：里面的数据库打不开：${database.error.detail}`]);
    const migrated = await applyMigrations(database.value, readMigrations(), Date.now);
    if (!migrated.ok) return failed([`DATA_DIR：${migrated.error.detail}`]);
    return ok({
      stores: createStores({ database: database.value, now: Date.now, newId: randomId }),
      blobs: createFolderBlobs({ folder: join(folder, 'files'), now: Date.now }),
      secret,
    });
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown';
    return failed([`DATA_DIR：这个文件夹不能用（${code}），请检查路径与权限`]);
  }
};

/** Reviews and all that works on them. */
export interface ReviewMachine {
  readonly reviews: Reviews;
  readonly workers: ReviewWorkers;
  readonly bells: Bells;
  /** Takes jobs, tends and delivers, until stopped. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface MachineParts extends Kept {
  readonly config: Config;
  readonly reading: ReviewDependencies;
  readonly explain: ExplainVerdict;
  readonly meter: PrometheusMeter;
  readonly journal: Journal;
}

export const composeReviews = (parts: MachineParts): ReviewMachine => {
  const { config, stores, blobs, reading, meter, journal } = parts;
  const common = { stores, blobs, reading, meter, journal, bells: createBells(), now: Date.now };
  const workers = createReviewWorkers({
    ...common,
    explain: parts.explain,
    fileTimeoutMs: config.REVIEW_FILE_SECONDS * 1000,
    holder: () => takeOver(config.DATA_DIR, stores.jobs),
    lanes: config.REVIEW_WORKERS,
    leaseMs: 30_000,
    graceMs: config.SHUTDOWN_SECONDS * 1000,
  });
  const reviews = createReviews({
    ...common,
    ruleBook: reading.ruleBook,
    newId: randomId,
    today: () => chinaDay(new Date()),
    limits: { files: config.MAX_FILES, fileBytes: reading.limits.maxBytes },
    queue: { perOwner: config.QUEUE_LIMIT_PER_CALLER, inAll: config.QUEUE_LIMIT, maxAttempts: 5 },
    retention: {
      filesMs: config.RETENTION_HOURS * hourMs,
      reviewsMs: config.REVIEW_RETENTION_HOURS * hourMs,
    },
    renderReport: createReportRenderer(createThreadedPdf()),
    reportTurns: createTurns(config.REPORT_WORKERS, config.REPORT_WORKERS * 16, '正在生成的报告太多，请稍后再取'),
    cancel: (reviewId) => workers.cancel(reviewId),
  });
  const running: { stop(): Promise<void> }[] = [];
  return {
    reviews,
    workers,
    bells: common.bells,
    async start() {
      const sender = createWebhookSender({ allowPrivate: config.WEBHOOK_ALLOW_PRIVATE, now: Date.now });
      const deliveries = startDeliveries({ ...common, webhooks: stores.webhooks, sender, lanes: 4 });
      running.push(startTending(common, 60_000), deliveries, workers);
      await workers.start();
    },
    async stop() {
      await Promise.all(running.map((part) => part.stop()));
    },
  };
};

const hourMs = 3_600_000;
