import type { ConversationWords } from '../conversation/word-schema.ts';
import type { RuleBookData } from './schema.ts';

/** The whole table, checked; `version` = newest source date and the first 8 hex digits of the content's SHA-256. */
export interface RuleBook extends Readonly<RuleBookData> {
  readonly version: string;
  /** How people say what the rules call otherwise; no verdict rests on it, so the version does not either. */
  readonly conversation: ConversationWords;
}
