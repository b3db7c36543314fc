/**
 * Wakes those who wait for something written in this process. Only a help: what another process writes rings nothing, so
 * every listener also looks by itself from time to time.
 */
export interface Bells {
  ring(name: BellName): void;
  /** From this call on no ring is missed; `close` ends it. */
  listen(name: BellName): Listener;
}

export type BellName = 'jobs' | 'deliveries' | `review ${string}`;

export interface Listener {
  /** Resolves at the next ring, at once when it has rung since the last call, after `withinMs`, or when aborted. */
  next(withinMs: number, signal: AbortSignal): Promise<void>;
  close(): void;
}

export const createBells = (): Bells => {
  const ears = new Map<BellName, Set<Ear>>();
  return {
    ring(name) {
      for (const ear of ears.get(name) ?? []) ear.hear();
    },
    listen(name) {
      const ear = createEar();
      const others = ears.get(name) ?? new Set();
      ears.set(name, others.add(ear));
      return {
        next: ear.next,
        close() {
          others.delete(ear);
          if (others.size === 0 && ears.get(name) === others) ears.delete(name);
        },
      };
    },
  };
};

interface Ear extends Pick<Listener, 'next'> {
  hear(): void;
}

const createEar = (): Ear => {
  let rung = false;
  let wake = (): void => undefined;
  return {
    hear() {
      rung = true;
      wake();
    },
    async next(withinMs, signal) {
      if (!rung && !signal.aborted) {
        await new Promise<void>((resolve) => {
          const settle = (): void => {
            clearTimeout(timer);
            signal.removeEventListener('abort', settle);
            resolve();
          };
          const timer = setTimeout(settle, withinMs);
          signal.addEventListener('abort', settle, { once: true });
          wake = settle;
        });
      }
      rung = false;
    },
  };
};
