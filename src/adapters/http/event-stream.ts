/** What an answer of server-sent events carries beside its body. */
export const eventStreamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
} as const;

/** One event as it is written; what goes before it, such as its `id:` line, is the caller's. */
export const eventFrame = (name: string, data: unknown): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

export interface FrameSource {
  /** Written before the first frame. */
  readonly opening?: string;
  /** The next frame, when the reader has room for it; `undefined` ends the stream. */
  next(): Promise<string | undefined>;
  /** Called when the stream ends, and when its reader leaves. */
  over(): void;
}

/** Frames as the body of an answer, kept alive while nothing happens. */
export const eventStream = ({ opening, next, over }: FrameSource): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder();
  let heartbeat: ReturnType<typeof setInterval> | undefined;
  const end = (): void => {
    clearInterval(heartbeat);
    over();
  };
  return new ReadableStream<Uint8Array>({
    start(controller) {
      if (opening !== undefined) controller.enqueue(encoder.encode(opening));
      heartbeat = setInterval(() => controller.enqueue(encoder.encode(': alive\n\n')), heartbeatMs);
    },
    async pull(controller) {
      const frame = await next();
      if (frame !== undefined) return controller.enqueue(encoder.encode(frame));
      end();
      controller.close();
    },
    cancel: end,
  });
};

/** Proxies close what is silent for a minute. */
const heartbeatMs = 15_000;
