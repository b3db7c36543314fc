import type {
  DocumentRecord,
  ReviewEvent,
  ReviewRecord,
  ReviewRequest,
  ReviewStatus,
  StoredExplanation,
} from '../../application/stores/review-store.ts';
import type { ReviewedDocument } from '../../domain/document.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Verdict } from '../../domain/verdict.ts';
import type { SqlRow } from './sql-database.ts';
import { readRow, withoutAbsent } from './sql-row.ts';

/** Reviews with the progress of their documents; add `where`. */
export const selectReviews = `
  select r.*,
    (select count(*) from review_documents d where d.review_id = r.id) as documents_total,
    (select count(*) from review_documents d where d.review_id = r.id and d.state <> 'waiting') as documents_done
  from reviews r`;

export const toReview = (columns: SqlRow): ReviewRecord => {
  const row = readRow(columns);
  return withoutAbsent({
    id: row.text('id'),
    ownerId: row.text('owner_id'),
    request: row.json<ReviewRequest>('request'),
    status: row.text('status') as ReviewStatus,
    progress: { done: row.number('documents_done'), total: row.number('documents_total'), stage: row.text('stage') },
    verdicts: row.json<readonly Verdict[]>('verdicts'),
    explanation: row.optionalJson<StoredExplanation>('explanation'),
    problem: row.optionalJson<Problem>('problem'),
    createdAt: row.number('created_at'),
    updatedAt: row.number('updated_at'),
    startedAt: row.optionalNumber('started_at'),
    finishedAt: row.optionalNumber('finished_at'),
    filesExpireAt: row.number('files_expire_at'),
    expiresAt: row.number('expires_at'),
  });
};

export const toDocument = (columns: SqlRow): DocumentRecord => {
  const row = readRow(columns);
  return withoutAbsent({
    position: row.number('position'),
    name: row.text('name'),
    mediaType: row.text('media_type'),
    sha256: row.text('sha256'),
    size: row.number('size'),
    fileKept: row.optionalText('file_sha256') !== undefined,
    state: row.text('state') as DocumentRecord['state'],
    document: row.optionalJson<ReviewedDocument>('document'),
    problem: row.optionalJson<Problem>('problem'),
  });
};

export const toEvent = (columns: SqlRow): ReviewEvent => {
  const row = readRow(columns);
  return {
    sequence: row.number('sequence'),
    type: row.text('type'),
    data: row.json('data'),
    createdAt: row.number('created_at'),
  };
};
