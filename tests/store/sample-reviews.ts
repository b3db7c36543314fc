import { sha256Hex } from '../../src/application/sha256-hex.ts';
import type { Stores } from '../../src/application/store-ports.ts';
import type { ClaimedJob, QueueLimits } from '../../src/application/stores/job-queue.ts';
import type { NewFile, NewReview, ReviewRecord } from '../../src/application/stores/review-store.ts';
import type { ReviewedDocument } from '../../src/domain/document.ts';
import type { Verdict } from '../../src/domain/verdict.ts';
import { blankDocument } from '../documents/blank-document.ts';
import { present, valueIn } from './value-in.ts';

export const roomy: QueueLimits = { perOwner: 1000, inAll: 1000, maxAttempts: 5 };

/** A file in the ledger whose content is this text. */
export const pinFile = async ({ files }: Stores, content: string, name = `${content}.pdf`): Promise<NewFile> => {
  const file = { sha256: await sha256Hex(content), size: content.length };
  return { ...file, pin: valueIn(await files.pin(file, 60_000)), name, mediaType: 'application/pdf' };
};

export const newReview = (id: string, files: readonly NewFile[], changes: Partial<NewReview> = {}): NewReview => ({
  id,
  ownerId: 'owner-a',
  request: { categories: ['social-live'], applicant: { declares: [] }, asOf: '2026-11-24', explain: true },
  files,
  filesExpireAt: 1_800_000_000_000 + 86_400_000,
  expiresAt: 1_800_000_000_000 + 30 * 86_400_000,
  ...changes,
});

export const storeReview = async (
  stores: Stores,
  id: string,
  {
    contents = [id],
    limits = roomy,
    ...changes
  }: { contents?: readonly string[]; limits?: QueueLimits } & Partial<NewReview> = {},
): Promise<ReviewRecord> => {
  const files = [];
  for (const content of contents) files.push(await pinFile(stores, content));
  return valueIn(await stores.reviews.create(newReview(id, files, changes), limits)).review;
};

export const claimJob = async ({ jobs }: Stores, holder = 'worker', leaseMs = 10_000): Promise<ClaimedJob> =>
  present(valueIn(await jobs.claim(holder, leaseMs)));

export const sampleDocument = (name: string): ReviewedDocument => ({
  ...blankDocument,
  id: 'doc_0123456789ab',
  name,
  mediaType: 'application/pdf',
  engine: 'test',
});

export const sampleVerdict = (digest: string): Verdict => ({
  decision: 'pass',
  category: { id: 'social-live', name: '社交-直播' },
  scheme: 'standard',
  options: [],
  gaps: [],
  notes: [],
  rulesVersion: 'test',
  asOf: '2026-11-24',
  digest,
});
