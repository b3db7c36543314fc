import type { Context, Hono } from 'hono';
import { addRoute } from '../add-route.ts';
import { addText } from '../add-text.ts';
import type { AppEnvironment } from '../app-dependencies.ts';
import { sealPicture } from '../seal-picture.ts';
import { getConsole, postConsole } from './console-page.ts';
import { takeSession } from './console-session.ts';
import { getExpiry } from './expiry-page.ts';
import type { PageDoor } from './page-door.ts';
import { refusePage } from './refuse-page.ts';
import { getReviewPage } from './review-page.ts';
import { postRuling } from './ruling-form.ts';
import { getSignIn, postSignIn, postSignOut } from './sign-in-page.ts';

type PageContext = Context<AppEnvironment>;
type Handler = (door: PageDoor, context: PageContext) => Response | Promise<Response>;

/** `/reviews/:id` for whoever holds a link or a key, and the console under `/console` for whoever signed in with a key. */
export function addPages(app: Hono<AppEnvironment>, door: PageDoor): void {
  const forAll = (handler: Handler) => async (context: PageContext) => {
    const session = await takeSession(door, context);
    return session.ok ? handler(door, context) : refusePage(context, session.error);
  };
  const forKeys = (handler: Handler) =>
    forAll((_door, context) => (isSignedIn(context) ? handler(door, context) : toSignIn(context)));

  addRoute(app, '/reviews/:id', { GET: forAll(getReviewPage) });
  addRoute(app, '/console', { GET: forKeys(getConsole), POST: forKeys(postConsole) });
  addRoute(app, '/console/expiry', { GET: forKeys(getExpiry) });
  addRoute(app, '/console/rulings/:id', { POST: forKeys(postRuling) });
  addRoute(app, '/console/sign-in', { GET: getSignIn, POST: (context) => postSignIn(door, context) });
  addRoute(app, '/console/sign-out', { POST: (context) => postSignOut(door, context) });
  addText(app, '/pages/style.css', 'text/css', door.assets.style);
  addText(app, '/pages/script.js', 'text/javascript', door.assets.script);
  addText(app, '/pages/seal.svg', 'image/svg+xml', sealPicture);
}

const isSignedIn = (context: PageContext): boolean =>
  context.get('caller').kind === 'key' && context.get('caller').scopes.has('reviews:read');

const toSignIn = (context: PageContext): Response =>
  context.redirect(`/console/sign-in?next=${encodeURIComponent(context.req.path)}`, 303);
