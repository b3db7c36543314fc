import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';

/** Lets one message of a session after the other have its turn, in the order they came. Of other sessions none waits. */
export interface SessionTurns {
  /** @returns `queue-full` at once when too many of this session wait already; the work's own fault is thrown */
  take<Value>(sessionId: string, work: () => Promise<Value>): Promise<Result<Value, Problem>>;
  /** Whether a message of this session is being answered or waits. */
  isBusy(sessionId: string): boolean;
  /** Settles when no session has a message left. */
  settled(): Promise<void>;
}

/** @param most messages of one session that may wait or be answered at the same time */
export const createSessionTurns = (most: number): SessionTurns => {
  const sessions = new Map<string, { count: number; last: Promise<unknown> }>();
  return {
    async take(sessionId, work) {
      const session = sessions.get(sessionId) ?? { count: 0, last: Promise.resolve() };
      if (session.count >= most) return failed(problem('queue-full', '这个会话里还有几条消息没有答完，请等一等再发'));
      sessions.set(sessionId, session);
      session.count += 1;
      const mine = session.last.then(work);
      session.last = mine.catch(() => undefined);
      try {
        return ok(await mine);
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
