import type { ConsoleSessions } from '../../../application/console-sessions.ts';
import type { ReviewDoor } from '../review-door.ts';

/** Everything that the pages for people need. */
export interface PageDoor extends Pick<ReviewDoor, 'reviews' | 'links' | 'ruleBook' | 'now' | 'publicUrl'> {
  readonly sessions: ConsoleSessions;
  /** The day in China, ISO. */
  readonly today: () => string;
  readonly assets: PageAssets;
}

/** What the pages load beside themselves, ready to serve. */
export interface PageAssets {
  readonly style: string;
  readonly script: string;
}
