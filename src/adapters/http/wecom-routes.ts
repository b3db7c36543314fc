import type { Hono } from 'hono';
import { addRoute } from './add-route.ts';
import type { AppEnvironment } from './app-dependencies.ts';

/** WeCom's two callbacks; one that is not set up is an address that does not exist. */
export interface WecomDoors {
  /** The self-built app, XML. */
  readonly app?: WecomDoor;
  /** The 智能机器人, JSON. */
  readonly bot?: WecomDoor;
}

type WecomDoor = (request: Request) => Promise<Response>;

/** `GET` and `POST /wecom/app`, `/wecom/bot`. They know their caller by its signature: no key, and no rate by address. */
export function addWecomRoutes(app: Hono<AppEnvironment>, { app: appDoor, bot: botDoor }: WecomDoors): void {
  for (const [path, door] of [
    ['/wecom/app', appDoor],
    ['/wecom/bot', botDoor],
  ] as const) {
    if (door === undefined) continue;
    const handler = (context: { readonly req: { readonly raw: Request } }) => door(context.req.raw);
    addRoute(app, path, { GET: handler, POST: handler });
  }
}
