import type { GapWriter, WritingEvent, WritingFailureCode } from '../../application/writing/writing-ports.ts';

export interface RestingOptions {
  /** Failed calls in a row after which the endpoint is left alone. */
  readonly patience: number;
  readonly restMs: number;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
}

/**
 * A circuit breaker: an endpoint that fails again and again is left alone for a while, so that nobody waits for it. Then
 * one call tries it; the others rest until that one has ended.
 */
export function createRestingWriter(writer: GapWriter, options: RestingOptions): GapWriter {
  const circuit = createCircuit(options);
  return {
    model: writer.model,
    async *write(request, signal) {
      const leave = circuit.enter();
      if (leave === undefined) yield resting;
      else yield* watched(writer.write(request, signal), leave);
    },
  };
}

/** The same events; how they ended is told when they have, also to a reader who left. */
async function* watched(
  events: AsyncIterable<WritingEvent>,
  leave: (outcome: Outcome | undefined) => void,
): AsyncGenerator<WritingEvent, void> {
  let outcome: Outcome | undefined;
  try {
    for await (const event of events) {
      if (event.kind !== 'item') outcome = event.kind === 'end' ? 'ok' : event.failure.code;
      yield event;
    }
  } finally {
    leave(outcome);
  }
}

type Outcome = WritingFailureCode | 'ok';

function createCircuit({ patience, restMs, now }: RestingOptions) {
  let failures = 0;
  let restsUntil = 0;
  let isTrying = false;
  const record = (outcome: Outcome | undefined): void => {
    if (outcome === undefined || !COUNTS.has(outcome)) return;
    failures = outcome === 'ok' ? 0 : failures + (FOR_GOOD.has(outcome) ? patience : 1);
    if (failures >= patience) restsUntil = now() + restMs;
  };
  return {
    /** @returns what to tell the call's outcome to, or `undefined` while the endpoint rests */
    enter: (): ((outcome: Outcome | undefined) => void) | undefined => {
      const isResting = failures >= patience;
      if (isResting && (isTrying || now() < restsUntil)) return undefined;
      isTrying = isResting;
      return (outcome) => {
        if (isResting) isTrying = false;
        record(outcome);
      };
    },
  };
}

const resting: WritingEvent = { kind: 'failed', failure: { code: 'resting' } };

/** What tells of the endpoint; an answer that is merely no use, and a reader who left, do not. */
const COUNTS: ReadonlySet<Outcome> = new Set([
  'ok',
  'timeout',
  'unavailable',
  'rate-limited',
  'unauthorised',
  'wrong-profile',
]);

/** Another call would end the same way until somebody changes a setting. */
const FOR_GOOD: ReadonlySet<Outcome> = new Set(['unauthorised', 'wrong-profile']);
