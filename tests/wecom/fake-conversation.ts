import { hear, nothingHeard } from '../../src/application/wecom/hear.ts';
import type { ConversationDoor, DoorEvent, ToldSoFar, Turn } from '../../src/application/wecom/ports.ts';
import { problem } from '../../src/domain/problem.ts';
import { failed, ok } from '../../src/domain/result.ts';
import type { Verdict } from '../../src/domain/verdict.ts';

/** Keeps conversations as the real one does, and says what a test tells it to. */
export interface FakeConversation extends ConversationDoor {
  readonly turns: readonly Turn[];
  /** The events of the next turns, in this order; without any, it says what it heard. */
  script(...events: readonly (readonly DoorEvent[])[]): void;
  /** Turns wait until the returned function is called: OCR and LLM that hang. */
  hold(): () => void;
  /** The process stops: answers under way are `cancelled`, and are finished once the hold is over. */
  interrupt(): void;
  /** All conversations are over. */
  forgetAll(): void;
}

interface Session {
  readonly ownerId: string;
  readonly messages: ToldSoFar['messages'][number][];
  awaiting: boolean;
  reviewId?: string;
}

export function fakeConversation(): FakeConversation {
  const turns: Turn[] = [];
  const scripts: (readonly DoorEvent[])[] = [];
  const sessions = new Map<string, Session>();
  let gate: Promise<void> | undefined;
  let interruption = Promise.withResolvers<'interrupted'>();
  let serial = 0;

  const open = ({ session, ownerId }: Turn): [string, Session] | undefined => {
    const known = session === undefined ? undefined : sessions.get(session.id);
    if (session !== undefined) return known?.ownerId === ownerId ? [session.id, known] : undefined;
    serial += 1;
    const id = `chat_${serial}`;
    const made: Session = { ownerId, messages: [], awaiting: false };
    sessions.set(id, made);
    return [id, made];
  };
  const finish = (session: Session, events: readonly DoorEvent[]): void => {
    const { text, citations, quickReplies, documents, verdict: found, reviewId } = events.reduce(hear, nothingHeard);
    session.awaiting = false;
    if (reviewId !== undefined) session.reviewId = reviewId;
    const said = { role: 'assistant', text, citations, quickReplies, documents } as const;
    session.messages.push({ ...said, ...(found !== undefined && { verdict: found }) });
  };
  return {
    turns,
    script: (...events) => void scripts.push(...events),
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = promise;
      return () => {
        gate = undefined;
        resolve();
      };
    },
    interrupt() {
      interruption.resolve('interrupted');
      interruption = Promise.withResolvers();
    },
    forgetAll: () => sessions.clear(),
    async *converse(turn) {
      const opened = open(turn);
      if (opened === undefined) return yield { type: 'error', problem: problem('not-found') };
      const [id, session] = opened;
      turns.push(turn);
      session.messages.push({ ...silent, role: 'user', text: turn.text });
      const events = scripts.shift() ?? answerTo(turn);
      yield { type: 'session', sessionId: id };
      yield* events.filter(({ type }) => type === 'session').map((event) => ({ ...event, sessionId: id }));
      session.awaiting = true;
      const held = gate;
      const ended = await Promise.race([held ?? Promise.resolve(), interruption.promise]);
      if (ended === 'interrupted') {
        void held?.then(() => finish(session, events));
        return yield { type: 'error', problem: problem('cancelled') };
      }
      finish(session, events);
      yield* events.filter(({ type }) => type !== 'session');
    },
    async history(sessionId, mayUse) {
      const session = sessions.get(sessionId);
      if (session === undefined || !mayUse(session.ownerId)) return failed(problem('not-found'));
      return ok(session);
    },
  };
}

const silent = { citations: [], quickReplies: [], documents: [] } as const;

const answerTo = ({ text, files }: Turn): readonly DoorEvent[] => [
  {
    type: 'token',
    text: files.length > 0 ? `收到 ${files.length} 份：${files.map(({ name }) => name).join('、')}` : `你说：${text}`,
  },
  { type: 'done' },
];

const citation = { source: '云直播', section: '类目', updated: '2025-01-01', url: 'https://example.com', quote: '…' };

export const verdict = (decision: Verdict['decision'], holder = '示例文化传媒有限公司'): Verdict => ({
  decision,
  category: { id: 'social-live', name: '社交-直播' },
  scheme: 'standard',
  options: [
    {
      id: 'one',
      label: '网络文化经营许可证',
      satisfied: decision === 'pass',
      requirements: [
        {
          certificate: { id: 'culture', name: '网络文化经营许可证' },
          status: decision === 'pass' ? 'met' : 'unsure',
          findings: [{ code: 'holder-matches', ok: true, text: `持有人为${holder}`, evidence: [] }],
          citation,
        },
      ],
    },
  ],
  gaps:
    decision === 'pass'
      ? []
      : [
          {
            certificate: { id: 'culture', name: '网络文化经营许可证' },
            status: 'unsure',
            code: 'legible',
            text: '网络文化经营许可证的有效期无法辨认，请重拍',
            citation,
          },
        ],
  notes: [],
  rulesVersion: 'test',
  asOf: '2026-11-24',
  digest: `sha256:${decision}`,
});

/** A review as the conversation tells it. */
export const reviewEvents = (decision: Verdict['decision'], sessionId = 'chat_1'): readonly DoorEvent[] => [
  { type: 'session', sessionId, reviewId: 'rev_1' },
  { type: 'status', text: '正在读取和核对文件…' },
  { type: 'progress', progress: { name: '营业执照.jpg', percent: 40 } },
  {
    type: 'document',
    document: {
      name: '营业执照.jpg',
      document: { kind: 'certificate', certificates: [{ name: '营业执照' }], warnings: [] },
    },
  },
  { type: 'verdict', verdict: verdict(decision) },
  { type: 'token', text: '还差一份：网络文化经营许可证需要重拍。' },
  { type: 'citations', items: [citation] },
  { type: 'quickReplies', items: [{ label: '还差什么', value: '还差什么？' }] },
  { type: 'done' },
];
