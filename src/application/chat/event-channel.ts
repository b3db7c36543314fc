/**
 * What one side tells and the other listens to. The telling goes on when nobody listens any more, so that an answer is
 * finished and kept although its reader has gone.
 */
export interface EventChannel<Event> {
  tell(event: Event): void;
  end(): void;
  /** For one listener. Ends after `end`, when everything was heard. */
  listen(): AsyncGenerator<Event, void>;
}

export const createEventChannel = <Event>(): EventChannel<Event> => {
  const waiting: Event[] = [];
  let ended = false;
  let left = false;
  let wake = (): void => undefined;
  return {
    tell(event) {
      if (!left) waiting.push(event);
      wake();
    },
    end() {
      ended = true;
      wake();
    },
    async *listen() {
      try {
        for (;;) {
          for (let event = waiting.shift(); event !== undefined; event = waiting.shift()) yield event;
          if (ended) return;
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      } finally {
        left = true;
        waiting.length = 0;
      }
    },
  };
};
