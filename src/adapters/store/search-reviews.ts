import type { ExpiringPaper, ExpirySearch, FoundReview, ReviewSearch } from '../../application/stores/review-store.ts';
import type { Problem } from '../../domain/problem.ts';
import { ok, type Result } from '../../domain/result.ts';
import { selectReviews, toReview } from './review-rows.ts';
import type { SqlRow } from './sql-database.ts';
import { readRow, withoutAbsent } from './sql-row.ts';
import type { StoreContext } from './store-context.ts';

/** What reviewers look for among all reviews, over SQL. */
export const searchReviews = async (
  { database }: StoreContext,
  { ownerId, decision, category, words, waiting = false, limit, before }: ReviewSearch,
): Promise<Result<readonly FoundReview[], Problem>> => {
  const from = before ?? { createdAt: Number.MAX_SAFE_INTEGER, id: '' };
  const rows = await database.all(pageOfFound, [
    from.createdAt,
    from.id,
    ownerId ?? null,
    decision ?? null,
    category ?? null,
    words ?? null,
    words === undefined ? null : `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`,
    waiting ? 1 : 0,
    limit,
  ]);
  return rows.ok ? ok(rows.value.map(toFound)) : rows;
};

export const expiringPapers = async (
  { database }: StoreContext,
  { ownerId, from, to, limit }: ExpirySearch,
): Promise<Result<readonly ExpiringPaper[], Problem>> => {
  const rows = await database.all(papersByExpiry, [ownerId ?? null, from, to, limit]);
  return rows.ok ? ok(rows.value.map(toPaper)) : rows;
};

const toFound = (columns: SqlRow): FoundReview => {
  const row = readRow(columns);
  return {
    ...toReview(columns),
    ...withoutAbsent({ rulings: row.number('rulings'), holder: row.optionalText('holder') }),
  };
};

const toPaper = (columns: SqlRow): ExpiringPaper => {
  const row = readRow(columns);
  return withoutAbsent({
    reviewId: row.text('review_id'),
    file: row.text('name'),
    certificate: row.text('certificate'),
    holder: row.optionalText('holder'),
    subject: row.optionalText('subject'),
    validTo: row.text('valid_to'),
  });
};

const decided = (how: string): string =>
  `exists (select 1 from json_each(r.verdicts) v where json_extract(v.value, '$.decision') = ${how})`;

const pageOfFound = `
  select f.*, (select count(*) from overrides o where o.review_id = f.id) as rulings,
    (select json_extract(d.document, '$.fields.holder.value') from review_documents d where d.review_id = f.id
      and json_extract(d.document, '$.fields.holder.value') is not null order by d.position limit 1) as holder
  from (${selectReviews}) f
  where f.id in (
    select r.id from reviews r
    where (r.created_at, r.id) < (?1, ?2)
      and (?3 is null or r.owner_id = ?3)
      and (?4 is null or ${decided('?4')})
      and (?5 is null or exists (select 1 from json_each(r.request, '$.categories') c where c.value = ?5))
      and (?6 is null or r.id = ?6 or json_extract(r.request, '$.applicant.name') like ?7 escape '\\' or exists (
        select 1 from review_documents d where d.review_id = r.id and (d.name like ?7 escape '\\'
          or json_extract(d.document, '$.fields.holder.value') like ?7 escape '\\')))
      and (?8 = 0 or (${decided("'manual'")} and not exists (select 1 from overrides o where o.review_id = r.id)))
    order by r.created_at desc, r.id desc limit ?9)
  order by f.created_at desc, f.id desc`;

/** A document that holds several certificates says each one's days with it; else they are the document's. */
const papersByExpiry = `
  select * from (
    select d.review_id, d.name, d.position,
      json_extract(c.value, '$.name') as certificate,
      coalesce(json_extract(c.value, '$.fields.holder.value'), json_extract(d.document, '$.fields.holder.value')) as holder,
      json_extract(r.request, '$.applicant.name') as subject,
      coalesce(json_extract(c.value, '$.fields.validTo.value'), json_extract(d.document, '$.fields.validTo.value'))
        as valid_to
    from review_documents d join reviews r on r.id = d.review_id, json_each(d.document, '$.certificates') c
    where d.state = 'read' and (?1 is null or r.owner_id = ?1)) p
  where p.valid_to between ?2 and ?3
  order by p.valid_to, p.review_id, p.position limit ?4`;
