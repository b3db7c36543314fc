/** Lets one message of a session after the other have its turn, in the order they came. Of other sessions none waits. */
export interface SessionTurns {
  /** False when as many of this session wait as may. */
  hasRoom(sessionId: string): boolean;
  /** @returns what the work gives, when its turn has come */
  take<Value>(sessionId: string, work: () => Promise<Value>): Promise<Value>;
  /** Whether a message of this session is being answered or waits. */
  isBusy(sessionId: string): boolean;
  /** Settles when no session has a message left. */
  settled(): Promise<void>;
}

/** @param most messages of one session that may wait or be answered at the same time */
export const createSessionTurns = (most: number): SessionTurns => {
  const sessions = new Map<string, { count: number; last: Promise<unknown> }>();
  return {
    hasRoom: (sessionId) => (sessions.get(sessionId)?.count ?? 0) < most,
    async take(sessionId, work) {
      const session = sessions.get(sessionId) ?? { count: 0, last: Promise.resolve() };
      sessions.set(sessionId, session);
      session.count += 1;
      const mine = session.last.then(work);
      session.last = mine.catch(() => undefined);
      try {
        return await mine;
      } finally {
        session.count -= 1;
        if (session.count === 0) sessions.delete(sessionId);
      }
    },
    isBusy: (sessionId) => sessions.has(sessionId),
    async settled() {
      await Promise.all([...sessions.values()].map(({ last }) => last));
    },
  };
};
