import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, describe, expect, test } from 'vitest';
import { checkTarget } from '../../src/adapters/webhook/check-target.ts';
import { isPrivateAddress } from '../../src/adapters/webhook/private-addresses.ts';
import { createWebhookSender } from '../../src/adapters/webhook/webhook-sender.ts';
import { createBells } from '../../src/application/reviews/bells.ts';
import { startDeliveries, webhookDelays } from '../../src/application/reviews/deliver-webhooks.ts';
import { openStores } from '../store/open-stores.ts';
import { inMemory } from '../store/test-databases.ts';
import { codeIn, valueIn } from '../store/value-in.ts';
import { codeOf, company, file, openService, orderForm, post, type TestService } from './service.ts';

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

/** A receiver on this machine that answers with these statuses, the last one from then on. */
const receive = async (...statuses: number[]): Promise<{ url: string; received: Received[] }> => {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      response.statusCode = statuses[Math.min(received.length, statuses.length) - 1] ?? 200;
      response.setHeader('location', 'http://127.0.0.1:1/');
      response.end('x'.repeat(100_000));
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, received };
};

const register = async ({ app }: TestService, url: string, types?: string[]) => {
  const answer = await app.request('/v1/webhooks', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ url, ...(types && { types }) }),
  });
  if (answer.status !== 201) throw new Error(await answer.text());
  return (await answer.json()) as { id: string; secret: string };
};

const asHeaders = (headers: IncomingHttpHeaders) => ({
  'webhook-id': String(headers['webhook-id']),
  'webhook-timestamp': String(headers['webhook-timestamp']),
  'webhook-signature': String(headers['webhook-signature']),
});

const allowed = { WEBHOOK_ALLOW_PRIVATE: 'true' };

test('a finished review is told, signed so that the receiver can check it, without what was read', async () => {
  const service = await openService({ settings: allowed });
  const { url, received } = await receive(200);
  const { secret } = await register(service, url);
  const { review } = await post(service, orderForm(file(1)), { prefer: 'wait=10' });
  await expect.poll(() => received.length).toBe(1);
  const { headers, body } = received[0] ?? { headers: {}, body: '' };
  expect(new Webhook(secret).verify(body, asHeaders(headers))).toMatchObject({
    type: 'review.completed',
    data: { id: review.id, status: 'done', verdicts: [{ decision: 'pass', digest: review.verdict?.digest }] },
  });
  expect(() => new Webhook(secret).verify(body.replace('pass', 'fail'), asHeaders(headers))).toThrow();
  expect(body).not.toContain(company);
  expect(body).not.toContain('证照1.png');
});

test('is shown to its owner with its deliveries, can be tried, and is removed', async () => {
  const service = await openService({ settings: allowed });
  const { url, received } = await receive(200);
  const { id } = await register(service, url, ['webhook.test']);
  const at = (path: string, method = 'GET') => service.app.request(`/v1/webhooks${path}`, { method });
  expect(JSON.stringify(await (await at('')).json())).not.toContain('whsec_');
  await post(service, orderForm(file(1)), { prefer: 'wait=10' });
  expect((await at(`/${id}/test`, 'POST')).status).toBe(202);
  await expect.poll(() => received.length).toBe(1);
  expect(received[0]?.body).toContain('webhook.test');
  await expect
    .poll(async () => ((await (await at(`/${id}/deliveries`)).json()) as { items: unknown[] }).items)
    .toMatchObject([{ type: 'webhook.test', state: 'delivered', attempts: 1, lastStatus: 200 }]);
  expect((await at(`/${id}`, 'DELETE')).status).toBe(204);
  expect((await at(`/${id}/deliveries`)).status).toBe(404);
});

test.each([
  'http://example.com/',
  'https://127.0.0.1/',
  'https://[::1]/',
  'https://localhost/',
  'https://u:p@example.com/',
  'nonsense',
])('%s is refused where private addresses are not allowed', async (url) => {
  const service = await openService({ idle: true });
  const answer = await service.app.request('/v1/webhooks', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ url }),
  });
  expect(await codeOf(answer)).toBe('invalid-fields');
});

