import type { Journal } from '../../application/reviews/journal.ts';
import type { DedupeStore } from '../../application/stores/dedupe-store.ts';
import type { RecordStore } from '../../application/stores/record-store.ts';
import type { ConversationDoor, FileShelf, Links } from '../../application/wecom/ports.ts';
import type { ConnectionState } from './long-connection.ts';
import type { Fetch } from './wecom-calls.ts';

/** What the administrator set; a door without its settings does not exist. */
export interface WecomSettings {
  readonly app?: {
    readonly corpId: string;
    readonly token: string;
    readonly aesKey: string;
    /** Absent: messages arrive, but nothing can be sent. */
    readonly sender?: { readonly secret: string; readonly agentId: string };
    readonly format: 'text' | 'markdown';
  };
  readonly bot?: { readonly token: string; readonly aesKey: string };
  /** A bot that WeCom cannot call. `url` only for tests. */
  readonly connection?: { readonly botId: string; readonly secret: string; readonly url?: string };
  readonly apiBase?: string;
  /** Hosts that a bot's files may come from. */
  readonly mediaHosts?: readonly string[];
  /** Of the reviewers' group robot. */
  readonly reviewersKey?: string;
  readonly maxFileBytes: number;
  /** How long one file may take. */
  readonly mediaMs: number;
  /** How long nothing may be said before files that wait are judged unasked. */
  readonly quietMs: number;
}

/** What the room works with. */
export interface WecomParts {
  readonly records: RecordStore;
  readonly dedupe: Pick<DedupeStore, 'firstTime'>;
  readonly shelf: FileShelf;
  readonly door: ConversationDoor;
  readonly links: Links;
  readonly journal: Journal;
  /** Aborted when the service stops: answers under way are then left to the next process. */
  readonly closing: AbortSignal;
  readonly fetch: Fetch;
  readonly now: () => number;
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly newId: (prefix: string) => string;
  /** The operator has to do something about the long connection. */
  readonly onAlarm: (state: ConnectionState, say: string) => void;
}
