import type { DeletedRows } from '../../application/stores/review-store.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { pinned } from './file-conditions.ts';
import { type SqlRow, statement } from './sql-database.ts';
import { readRow } from './sql-row.ts';
import type { StoreContext } from './store-context.ts';

/** @see ReviewStore.delete; what hangs on the review's row goes with it, by foreign keys. */
export const deleteReviewRows = async (
  { database, now }: StoreContext,
  reviewId: string,
): Promise<Result<DeletedRows, Problem>> => {
  const rows = await database.batch([
    statement(countRows, reviewId),
    statement(doomFiles, reviewId, now()),
    statement(deletePageTexts, reviewId),
    statement(deleteChatTexts, reviewId),
    statement('delete from reviews where id = ?1 returning id', reviewId),
  ]);
  if (!rows.ok) return rows;
  const [counts, doomed, pageTexts, , review] = rows.value;
  if (review?.length !== 1 || counts?.[0] === undefined) return failed(problem('not-found'));
  return ok({
    reviewId,
    ...readCounts(counts[0]),
    pageTexts: pageTexts?.length ?? 0,
    doomedFiles: (doomed ?? []).map(toFile),
  });
};

const readCounts = (columns: SqlRow) => {
  const row = readRow(columns);
  return {
    documents: row.number('documents'),
    events: row.number('events'),
    jobs: row.number('jobs'),
    overrides: row.number('overrides'),
    deliveries: row.number('deliveries'),
  };
};

const toFile = (columns: SqlRow) => {
  const row = readRow(columns);
  return { sha256: row.text('sha256'), size: row.number('size') };
};

const countRows = `
  select (select count(*) from review_documents where review_id = ?1) as documents,
    (select count(*) from review_events where review_id = ?1) as events,
    (select count(*) from jobs where review_id = ?1) as jobs,
    (select count(*) from overrides where review_id = ?1) as overrides,
    (select count(*) from webhook_deliveries where review_id = ?1) as deliveries`;

const doomFiles = `
  update files set doomed_at = ?2
  where sha256 in (select file_sha256 from review_documents where review_id = ?1)
    and not exists (select 1 from review_documents d where d.file_sha256 = files.sha256 and d.review_id <> ?1)
    and not ${pinned('?2')}
  returning sha256, size`;

const deletePageTexts = `
  delete from page_texts
  where exists (select 1 from page_text_uses u
      where u.picture_sha256 = page_texts.picture_sha256 and u.engine = page_texts.engine and u.review_id = ?1)
    and not exists (select 1 from page_text_uses u
      where u.picture_sha256 = page_texts.picture_sha256 and u.engine = page_texts.engine and u.review_id <> ?1)
  returning engine`;

/** What a conversation said of the papers was made from them; `aboutPapers` is the mark of such messages. */
const deleteChatTexts = `
  delete from chat_messages
  where chat_id in (select id from chats where review_id = ?1) and content ->> 'aboutPapers' = 1`;
