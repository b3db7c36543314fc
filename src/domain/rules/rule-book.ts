import type { RuleBookData } from './schema.ts';

/** The whole table, checked; `version` = newest source date and the first 8 hex digits of the content's SHA-256. */
export interface RuleBook extends Readonly<RuleBookData> {
  readonly version: string;
}
