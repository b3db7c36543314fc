import { readPageAssets } from '../adapters/http/pages/page-assets.ts';
import type { PageDoor } from '../adapters/http/pages/page-door.ts';
import { createConsoleSessions } from '../application/console-sessions.ts';
import { chinaDay } from './china-day.ts';
import type { Config } from './config.ts';
import type { ServedReviews } from './serve-reviews.ts';

/** What the pages for people need: the reviews' own door, sessions of the console, style and script. */
export const composePages = async (config: Config, { door, stores, secret }: ServedReviews): Promise<PageDoor> => ({
  ...door.reviews,
  sessions: createConsoleSessions({ keys: stores.keys, secret, now: Date.now, hours: config.CONSOLE_HOURS }),
  today: () => chinaDay(new Date()),
  assets: await readPageAssets(),
});
