import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A frame as it crosses the long connection. */
export interface GatewayFrame {
  readonly cmd?: string;
  readonly headers: { readonly req_id: string };
  readonly body?: Readonly<Record<string, unknown>>;
}

export interface FakeGateway {
  readonly url: string;
  /** What the bot sent, without its pings. */
  readonly frames: readonly GatewayFrame[];
  /** Bodies the bot sent with this command, in order. */
  bodiesOf(command: string): readonly Readonly<Record<string, unknown>>[];
  /** Connections that are accepted as the bot. */
  subscribed(): number;
  /** Connections ever made. */
  connections(): number;
  /** @returns the request's id, under which the bot answers */
  push(command: 'aibot_msg_callback' | 'aibot_event_callback', body: object): string;
  /** The next frames with this command are refused so. */
  refuseNext(command: string, ...codes: readonly number[]): void;
  /** Frames with this command stay without an answer. */
  ignore(command: string): void;
  dropAll(): void;
  close(): Promise<void>;
}

/** WeCom's side of the long connection: handshake, text frames, acknowledgements, refusals. */
export async function startFakeGateway(secret = 'bot-secret'): Promise<FakeGateway> {
  const sockets = new Map<Socket, { subscribed: boolean }>();
  const frames: GatewayFrame[] = [];
  const refusals = new Map<string, number[]>();
  const ignored = new Set<string>();
  let connections = 0;

  const judge = ({ cmd, body }: GatewayFrame): number =>
    cmd === 'aibot_subscribe' && body?.['secret'] !== secret ? 40_001 : 0;
  const take = (socket: Socket, frame: GatewayFrame): void => {
    const { cmd = '', headers } = frame;
    if (cmd !== 'ping') frames.push(frame);
    if (ignored.has(cmd)) return;
    const refused = refusals.get(cmd)?.shift() ?? judge(frame);
    const state = sockets.get(socket);
    if (cmd === 'aibot_subscribe' && refused === 0 && state !== undefined) state.subscribed = true;
    write(socket, { headers, errcode: refused, errmsg: refused === 0 ? 'ok' : 'refused' });
  };
  const server = createServer();
  server.on('upgrade', (request, socket: Socket) => {
    connections += 1;
    const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}${magic}`).digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    sockets.set(socket, { subscribed: false });
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    readFrames(socket, (frame) => take(socket, frame));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const dropAll = (): void => {
    for (const socket of sockets.keys()) socket.destroy();
  };
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    frames,
    bodiesOf: (command) => frames.filter(({ cmd }) => cmd === command).map(({ body }) => body ?? {}),
    subscribed: () => [...sockets.values()].filter(({ subscribed }) => subscribed).length,
    connections: () => connections,
    push(command, body) {
      const id = `req_${randomUUID()}`;
      for (const [socket, { subscribed }] of sockets) {
        if (subscribed) write(socket, { cmd: command, headers: { req_id: id }, body });
      }
      return id;
    },
    refuseNext: (command, ...codes) => void refusals.set(command, [...(refusals.get(command) ?? []), ...codes]),
    ignore: (command) => void ignored.add(command),
    dropAll,
    async close() {
      dropAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const magic = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

function write(socket: Socket, frame: object): void {
  const text = Buffer.from(JSON.stringify(frame));
  const head =
    text.length < 126
      ? Buffer.from([0x81, text.length])
      : Buffer.from([0x81, 126, text.length >> 8, text.length & 255]);
  socket.write(Buffer.concat([head, text]));
}

/** Text frames of any length; clients mask theirs. */
function readFrames(socket: Socket, take: (frame: GatewayFrame) => void): void {
  let waiting = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    waiting = Buffer.concat([waiting, chunk]);
    for (let frame = nextFrame(waiting); frame !== undefined; frame = nextFrame(waiting)) {
      waiting = waiting.subarray(frame.size);
      if (frame.code === 1) take(JSON.parse(frame.text) as GatewayFrame);
      if (frame.code === 8) socket.end();
    }
  });
}

function nextFrame(bytes: Buffer): { readonly size: number; readonly code: number; readonly text: string } | undefined {
  const length = bytes.length < 14 ? shortLength(bytes) : anyLength(bytes);
  if (length === undefined) return undefined;
  const { head, size } = length;
  if (bytes.length < head + size) return undefined;
  const mask = bytes.subarray(head - 4, head);
  const text = bytes.subarray(head, head + size).map((byte, index) => byte ^ (mask[index % 4] ?? 0));
  return { size: head + size, code: (bytes[0] ?? 0) & 15, text: Buffer.from(text).toString() };
}

const shortLength = (bytes: Buffer): { readonly head: number; readonly size: number } | undefined => {
  const written = (bytes[1] ?? 127) & 127;
  return bytes.length >= 6 && written < 126 ? { head: 6, size: written } : undefined;
};

function anyLength(bytes: Buffer): { readonly head: number; readonly size: number } {
  const written = (bytes[1] ?? 0) & 127;
  if (written === 126) return { head: 8, size: bytes.readUInt16BE(2) };
  return written === 127 ? { head: 14, size: Number(bytes.readBigUInt64BE(2)) } : { head: 6, size: written };
}
