import type { Clock, NewId } from '../../application/store-ports.ts';
import type { SqlDatabase } from './sql-database.ts';

/** What every store works with. */
export interface StoreContext {
  readonly database: SqlDatabase;
  readonly now: Clock;
  readonly newId: NewId;
}
