import type { NewOverride, Override, OverrideStore } from '../../application/stores/override-store.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import type { SqlRow } from './sql-database.ts';
import { readRow } from './sql-row.ts';
import type { StoreContext } from './store-context.ts';

/** Rulings of persons over SQL. */
export const createOverrideStore = ({ database, now, newId }: StoreContext): OverrideStore => ({
  add: async (override) => {
    const made: Override = { ...override, id: newId('ovr'), at: now() };
    const { id, reviewId, finding, ruling, reason, by, at } = made;
    const rows = await database.all(insertOverride, [id, reviewId, finding, ruling, reason, by, at]);
    return rows.ok ? oneOverride(rows.value) : rows;
  },
  list: async (reviewId) => {
    const sql = 'select * from overrides where review_id = ?1 order by ruled_at, rowid';
    const rows = await database.all(sql, [reviewId]);
    return rows.ok ? ok(rows.value.map(toOverride)) : rows;
  },
});

const oneOverride = ([row]: readonly SqlRow[]): Result<Override, Problem> =>
  row === undefined ? failed(problem('not-found')) : ok(toOverride(row));

const toOverride = (columns: SqlRow): Override => {
  const row = readRow(columns);
  return {
    id: row.text('id'),
    reviewId: row.text('review_id'),
    finding: row.text('finding'),
    ruling: row.text('ruling') as NewOverride['ruling'],
    reason: row.text('reason'),
    by: row.text('ruled_by'),
    at: row.number('ruled_at'),
  };
};

const insertOverride = `
  insert into overrides (id, review_id, finding, ruling, reason, ruled_by, ruled_at)
  select ?1, id, ?3, ?4, ?5, ?6, ?7 from reviews where id = ?2 returning *`;
