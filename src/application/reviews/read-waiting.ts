import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { rulesOn } from '../../domain/rules/rules-on.ts';
import type { ReadProgress } from '../read-document.ts';
import { readForReview } from '../read-for-review.ts';
import type { DocumentOutcome } from '../stores/review-store.ts';
import { traceOf } from './journal.ts';
import { rememberingReader } from './remembering-reader.ts';
import { type ViewedDocument, viewDocuments } from './review-view.ts';
import { type JobInHand, type ReviewWork, say } from './review-work.ts';

/**
 * Reads every document of the review that waits, those added meanwhile among them; each is settled on its own.
 * @returns all documents; `cancelled` when the job is lost or interrupted; our own outage, to be tried again later
 */
export const readWaiting = async (
  work: ReviewWork,
  hand: JobInHand,
): Promise<Result<readonly ViewedDocument[], Problem>> => {
  for (;;) {
    const documents = await viewDocuments(work.stores.reviews, hand.review.id);
    if (!documents.ok) return documents;
    const waiting = documents.value.filter(({ state }) => state === 'waiting');
    if (waiting.length === 0) return documents;
    const total = documents.value.length;
    const read = await readAll(work, hand, waiting, { done: total - waiting.length, total });
    if (!read.ok) return read;
  }
};

interface Tally {
  done: number;
  readonly total: number;
}

const readAll = async (
  work: ReviewWork,
  hand: JobInHand,
  waiting: readonly ViewedDocument[],
  tally: Tally,
): Promise<Result<void, Problem>> => {
  const queue = [...waiting];
  let fault: Problem | undefined;
  const lane = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined && fault === undefined; next = queue.shift()) {
      const settled = await settleDocument(work, hand, next, tally);
      if (!settled.ok) fault = settled.error;
    }
  };
  await Promise.all(Array.from({ length: Math.min(work.reading.concurrency, waiting.length) }, lane));
  return fault === undefined ? ok(undefined) : failed(fault);
};

const settleDocument = async (
  work: ReviewWork,
  hand: JobInHand,
  document: ViewedDocument,
  tally: Tally,
): Promise<Result<void, Problem>> => {
  const outcome = await readOne(work, hand, document, tally);
  if (!outcome.ok) return outcome;
  tally.done += 1;
  const saved = await work.stores.reviews.saveDocument(hand.job.lease, document.position, outcome.value, [
    { type: 'document', data: { position: document.position, id: document.id }, once: `document ${document.position}` },
    { type: 'progress', data: { done: tally.done, total: tally.total, stage: 'reading' } },
  ]);
  work.bells.ring(`review ${hand.review.id}`);
  if (saved.ok) measure(work, outcome.value);
  return saved;
};

/** @returns what to store of the file; a failure only where the whole job must stop */
const readOne = async (
  work: ReviewWork,
  hand: JobInHand,
  document: ViewedDocument,
  tally: Tally,
): Promise<Result<DocumentOutcome, Problem>> => {
  const bytes = await work.blobs.get(document.sha256);
  if (!bytes.ok) {
    if (bytes.error.code === 'store-unavailable') return bytes;
    return ok({ state: 'failed', problem: bytes.error.code === 'not-found' ? problem('file-gone') : bytes.error });
  }
  const timeout = AbortSignal.timeout(work.fileTimeoutMs);
  const progress = tellProgress(work, hand, document, tally);
  const read = await readSafely(work, hand, { name: document.name, bytes: bytes.value }, timeout, progress.tell);
  await progress.told();
  if (hand.signal.aborted) return failed(problem('cancelled'));
  if (read.ok) return ok({ state: 'read', document: { ...read.value, id: document.id } });
  if (timeout.aborted) return ok({ state: 'failed', problem: problem('read-timeout') });
  const again = read.error.code === 'ocr-unavailable' && hand.job.attempts < hand.job.maxAttempts;
  return again ? read : ok({ state: 'failed', problem: read.error });
};

const readSafely = async (
  work: ReviewWork,
  { review, signal, job }: JobInHand,
  file: { readonly name: string; readonly bytes: Uint8Array },
  timeout: AbortSignal,
  onProgress: (progress: ReadProgress) => void,
): ReturnType<typeof readForReview> => {
  const { asOf } = review.request;
  const textReader = rememberingReader(work.reading.textReader, {
    pages: work.stores.pages,
    reviewId: review.id,
    expiresAt: review.expiresAt,
    meter: work.meter,
  });
  const catalogue = rulesOn(work.reading.ruleBook, asOf).certificates;
  try {
    const dependencies = { ...work.reading, textReader, catalogue, asOf };
    return await readForReview(file, dependencies, AbortSignal.any([signal, timeout]), onProgress);
  } catch (fault) {
    // a bug that one file brings to light must not take the others with it
    work.journal('error', 'document-fault', { reviewId: review.id, jobId: job.lease.jobId, ...traceOf(fault) });
    return failed(problem('internal', '读取这个文件时服务内部出错，请换一种格式再传，或联系维护者'));
  }
};

/** Tells of pages one after the other, in the background of the reading. */
const tellProgress = (work: ReviewWork, hand: JobInHand, { id, name, position }: ViewedDocument, tally: Tally) => {
  let last: Promise<unknown> = Promise.resolve();
  return {
    tell({ stage, page, pages }: ReadProgress): void {
      if (stage !== 'read' || page === undefined || pages === undefined) return;
      const percent = Math.round(((page - 1) / pages) * 100);
      const data = { ...tally, stage: 'reading', documentId: id, name, page, pages, percent };
      const once = `page ${position} ${page}`;
      last = last.then(() => say(work, hand, 'reading', [{ type: 'progress', data, once }]));
    },
    told: () => last,
  };
};

const measure = ({ meter }: ReviewWork, outcome: DocumentOutcome): void => {
  if (outcome.state === 'failed') {
    meter.count('documents_total', { outcome: outcome.problem.code, kind: 'unknown', engine: 'none' });
    return;
  }
  const { kind, engine, timings } = outcome.document;
  meter.count('documents_total', { outcome: 'read', kind, engine });
  for (const stage of ['accept', 'read', 'recognize']) {
    const spent = timings[stage];
    if (spent !== undefined) meter.observe('stage_seconds', spent / 1000, { stage, engine });
  }
};
