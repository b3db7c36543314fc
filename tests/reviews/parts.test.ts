import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clientAddress } from '../../src/adapters/http/key-client-address.ts';
import { createChatLinks } from '../../src/application/chat/chat-links.ts';
import { createBells } from '../../src/application/reviews/bells.ts';
import { createReviewLinks } from '../../src/application/reviews/review-links.ts';
import { withIds } from '../../src/application/reviews/review-view.ts';
import type { DocumentRecord } from '../../src/application/stores/review-store.ts';

const never = new AbortController().signal;

describe('bells', () => {
  test('a ring before one waits is not missed', async () => {
    const bells = createBells();
    const listener = bells.listen('jobs');
    bells.ring('jobs');
    await listener.next(60_000, never);
  });

  test('another’s ring wakes nobody, the time and a signal do', async () => {
    const bells = createBells();
    const listener = bells.listen('review a');
    bells.ring('review b');
    const begun = performance.now();
    await listener.next(30, never);
    expect(performance.now() - begun).toBeGreaterThan(25);
    await listener.next(60_000, AbortSignal.timeout(5));
    listener.close();
  });
});

describe.each([
  { of: 'reviews', createLinks: createReviewLinks, createOthers: createChatLinks },
  { of: 'conversations', createLinks: createChatLinks, createOthers: createReviewLinks },
])('links of $of', ({ createLinks, createOthers }) => {
  const secret = new Uint8Array(32).fill(7);
  const now = 1_800_000_000_000;
  const links = createLinks(secret, () => now);

  test('hold for their review, until their time', async () => {
    const token = await links.sign('rev_a', now + 5000);
    expect(await links.check('rev_a', token)).toBe(true);
    expect(await links.check('rev_b', token)).toBe(false);
    expect(await createLinks(secret, () => now + 6000).check('rev_a', token)).toBe(false);
    expect(await createLinks(new Uint8Array(32), () => now).check('rev_a', token)).toBe(false);
  });

  test('serve no other purpose, though the secret is the same', async () => {
    const others = createOthers(secret, () => now);
    expect(await others.check('rev_a', await links.sign('rev_a', now + 5000))).toBe(false);
    expect(await others.check('rev_a', await others.sign('rev_a', now + 5000))).toBe(true);
  });

  test('cannot be made longer or made up', async () => {
    const token = await links.sign('rev_a', now + 5000);
    const [until = '', signature = ''] = token.split('.');
    const later = (Number.parseInt(until, 36) + 1000).toString(36);
    expect(await links.check('rev_a', `${later}.${signature}`)).toBe(false);
    await fc.assert(
      fc.asyncProperty(fc.string(), async (made) => {
        expect(await links.check('rev_a', made)).toBe(false);
      }),
    );
  });
});

test('documents get the same ids whatever order they came in', () => {
  const record = fc.record({
    name: fc.constantFrom('a', 'b', 'c'),
    sha256: fc.constantFrom('0'.repeat(64), '1'.repeat(64)),
  });
  fc.assert(
    fc.property(fc.uniqueArray(record, { maxLength: 6, selector: (one) => `${one.name}${one.sha256}` }), (records) => {
      const ids = (list: typeof records) =>
        withIds(list.map((one, index) => ({ ...one, position: index + 1 }) as DocumentRecord))
          .map(({ name, id }) => `${name} ${id}`)
          .sort();
      expect(ids(records)).toEqual(ids([...records].reverse()));
      expect(
        new Set(
          withIds(records.map((one, index) => ({ ...one, position: index }) as DocumentRecord)).map(({ id }) => id),
        ).size,
      ).toBe(records.length);
    }),
  );
});

test.each([
  { proxies: 0, forwarded: '1.1.1.1', peer: '10.0.0.1', is: '10.0.0.1', because: 'nobody in front is trusted' },
  {
    proxies: 1,
    forwarded: '9.9.9.9, 1.1.1.1',
    peer: '10.0.0.1',
    is: '1.1.1.1',
    because: 'the last is what ours heard',
  },
  { proxies: 2, forwarded: '8.8.8.8, 9.9.9.9, 1.1.1.1', peer: '10.0.0.1', is: '9.9.9.9', because: 'two are ours' },
  {
    proxies: 2,
    forwarded: '1.1.1.1',
    peer: '10.0.0.1',
    is: '10.0.0.1',
    because: 'the chain is shorter than we were told',
  },
  { proxies: 1, forwarded: 'nonsense', peer: '10.0.0.1', is: '10.0.0.1', because: 'no address' },
  { proxies: 0, forwarded: '', peer: '::ffff:10.0.0.1', is: '10.0.0.1', because: 'IPv4 in IPv6 dress' },
  { proxies: 0, forwarded: '', peer: '2001:db8:1:2:3:4:5:6', is: '2001:db8:1:2', because: 'a household has one /64' },
  { proxies: 0, forwarded: '', peer: '2001:db8::1', is: '2001:db8:0:0', because: 'zeros are written out' },
])('$because: $is', ({ proxies, forwarded, peer, is }) => {
  const context = {
    env: { incoming: { socket: { remoteAddress: peer } } },
    req: { header: () => forwarded },
  };
  expect(clientAddress(proxies)(context as never)).toBe(is);
});
