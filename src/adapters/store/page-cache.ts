import type { PageCache, PageKey } from '../../application/stores/page-cache.ts';
import type { PageText } from '../../domain/page.ts';
import type { Problem } from '../../domain/problem.ts';
import { ok, type Result } from '../../domain/result.ts';
import { statement } from './sql-database.ts';
import { readRow } from './sql-row.ts';
import type { StoreContext } from './store-context.ts';

/** Page texts over SQL. */
export const createPageCache = (context: StoreContext): PageCache => ({
  find: (key, reviewId) => find(context, key, reviewId),
  save: (key, text, use) => save(context, key, text, use),
  sweep: () => sweep(context),
});

const find = async (
  { database, now }: StoreContext,
  { pictureSha256, engine }: PageKey,
  reviewId?: string,
): Promise<Result<PageText | undefined, Problem>> => {
  const rows = await database.batch([
    statement(selectText, pictureSha256, engine, now()),
    statement(noteUse, pictureSha256, engine, reviewId ?? null),
  ]);
  if (!rows.ok) return rows;
  const [row] = rows.value[0] ?? [];
  return ok(row === undefined ? undefined : readRow(row).json<PageText>('text'));
};

const save = async (
  { database, now }: StoreContext,
  { pictureSha256, engine }: PageKey,
  text: PageText,
  { reviewId = null, expiresAt }: { readonly reviewId?: string | null; readonly expiresAt: number },
): Promise<Result<void, Problem>> => {
  const rows = await database.batch([
    statement(insertText, pictureSha256, engine, JSON.stringify(text), now(), expiresAt, reviewId),
    statement(noteUse, pictureSha256, engine, reviewId),
  ]);
  return rows.ok ? ok(undefined) : rows;
};

const sweep = async ({ database, now }: StoreContext): Promise<Result<number, Problem>> => {
  const rows = await database.all('delete from page_texts where expires_at <= ?1 returning engine', [now()]);
  return rows.ok ? ok(rows.value.length) : rows;
};

const selectText = 'select text from page_texts where picture_sha256 = ?1 and engine = ?2 and expires_at > ?3';

const insertText = `
  insert into page_texts (picture_sha256, engine, text, created_at, expires_at)
  select ?1, ?2, ?3, ?4, ?5 where ?6 is null or exists (select 1 from reviews where id = ?6)
  on conflict (picture_sha256, engine) do update set expires_at = max(expires_at, excluded.expires_at)`;

const noteUse = `
  insert into page_text_uses (picture_sha256, engine, review_id)
  select t.picture_sha256, t.engine, r.id from page_texts t, reviews r
  where t.picture_sha256 = ?1 and t.engine = ?2 and r.id = ?3
  on conflict do nothing`;
