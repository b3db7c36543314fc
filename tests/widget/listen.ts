import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';

/** Serves at a free port of this machine. */
export async function listen(
  fetch: (request: Request, bindings: HttpBindings) => Response | Promise<Response>,
): Promise<{ origin: string; close: () => Promise<void> }> {
  const server: Server = createServer(
    getRequestListener((request, bindings) => fetch(request, bindings as HttpBindings)),
  );
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> => {
    server.closeAllConnections();
    return new Promise((settle) => server.close(() => settle()));
  };
  return { origin: `http://127.0.0.1:${port}`, close };
}
