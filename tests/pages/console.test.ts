import { describe, expect, test } from 'vitest';
import { company, file, form, orderForm, post } from '../reviews/service.ts';
import { issueKey, openPages, sendForm, signIn } from './open-pages.ts';

describe('signing in', () => {
  test('keeps a text that no script reads and no other site sends; the key is nowhere in it', async () => {
    const service = await openPages({ idle: true });
    const key = await issueKey(service, '王审', 'all');
    const answer = await sendForm(service, '/console/sign-in', { key, next: '/console/expiry' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/console/expiry']);
    const cookie = answer.headers.get('set-cookie') ?? '';
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=28800']) expect(cookie).toContain(part);
    expect(cookie).not.toContain(key);
    expect(service.lines.join('\n')).not.toContain(key);
  });

  test('behind TLS the cookie is for this host and TLS alone', async () => {
    const service = await openPages({ idle: true, settings: { PUBLIC_URL: 'https://zishen.example' } });
    const answer = await sendForm(service, '/console/sign-in', { key: await issueKey(service, '王审', 'all') });
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-zishen=.*; Secure/);
  });

  test.each([
    { fields: { key: 'zs_wrong' }, headers: {}, status: 401, because: 'the key is wrong' },
    { fields: {}, headers: {}, status: 401, because: 'there is no key' },
    {
      fields: { key: 'good' },
      headers: { 'sec-fetch-site': 'cross-site' },
      status: 403,
      because: 'another site sent it',
    },
    {
      fields: { key: 'good' },
      headers: { 'sec-fetch-site': 'same-site' },
      status: 403,
      because: 'a sister site sent it',
    },
    { fields: { key: 'good' }, headers: { 'content-type': 'text/plain' }, status: 415, because: 'it is no form' },
    { fields: { key: 'x'.repeat(20_000) }, headers: {}, status: 413, because: 'it is far too long' },
  ])('$status: $because', async ({ fields, headers, status }) => {
    const service = await openPages({ idle: true });
    const good = await issueKey(service, '王审', 'all');
    const sent = 'key' in fields && fields.key === 'good' ? { key: good } : fields;
    const answer = await sendForm(service, '/console/sign-in', { ...sent }, headers);
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([status, null]);
  });

  test.each([
    { origin: 'http://localhost', status: 303, because: 'an old browser names our own origin' },
    { origin: 'https://evil.example', status: 403, because: 'another origin' },
    { origin: 'null', status: 403, because: 'a sandboxed page' },
  ])('$status: $because', async ({ origin, status }) => {
    const service = await openPages({ idle: true });
    const key = await issueKey(service, '王审', 'all');
    const answer = await service.app.request('/console/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
      body: new URLSearchParams({ key }).toString(),
    });
    expect(answer.status).toBe(status);
  });

  test.each(['https://evil.example/', '//evil.example', '/\\evil', '/v1/reviews', 'javascript:alert(1)'])(
    'leads to no other place than our pages: %s',
    async (next) => {
      const service = await openPages({ idle: true });
      const answer = await sendForm(service, '/console/sign-in', { key: await issueKey(service, '王', 'all'), next });
      expect(answer.headers.get('location')).toBe('/console');
    },
  );

  test('ends with the key, with signing out, and for a text that was made up', async () => {
    const service = await openPages({ idle: true });
    const issued = await service.served.stores.keys.issue('王', ['all']);
    if (!issued.ok) throw new Error(issued.error.code);
    const headers = await signIn(service, issued.value.secret);
    const open = async (cookie: { cookie: string }) =>
      (await service.app.request('/console', { headers: cookie })).status;
    expect(await open(headers)).toBe(200);
    const other = headers.cookie.replace(/=\w+\./, '=key_other.');
    expect(await open({ cookie: other })).toBe(303);
    const out = await sendForm(service, '/console/sign-out', {}, headers);
    expect(out.headers.get('set-cookie')).toContain('Max-Age=0');
    await service.served.stores.keys.revoke(issued.value.key.id);
    expect(await open(headers)).toBe(303);
  });

  test('a cookie opens pages, never the API', async () => {
    const service = await openPages({ idle: true, settings: { ANONYMOUS: 'none' } });
    const headers = await signIn(service, await issueKey(service, '王', 'all', 'reviewer'));
    expect((await service.app.request('/console', { headers })).status).toBe(200);
    expect((await service.app.request('/v1/reviews', { headers })).status).toBe(401);
  });
});

