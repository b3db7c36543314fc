import { checkExplanation, type GuardReason } from '../../domain/explain/guard/check-explanation.ts';
import type { Grounds } from '../../domain/explain/guard/grounds.ts';
import { fillPrompt } from '../../domain/explain/prompt-template.ts';
import type { Writing } from './write-paragraphs.ts';
import type { WritingEvent, WritingFailure, WritingRequest } from './writing-ports.ts';

/** A gap whose paragraph is still to come. */
export interface OpenGap {
  readonly grounds: Grounds;
  readonly key: string;
  readonly settled: Promise<string | undefined>;
  readonly isSettled: () => boolean;
  /** Only the first time counts. */
  readonly settle: (paragraph: string | undefined, source: 'llm' | 'cache' | 'template') => void;
}

/** Has the gaps of one call written, once more where that may help, and settles every one of them. Never rejects. */
export async function writeBatch(
  gaps: readonly OpenGap[],
  canary: string,
  writing: Writing,
  signal: AbortSignal,
): Promise<void> {
  const first = await attempt({ gaps, canary, attempt: 1, roomier: 1, refused: new Map() }, writing, signal);
  const left = gaps.filter((gap) => !gap.isSettled());
  if (left.length > 0 && mayRetry(first.failure) && (await waited(first.failure?.retryAfterMs ?? 0, signal))) {
    const roomier = first.failure?.code === 'cut-short' ? 2 : 1;
    await attempt({ gaps: left, canary, attempt: 2, roomier, refused: first.refused }, writing, signal);
  }
  for (const gap of gaps) gap.settle(undefined, 'template');
}

interface Attempt {
  readonly gaps: readonly OpenGap[];
  readonly canary: string;
  readonly attempt: 1 | 2;
  /** How many times the usual length is allowed. */
  readonly roomier: 1 | 2;
  /** What was wrong with the paragraphs of the attempt before, by gap. */
  readonly refused: ReadonlyMap<string, GuardReason>;
}

interface Outcome {
  readonly failure: WritingFailure | undefined;
  readonly refused: ReadonlyMap<string, GuardReason>;
}

async function attempt(asked: Attempt, writing: Writing, signal: AbortSignal): Promise<Outcome> {
  const refused = new Map<string, GuardReason>();
  const start = writing.now();
  let last: Ending | undefined;
  for await (const event of untilAborted(writing.writer.write(requestFor(asked, writing), signal), signal)) {
    if (event.kind === 'item') takeItem(event, asked.gaps, refused, writing);
    else last = event;
  }
  const ending = last ?? abortedBy(signal);
  tellCall(ending, asked.attempt, writing.now() - start, writing);
  return { failure: ending.kind === 'failed' ? ending.failure : undefined, refused };
}

/** A writer that did not say how it ended was not waited for. */
const abortedBy = ({ reason }: AbortSignal): Ending => {
  const isTimeout = reason instanceof Error && reason.name === 'TimeoutError';
  return { kind: 'failed', failure: { code: isTimeout ? 'timeout' : 'cancelled' } };
};

type Ending = Exclude<WritingEvent, { readonly kind: 'item' }>;

function requestFor(asked: Attempt, { prompt }: Writing): WritingRequest {
  const filled = fillPrompt(prompt, {
    canary: asked.canary,
    facts: JSON.stringify(asked.gaps.map(({ grounds }) => grounds.facts)),
    again: againNote(asked),
  });
  // the prompt was checked at start: a slot without a value is a bug
  if (!filled.ok) throw new Error(filled.error.join('; '));
  return { ...filled.value, maxTokens: (200 + asked.gaps.length * 220) * asked.roomier };
}

function tellCall(last: Ending, number: 1 | 2, milliseconds: number, { observe }: Writing): void {
  const call = { kind: 'call', attempt: number, milliseconds } as const;
  if (last.kind === 'end') {
    observe({ ...call, outcome: 'ok', ...(last.use && { use: last.use }) });
    return;
  }
  const { code, parameter } = last.failure;
  observe({ ...call, outcome: code, ...(parameter !== undefined && { parameter }) });
}

function takeItem(
  { id, explain }: { readonly id: string; readonly explain: string },
  gaps: readonly OpenGap[],
  refused: Map<string, GuardReason>,
  { observe, cache }: Writing,
): void {
  const gap = gaps.find(({ grounds }) => grounds.facts.id === id);
  if (gap === undefined || gap.isSettled() || refused.has(id)) {
    observe({ kind: 'stray-item', reason: gap === undefined ? 'unknown-id' : 'duplicate-id' });
    return;
  }
  const checked = checkExplanation(explain, gap.grounds);
  if (checked.ok) {
    gap.settle(checked.text, 'llm');
    if (isNobodys(gap.grounds)) void cache.set(gap.key, checked.text);
    return;
  }
  refused.set(id, checked.reason);
  observe({ kind: 'refused', reason: checked.reason });
}

/** What names nobody may be kept beyond the review that it was written for. */
const isNobodys = ({ facts: { found } }: Grounds): boolean =>
  (['持有人', '主体', '盖章主体', '发证机关', '代码'] as const).every((name) => found[name] === undefined);

/** The events until the signal, whether or not the writer heeds it. */
async function* untilAborted(events: AsyncIterable<WritingEvent>, signal: AbortSignal): AsyncGenerator<WritingEvent> {
  const iterator = events[Symbol.asyncIterator]();
  const { promise: aborted, resolve } = Promise.withResolvers<undefined>();
  const give = (): void => resolve(undefined);
  signal.addEventListener('abort', give, { once: true });
  try {
    while (!signal.aborted) {
      const step = await Promise.race([iterator.next(), aborted]);
      if (step === undefined || step.done) return;
      yield step.value;
    }
  } finally {
    signal.removeEventListener('abort', give);
    void iterator.return?.();
  }
}

/** Names the faults by their kinds, so that no refused word comes back in. */
function againNote({ attempt: number, gaps, refused }: Attempt): string {
  if (number === 1) return '';
  const notes = gaps.map(({ grounds: { facts } }) => {
    const reason = refused.get(facts.id);
    return `${facts.id} ${reason === undefined ? '没有写，或不是要求的 json 格式' : `未通过事实核对（${reason}）`}`;
  });
  return `上一次的回答没有被采用：${notes.join('；')}。只用事实里有的内容重写。\n`;
}

/** Another try after these changes nothing, or sends the same names to a filter that took offence at them. */
const FINAL: ReadonlySet<WritingFailure['code']> = new Set([
  'cancelled',
  'unauthorised',
  'wrong-profile',
  'moderated',
  'too-long',
  'resting',
]);

const LONGEST_WAIT_MS = 3000;

const mayRetry = (failure: WritingFailure | undefined): boolean =>
  failure === undefined || (!FINAL.has(failure.code) && (failure.retryAfterMs ?? 0) <= LONGEST_WAIT_MS);

/** @returns whether there is still time afterwards */
async function waited(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  if (milliseconds > 0 && !signal.aborted) {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => resolve(), { once: true });
    await promise;
    clearTimeout(timer);
  }
  return !signal.aborted;
}