describe('delivery', () => {
  /** A store, a receiver and the loop between them, with short pauses. */
  const deliverTo = async (url: string, delays: readonly number[]) => {
    const { stores, clock } = await openStores(inMemory());
    const webhook = valueIn(
      await stores.webhooks.add({
        ownerId: 'a',
        url,
        types: [],
        secret: `whsec_${Buffer.alloc(32).toString('base64')}`,
      }),
    );
    valueIn(
      await stores.webhooks.announce({ ownerId: 'a', messageId: 'msg_1', type: 'review.completed', payload: {} }),
    );
    const bells = createBells();
    const loop = startDeliveries({
      webhooks: stores.webhooks,
      sender: createWebhookSender({ allowPrivate: true, now: Date.now }),
      bells,
      meter: { count: () => undefined, observe: () => undefined },
      journal: () => undefined,
      now: () => clock.now,
      delays,
      lanes: 2,
    });
    const state = async () => {
      clock.now += 1000;
      bells.ring('deliveries');
      return valueIn(await stores.webhooks.deliveries('a', webhook.id, 10))[0];
    };
    return { state, stop: () => loop.stop() };
  };

  test('that fails is tried again with the same id and body until it succeeds', async () => {
    const { url, received } = await receive(500, 302, 204);
    const { state, stop } = await deliverTo(url, [10, 10, 10, 10]);
    await expect.poll(state).toMatchObject({ state: 'delivered', attempts: 3, lastStatus: 204 });
    await stop();
    expect(new Set(received.map(({ headers, body }) => `${headers['webhook-id']} ${body}`)).size).toBe(1);
    expect(received).toHaveLength(3);
  });

  test('is given up after the last attempt, and at once when the receiver says that it is gone', async () => {
    const failing = await receive(500);
    const one = await deliverTo(failing.url, [10]);
    await expect.poll(one.state).toMatchObject({ state: 'given-up', attempts: 2, lastStatus: 500 });
    await one.stop();
    const gone = await receive(410);
    const other = await deliverTo(gone.url, [10, 10]);
    await expect.poll(other.state).toMatchObject({ state: 'given-up', attempts: 1 });
    await other.stop();
  });

  test('to nobody is tried again', async () => {
    const { state, stop } = await deliverTo('http://127.0.0.1:1/', [1_000_000]);
    await expect.poll(state).toMatchObject({ state: 'pending', attempts: 1 });
    await stop();
  });

  test('waits longer each time, for days in all', () => {
    expect([...webhookDelays].sort((one, other) => one - other)).toEqual(webhookDelays);
    expect(webhookDelays.reduce((sum, delay) => sum + delay, 0)).toBeGreaterThan(2 * 24 * 3_600_000);
  });
});

describe('addresses', () => {
  test.each([
    ['127.0.0.1', true],
    ['10.1.2.3', true],
    ['172.31.255.255', true],
    ['172.32.0.1', false],
    ['192.168.0.1', true],
    ['169.254.169.254', true],
    ['100.64.0.1', true],
    ['0.0.0.0', true],
    ['255.255.255.255', true],
    ['8.8.8.8', false],
    ['::1', true],
    ['::', true],
    ['::ffff:8.8.8.8', true],
    ['::ffff:127.0.0.1', true],
    ['64:ff9b::7f00:1', true],
    ['fe80::1', true],
    ['fd00::1', true],
    ['2002:7f00:1::', true],
    ['2001:db8::1', true],
    ['2606:4700::1111', false],
    ['localhost', true],
  ])('%s is private: %s', (address, isPrivate) => expect(isPrivateAddress(address)).toBe(isPrivate));

  test('a name is as private as the worst address it resolves to, and that is where the connection goes', async () => {
    const resolve =
      (...addresses: string[]) =>
      async () =>
        addresses.map((address) => ({ address, family: 4 }));
    const at = (...addresses: string[]) =>
      checkTarget('https://hook.example/', { allowPrivate: false, resolve: resolve(...addresses) });
    expect(codeIn(await at('8.8.8.8', '10.0.0.1'))).toBe('webhook-unreachable');
    expect(codeIn(await at())).toBe('webhook-unreachable');
    expect(valueIn(await at('8.8.8.8', '9.9.9.9')).address.address).toBe('8.8.8.8');
  });

  test('the address that was checked is used, whatever the name resolves to later', async () => {
    const { url, received } = await receive(200);
    const port = new URL(url).port;
    let asked = 0;
    const sender = createWebhookSender({
      allowPrivate: true,
      now: Date.now,
      resolve: async () => {
        asked += 1;
        return [{ address: '127.0.0.1', family: 4 }];
      },
    });
    const delivery = {
      messageId: 'msg_1',
      webhookId: 'hook_1',
      token: 't',
      url: `http://no-such-name.invalid:${port}/`,
      secret: `whsec_${Buffer.alloc(32).toString('base64')}`,
      type: 'webhook.test',
      body: '{}',
      attempts: 1,
      createdAt: 0,
    };
    expect(valueIn(await sender.send(delivery, new AbortController().signal))).toBe(200);
    expect([asked, received.length, received[0]?.headers.host]).toEqual([1, 1, `no-such-name.invalid:${port}`]);
  });
});