describe('the console', () => {
  const filled = async () => {
    const service = await openPages();
    const [own, other] = [await issueKey(service, '甲', 'all'), await issueKey(service, '乙', 'all')];
    const reviewer = await issueKey(service, '审核员', 'all', 'reviewer');
    const order = (subject: string) =>
      form([
        ['category', '社交-直播'],
        ['subject', subject],
        ['asOf', '2026-11-24'],
        ['files', file(1)],
      ]);
    const of = (key: string) => ({ authorization: `Bearer ${key}`, prefer: 'wait=10' });
    await post(service, order(company), of(own));
    await post(service, order('<b>乙</b>公司'), of(other));
    const page = async (key: string, path: string) =>
      (await service.app.request(path, { headers: await signIn(service, key) })).text();
    return { service, own, reviewer, page };
  };

  test('lists a key’s own reviews; a reviewer’s sees everybody’s, and their words stay words', async () => {
    const { own, reviewer, page } = await filled();
    const mine = await page(own, '/console');
    expect(mine).toContain(company);
    expect(mine).not.toContain('公司</b>');
    expect(mine).not.toContain('乙');
    const all = await page(reviewer, '/console');
    expect(all).toContain('&lt;b&gt;乙&lt;/b&gt;公司');
    expect(all).not.toContain('<b>乙');
  });

  test.each([
    { path: '/console?decision=pass', rows: 1 },
    { path: '/console?decision=supplement', rows: 1 },
    { path: '/console?category=social-live', rows: 2 },
    { path: '/console?category=finance-bank', rows: 0 },
    { path: '/console?queue=manual', rows: 0 },
    { path: `/console?decision="><script>&category='`, rows: 2 },
  ])('$path: $rows', async ({ path, rows }) => {
    const { reviewer, page } = await filled();
    const text = await page(reviewer, path);
    expect(text.match(/class="row"/g) ?? []).toHaveLength(rows);
    expect(text).not.toContain('"><script>');
  });

  test('what is looked for stays out of the address, and words stay words', async () => {
    const { service, reviewer } = await filled();
    const headers = await signIn(service, reviewer);
    const found = async (words: string) => (await sendForm(service, '/console', { words }, headers)).text();
    expect((await found('乙')).match(/class="row"/g)).toHaveLength(1);
    const hostile = await found('"><img src=x onerror=alert(1)>');
    expect(hostile).toContain('没有符合条件的审查');
    expect(hostile).not.toContain('<img src=x');
    const empty = await sendForm(service, '/console', { words: ' ', decision: 'pass' }, headers);
    expect([empty.status, empty.headers.get('location')]).toEqual([303, '/console?decision=pass']);
  });

  test('the calendar shows the day a paper runs out, in its month', async () => {
    const { own, page } = await filled();
    const march = await page(own, '/console/expiry?month=2027-03');
    expect(march).toContain('2027 年 3 月');
    expect(march.match(/class="ending /g)).toHaveLength(1);
    expect(march).toContain('网络文化经营许可证');
    expect(await page(own, '/console/expiry?month=2027-04')).not.toContain('class="ending ');
    expect(await page(own, '/console/expiry?month=2027-13')).toContain('2026 年 11 月');
  });

  test('every page keeps the strictest policy', async () => {
    const service = await openPages({ idle: true });
    const headers = await signIn(service, await issueKey(service, '王', 'all'));
    for (const path of ['/console', '/console/expiry', '/console/sign-in', '/reviews/rev_none']) {
      const policy = (await service.app.request(path, { headers })).headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toContain('unsafe');
    }
  });
});

describe('a review’s page', () => {
  test('opens by a link, for its time and this review alone', async () => {
    const service = await openPages({ settings: { ANONYMOUS: 'none' } });
    const headers = { authorization: `Bearer ${await issueKey(service, '甲', 'all')}` };
    const { review } = await post(service, orderForm(file(1)), { ...headers, prefer: 'wait=10' });
    const answer = await service.app.request(`/v1/reviews/${review.id}/links`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: '{}',
    });
    const { url, token } = (await answer.json()) as { url: string; token: string };
    const page = await service.app.request(new URL(url).pathname + new URL(url).search);
    const text = await page.text();
    expect([page.status, text.includes(company), text.includes('可接入')]).toEqual([200, true, true]);
    expect(text).not.toContain('class="ruling"');
    expect((await service.app.request(`/reviews/${review.id}`)).status).toBe(401);
    expect((await service.app.request(`/reviews/${review.id}?token=${token.slice(0, -2)}`)).status).toBe(401);
    expect((await service.app.request(`/reviews/rev_other?token=${token}`)).status).toBe(401);
  });

  test('lets a key rule, keeps the program’s verdict, and shows both', async () => {
    const service = await openPages();
    const key = await issueKey(service, '王审', 'all');
    const { review } = await post(service, orderForm(file(1)), { authorization: `Bearer ${key}`, prefer: 'wait=10' });
    const headers = await signIn(service, key);
    const page = async () => (await service.app.request(`/reviews/${review.id}`, { headers })).text();
    expect(await page()).toContain('class="ruling"');
    const fields = {
      finding: 'social-live/network-culture-licence',
      ruling: 'unfit',
      reason: '<i>复印件</i>',
      back: 'requirement-social-live-1.1',
    };
    const path = `/console/rulings/${review.id}`;
    const made = await sendForm(service, path, fields, headers);
    expect([made.status, made.headers.get('location')]).toEqual([
      303,
      `/reviews/${review.id}#requirement-social-live-1.1`,
    ]);
    const text = await page();
    expect(text).toContain('&lt;i&gt;复印件&lt;/i&gt;');
    expect(text).toMatch(/王审（…\w{6}）/);
    expect(text).toContain('可接入');
    expect((await sendForm(service, path, fields, { ...headers, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await sendForm(service, path, { ...fields, reason: '' }, headers)).status).toBe(422);
    expect((await sendForm(service, path, fields)).status).toBe(303);
    const other = await signIn(service, await issueKey(service, '别人', 'all'));
    expect((await sendForm(service, path, fields, other)).status).toBe(404);
  });

  test('hostile names, words and holders stay words', async () => {
    const service = await openPages();
    const hostile = '"><img src=x onerror=alert(1)>.png';
    const order = form([
      ['category', '社交-直播'],
      ['subject', '<svg onload=alert(1)>'],
      ['files', file(1, hostile)],
    ]);
    const { review } = await post(service, order, { prefer: 'wait=10' });
    const text = await (await service.app.request(`/reviews/${review.id}`)).text();
    expect(text).toContain('&lt;img src=x');
    expect(text).not.toContain('<img src=x');
    expect(text).not.toContain('<svg onload');
  });
});
