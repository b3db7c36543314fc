import type { RecordStore, StoredRecord } from '../../application/stores/record-store.ts';
import type { Answer } from '../../application/wecom/ports.ts';
import { updateRecord } from '../../application/wecom/update-record.ts';

/** What a bot shows of one answer; WeCom asks for it again and again until it is finished. */
export interface StreamState {
  readonly owner: StreamOwner;
  readonly startedAt: number;
  /** Began as `stream_with_template_card`: only then may a card follow. */
  readonly takesCard: boolean;
  /** The whole text so far. */
  readonly text: string;
  /** `open`: grows; `finished`: whole, not yet fetched; `fetched`: the user has it; `left`: closed before it was whole. */
  readonly phase: 'open' | 'finished' | 'fetched' | 'left';
  readonly card?: NonNullable<Answer['card']>;
  readonly link?: string;
  readonly responseUrl?: string;
}

/** Only whoever began it may read it. */
export interface StreamOwner {
  readonly userId: string;
  readonly botId: string;
  readonly chatId: string;
}

export const streamPrefix = 'stream:';

/** WeCom ends a stream after six minutes. */
export const streamMs = 5.5 * 60_000;
/** WeCom asks every second or so; who has not fetched an answer for so long is gone, or the stream is. */
const fetchPatienceMs = 20_000;
const keepMs = 60 * 60_000;

export interface Streams {
  /** Begins it; what is there already stays. */
  begin(id: string, state: Pick<StreamState, 'owner' | 'takesCard' | 'text' | 'responseUrl'>): Promise<void>;
  read(id: string): Promise<StreamState | undefined>;
  /** @returns false when the stream takes nothing more: the answer has to go another way */
  write(id: string, text: string, ending?: Partial<Pick<StreamState, 'card' | 'link' | 'takesCard'>>): Promise<boolean>;
  /** Gives the state to WeCom: a finished one counts as fetched, one whose time is over as left. */
  fetch(id: string): Promise<StreamState | undefined>;
  /** @returns the state, taken over for delivery another way; undefined when it was fetched meanwhile */
  takeUnfetched(stored: StoredRecord): Promise<StreamState | undefined>;
}

export function createStreams(records: RecordStore, now: () => number): Streams {
  const toRecord = (state: StreamState) => ({
    value: state,
    expiresAt: state.startedAt + keepMs,
    ...(state.phase === 'finished' && { dueAt: now() + fetchPatienceMs }),
  });
  /** @returns the state after the change, undefined when there was nothing to change */
  const change = async (id: string, next: (state: StreamState) => StreamState | undefined) => {
    let changed: StreamState | undefined;
    const stored = await updateRecord(records, streamPrefix + id, (current) => {
      changed = current === undefined ? undefined : next(current.value as StreamState); // we wrote it ourselves
      return changed === undefined ? undefined : toRecord(changed);
    });
    return stored.ok ? changed : undefined;
  };
  const read = async (id: string): Promise<StreamState | undefined> => {
    const stored = await records.get(streamPrefix + id);
    return stored.ok ? (stored.value?.value as StreamState | undefined) : undefined;
  };
  const isOver = ({ startedAt }: StreamState): boolean => now() - startedAt >= streamMs;

  return {
    read,
    async begin(id, state) {
      await records.put(streamPrefix + id, 0, toRecord({ ...state, startedAt: now(), phase: 'open' }));
    },
    async write(id, text, ending) {
      const written = await change(id, (state) => {
        if (state.phase !== 'open' || isOver(state)) return undefined;
        return { ...state, text, ...ending, phase: ending === undefined ? 'open' : 'finished' };
      });
      return written !== undefined;
    },
    async fetch(id) {
      const fetched = await change(id, (state) => {
        if (state.phase === 'finished') return { ...state, phase: 'fetched' };
        return state.phase === 'open' && isOver(state) ? { ...state, phase: 'left' } : undefined;
      });
      return fetched ?? read(id);
    },
    async takeUnfetched({ key, revision, value }) {
      const state = value as StreamState;
      if (state.phase !== 'finished') return undefined;
      const taken = await records.put(key, revision, toRecord({ ...state, phase: 'left' }));
      return taken.ok ? state : undefined;
    },
  };
}
