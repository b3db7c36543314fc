import { describe, expect, test } from 'vitest';
import { overrideListSchema, overrideSchema } from '../../src/contract/override.ts';
import { codeOf, file, openService, orderForm, post, type TestService } from './service.ts';

const issue = async ({ served }: TestService, name: string, ...scopes: string[]) => {
  const issued = await served.stores.keys.issue(name, scopes);
  if (!issued.ok) throw new Error(issued.error.code);
  return { authorization: `Bearer ${issued.value.secret}` };
};

const rule = (service: TestService, id: string, body: object, headers: Record<string, string> = {}) =>
  service.app.request(`/v1/reviews/${id}/overrides`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

const finding = 'social-live/network-culture-licence';
const ruling = { finding, ruling: 'unfit', reason: '复印件，原件未见' };

describe('a person rules against the program', () => {
  test('with who, when and why, beside the verdict, which stays', async () => {
    const service = await openService();
    const owner = await issue(service, '王审', 'all');
    const { review } = await post(service, orderForm(file(1)), { ...owner, prefer: 'wait=10' });
    const made = await rule(service, review.id, ruling, owner);
    expect(made.status).toBe(201);
    expect(overrideSchema.parse(await made.json())).toMatchObject({
      ...ruling,
      by: expect.stringMatching(/^王审（…\w{6}）$/),
    });
    await rule(service, review.id, { ...ruling, ruling: 'met', reason: '补看了原件' }, owner);
    const listed = await service.app.request(`/v1/reviews/${review.id}/overrides`, { headers: owner });
    const { items } = overrideListSchema.parse(await listed.json());
    expect(items.map(({ reason }) => reason)).toEqual(['复印件，原件未见', '补看了原件']);
    const after = await service.app.request(`/v1/reviews/${review.id}`, { headers: owner });
    expect(await after.json()).toMatchObject({ verdict: review.verdict });
    const report = await service.app.request(`/v1/reviews/${review.id}/report.html`, { headers: owner });
    expect(await report.text()).toContain('补看了原件');
  });

  test.each([
    { body: { ...ruling, finding: `${finding}/title` }, status: 201, because: 'one check of a paper' },
    { body: { ...ruling, finding: 'social-live/no-such' }, status: 422, because: 'the verdict knows no such paper' },
    { body: { ...ruling, finding: `${finding}/no-such` }, status: 422, because: 'nor such a check' },
    { body: { ...ruling, ruling: 'pass' }, status: 422, because: 'a decision is no status' },
    { body: { ...ruling, reason: '  ' }, status: 422, because: 'a reason is asked for' },
    { body: { ...ruling, by: '别人' }, status: 422, because: 'nobody signs for another' },
  ])('$status: $because', async ({ body, status }) => {
    const service = await openService();
    const owner = await issue(service, '王审', 'all');
    const { review } = await post(service, orderForm(file(1)), { ...owner, prefer: 'wait=10' });
    expect((await rule(service, review.id, body, owner)).status).toBe(status);
  });

  test('a reviewer’s key sees and rules on everybody’s; one for everything else does not', async () => {
    const service = await openService();
    const [owner, other] = [await issue(service, '甲', 'all'), await issue(service, '乙', 'all')];
    const reviewer = await issue(service, '审核员', 'reviews:read', 'reviews:write', 'reviewer');
    const { review } = await post(service, orderForm(file(1)), { ...owner, prefer: 'wait=10' });
    const seen = async (headers: Record<string, string>) =>
      (await service.app.request(`/v1/reviews/${review.id}`, { headers })).status;
    expect([await seen(other), await seen(reviewer)]).toEqual([404, 200]);
    expect((await rule(service, review.id, ruling, other)).status).toBe(404);
    expect((await rule(service, review.id, ruling, reviewer)).status).toBe(201);
    const removed = await service.app.request(`/v1/reviews/${review.id}`, { method: 'DELETE', headers: reviewer });
    expect(removed.status).toBe(404);
  });

  test('nobody rules without a name', async () => {
    const service = await openService();
    const { review } = await post(service, orderForm(file(1)), { prefer: 'wait=10' });
    const answer = await rule(service, review.id, ruling);
    expect([answer.status, await codeOf(answer)]).toEqual([401, 'unauthorized']);
  });
});
