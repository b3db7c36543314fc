import { createDedupeStore } from '../../src/adapters/store/dedupe-store.ts';
import { randomId } from '../../src/adapters/store/random-id.ts';
import { createRecordStore } from '../../src/adapters/store/record-store.ts';
import { createWecom, type Wecom } from '../../src/adapters/wecom/create-wecom.ts';
import type { WecomSettings } from '../../src/adapters/wecom/wecom-settings.ts';
import { sha256Hex } from '../../src/application/sha256-hex.ts';
import type { RecordStore } from '../../src/application/stores/record-store.ts';
import type { FileShelf } from '../../src/application/wecom/ports.ts';
import { problem } from '../../src/domain/problem.ts';
import { failed, ok } from '../../src/domain/result.ts';
import { openStores } from '../store/open-stores.ts';
import { inMemory } from '../store/test-databases.ts';
import { type FakeConversation, fakeConversation } from './fake-conversation.ts';
import { type FakeWecom, startFakeWecom } from './fake-wecom.ts';
import { appKeys, botKeys, corpId } from './keys.ts';

export interface OpenedWecom {
  readonly wecom: Wecom;
  readonly server: FakeWecom;
  readonly conversation: FakeConversation;
  readonly clock: { now: number };
  readonly journal: readonly { readonly event: string; readonly fields: object | undefined }[];
  readonly alarms: readonly string[];
  readonly records: RecordStore;
  /** The same database and files under a new process. */
  restart(changed?: Partial<WecomSettings>): Promise<Wecom>;
  /** A second process over the same store. */
  another(): Wecom;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Over the usual ones. */
  readonly settings?: Partial<WecomSettings>;
  /** In place of the usual ones. */
  readonly allSettings?: WecomSettings;
  readonly publicUrl?: string | undefined;
}

/** Everything real but WeCom, the conversation and the clock. */
export async function openWecom({
  settings,
  allSettings,
  publicUrl = 'https://zishen.example',
}: OpenOptions = {}): Promise<OpenedWecom> {
  const server = await startFakeWecom();
  const conversation = fakeConversation();
  const { database, clock } = await openStores(inMemory());
  const context = { database, now: () => clock.now, newId: randomId };
  const records = createRecordStore(context);
  const journal: { event: string; fields: object | undefined }[] = [];
  const alarms: string[] = [];
  const shelf = shelfInMemory();
  const base: WecomSettings = allSettings ?? {
    app: { corpId, ...appKeys, sender: { secret: server.secret, agentId: '1000002' }, format: 'text' },
    bot: botKeys,
    apiBase: server.base,
    maxFileBytes: 1024 * 1024,
    mediaMs: 10_000,
    quietMs: 45_000,
    ...settings,
  };
  const open = (changed: Partial<WecomSettings> = {}): Wecom =>
    createWecom(
      { ...base, ...changed },
      {
        records,
        dedupe: createDedupeStore(context),
        shelf,
        door: conversation,
        links: {
          review: async (id) => (publicUrl === undefined ? undefined : `${publicUrl}/reviews/${id}?token=t`),
          chat: async (id) => (publicUrl === undefined ? undefined : `${publicUrl}/#session=${id}&token=t`),
          upload: publicUrl,
        },
        closing: new AbortController().signal,
        journal: (_level, event, fields) => void journal.push({ event, fields }),
        fetch: server.fetch,
        now: () => clock.now,
        pause: async (ms) => {
          clock.now += Math.min(ms, 20); // waiting must not outrun the work
          await new Promise((resolve) => setTimeout(resolve, 2));
        },
        newId: randomId,
        onAlarm: (_state, say) => void alarms.push(say),
      },
    );
  let wecom = open();
  return {
    get wecom() {
      return wecom;
    },
    server,
    conversation,
    clock,
    journal,
    alarms,
    records,
    async restart(changed) {
      conversation.interrupt();
      await wecom.close();
      wecom = open(changed);
      return wecom;
    },
    another: () => open(),
    async close() {
      conversation.interrupt();
      await wecom.close();
      await database.close();
      await server.close();
    },
  };
}

function shelfInMemory(): FileShelf {
  const kept = new Map<string, Uint8Array>();
  return {
    async keep(bytes) {
      const sha256 = await sha256Hex(bytes);
      kept.set(sha256, bytes);
      return ok({ sha256 });
    },
    async take(sha256) {
      const bytes = kept.get(sha256);
      return bytes === undefined ? failed(problem('not-found')) : ok(bytes);
    },
  };
}
