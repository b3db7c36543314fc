import { isIP } from 'node:net';
import type { Context } from 'hono';

/**
 * The caller's network address: the peer's, or what the trusted machines in front of us say of it. Of an IPv6 address only
 * the network (/64): one household holds the rest.
 *
 * @param trustedProxies how many machines in front may be believed; each appends to `X-Forwarded-For` whom it heard from
 */
export const clientAddress =
  (trustedProxies: number) =>
  (context: Context): string => {
    const forwarded = (context.req.header('x-forwarded-for') ?? '').split(',').map((one) => one.trim());
    const told = trustedProxies === 0 ? undefined : forwarded.at(-trustedProxies);
    return network(told !== undefined && isIP(told) !== 0 ? told : peerOf(context.env));
  };

/** As `@hono/node-server` hands it over. */
interface NodeBindings {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } };
}

const peerOf = (bindings: NodeBindings | undefined): string => bindings?.incoming?.socket?.remoteAddress ?? 'unknown';

const network = (address: string): string => {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIP(bare) !== 6) return bare;
  const [head = '', tail] = bare.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array.from({ length: zeros }, () => '0'), ...after].slice(0, 4).join(':');
};
