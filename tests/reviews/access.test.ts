import { describe, expect, test } from 'vitest';
import { codeOf, file, openService, orderForm, post, type TestService } from './service.ts';

const issue = async ({ served }: TestService, ...scopes: string[]): Promise<Record<string, string>> => {
  const issued = await served.stores.keys.issue('test', scopes);
  if (!issued.ok) throw new Error(issued.error.code);
  return { authorization: `Bearer ${issued.value.secret}` };
};

/** Every route that the app has, with something in place of what varies. */
const routesOf = ({ app }: TestService): readonly { method: string; path: string }[] => {
  const known = app.routes.filter(({ method, path }) => method !== 'ALL' && !path.includes('*'));
  return known.map(({ method, path }) => ({ method, path: path.replace(/:\w+/g, 'x') }));
};

const openToAll = ['/healthz', '/readyz', '/problems', '/problems/x', '/openapi.json', '/docs', '/', '/widget.js'];

describe('every route', () => {
  test('without a key where none may pass: 401, as a problem, with the way to authenticate', async () => {
    const service = await openService({ settings: { ANONYMOUS: 'none' }, idle: true });
    const routes = routesOf(service);
    expect(routes.filter(({ path }) => path.startsWith('/v1/')).length).toBeGreaterThan(15);
    for (const { method, path } of routes) {
      const answer = await service.app.request(path, { method });
      if (openToAll.includes(path)) expect([path, answer.status]).not.toEqual([path, 401]);
      else {
        expect([method, path, answer.status]).toEqual([method, path, 401]);
        expect(answer.headers.get('www-authenticate')).toContain('Bearer');
        expect(answer.headers.get('content-type')).toBe('application/problem+json');
        expect(answer.headers.get('x-request-id')).not.toBeNull();
      }
    }
  });

  test('with a key that may do nothing: 403', async () => {
    const service = await openService({ settings: { ANONYMOUS: 'none' }, idle: true });
    const headers = await issue(service);
    for (const { method, path } of routesOf(service)) {
      if (openToAll.includes(path)) continue;
      const answer = await service.app.request(path, { method, headers });
      expect([method, path, answer.status]).toEqual([method, path, 403]);
    }
  });

  test('with a wrong key: 401 everywhere, also where none is needed', async () => {
    const service = await openService({ settings: { ANONYMOUS: 'full' }, idle: true });
    for (const { method, path } of routesOf(service)) {
      for (const wrong of ['Bearer zs_wrong', 'Basic YTpi', 'zs_wrong']) {
        const answer = await service.app.request(path, { method, headers: { authorization: wrong } });
        expect([method, path, answer.status]).toEqual([method, path, 401]);
      }
      expect((await service.app.request(path, { method, headers: { 'x-api-key': 'zs_wrong' } })).status).toBe(401);
    }
  });

  test('on another’s review: 404, in the same words as on none', async () => {
    const service = await openService({ settings: { ANONYMOUS: 'full' } });
    const [owner, other] = [await issue(service, 'all'), await issue(service, 'all')];
    const { review } = await post(service, orderForm(file(1)), { ...owner, prefer: 'wait=10' });
    const routes = service.app.routes.filter(({ path, method }) => /reviews\/:id/.test(path) && method !== 'ALL');
    expect(routes.length).toBeGreaterThan(6);
    for (const { method, path } of routes) {
      const at = (id: string) =>
        path
          .replace(':id', id)
          .replace(':documentId', review.documents[0]?.id ?? '')
          .replace(':page', '1.png');
      for (const headers of [other, {}]) {
        const answer = await service.app.request(at(review.id), { method, headers });
        const nowhere = await service.app.request(at('rev_0'), { method, headers });
        const [told, nothing] = [await answer.text(), await nowhere.text()];
        expect([method, path, answer.status]).toEqual([method, path, 404]);
        expect(told.replaceAll(review.id, 'rev_0')).toBe(nothing);
      }
    }
    expect((await service.app.request(`/v1/reviews/${review.id}`, { headers: owner })).status).toBe(200);
  });
});

describe('a key', () => {
  test('does what its scopes say and no more', async () => {
    const service = await openService({ settings: { ANONYMOUS: 'none' }, idle: true });
    const [reader, writer] = [await issue(service, 'reviews:read'), await issue(service, 'reviews:write', 'rules')];
    const submit = (headers: Record<string, string>) =>
      service.app.request('/v1/reviews', { method: 'POST', body: orderForm(file(1)), headers });
    expect((await submit(reader)).status).toBe(403);
    expect((await submit(writer)).status).toBe(202);
    expect((await service.app.request('/v1/reviews', { headers: reader })).status).toBe(200);
    expect((await service.app.request('/v1/reviews', { headers: writer })).status).toBe(403);
    expect((await service.app.request('/v1/rules', { headers: writer })).status).toBe(200);
    expect((await service.app.request('/metrics', { headers: writer })).status).toBe(403);
  });

  test('lists its own reviews, newest first, page by page', async () => {
    const service = await openService({ idle: true });
    const [owner, other] = [await issue(service, 'all'), await issue(service, 'all')];
    const made: string[] = [];
    for (let count = 1; count <= 3; count += 1)
      made.unshift((await post(service, orderForm(file(count)), owner)).review.id);
    await post(service, orderForm(file(9)), other);
    const page = async (query: string) => {
      const answer = await service.app.request(`/v1/reviews${query}`, { headers: owner });
      return (await answer.json()) as { items: { id: string }[]; next?: string };
    };
    const first = await page('?limit=2');
    const second = await page(`?limit=2&cursor=${first.next}`);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(made);
    expect(second.next).toBeUndefined();
    expect(await codeOf(await service.app.request('/v1/reviews?limit=0', { headers: owner }))).toBe('invalid-fields');
  });

  test('that was revoked is refused from the next request on', async () => {
    const service = await openService({ idle: true });
    const issued = await service.served.stores.keys.issue('test', ['all']);
    if (!issued.ok) throw new Error(issued.error.code);
    const headers = { 'x-api-key': issued.value.secret };
    expect((await service.app.request('/v1/rules', { headers })).status).toBe(200);
    await service.served.stores.keys.revoke(issued.value.key.id);
    expect((await service.app.request('/v1/rules', { headers })).status).toBe(401);
  });
});

describe('callers without a key', () => {
  test.each([
    { mode: 'full', rules: 200, match: 422, submit: 202, metrics: 200 },
    { mode: 'chat', rules: 200, match: 401, submit: 401, metrics: 401 },
    { mode: 'none', rules: 401, match: 401, submit: 401, metrics: 401 },
  ])('may do in mode $mode what the operator switched on', async ({ mode, ...expected }) => {
    const service = await openService({ settings: { ANONYMOUS: mode }, idle: true });
    const ask = async (path: string, method: string, body?: FormData | string) => {
      const json = typeof body === 'string' ? { headers: { 'content-type': 'application/json' } } : {};
      return (await service.app.request(path, { method, ...json, ...(body !== undefined && { body }) })).status;
    };
    expect({
      rules: await ask('/v1/rules', 'GET'),
      match: await ask('/v1/match', 'POST', '{}'),
      submit: await ask('/v1/reviews', 'POST', orderForm(file(1))),
      metrics: await ask('/metrics', 'GET'),
    }).toEqual(expected);
    expect(await ask('/healthz', 'GET')).toBe(200);
    expect(await ask('/readyz', 'GET')).toBe(200);
  });

  test('cannot list reviews, which they could not be told apart for', async () => {
    const service = await openService({ idle: true });
    expect((await service.app.request('/v1/reviews')).status).toBe(401);
  });
});
