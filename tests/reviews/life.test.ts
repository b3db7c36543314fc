import { describe, expect, test } from 'vitest';
import { problem } from '../../src/domain/problem.ts';
import { failed, ok } from '../../src/domain/result.ts';
import { pageOf } from '../recognition/page-of.ts';
import { codeOf, company, file, form, getReview, openService, orderForm, permit, post } from './service.ts';

describe('a review from its upload to its end', () => {
  test('is accepted at once, worked on, and finished with a verdict, an explanation and its files', async () => {
    const service = await openService();
    const accepted = await post(service, orderForm(file(1)));
    expect(accepted.status).toBe(202);
    expect(accepted.headers.get('location')).toBe(`/v1/reviews/${accepted.review.id}`);
    expect(accepted.review).toMatchObject({
      categories: [{ name: '社交-直播' }],
      subject: { name: company },
      asOf: '2026-11-24',
    });
    const review = await getReview(service, accepted.review.id, 10);
    expect(review).toMatchObject({
      status: 'done',
      progress: { done: 1, total: 1, stage: 'done' },
      documents: [{ state: 'read', kind: 'certificate', name: '证照1.png', fileAvailable: true }],
      verdict: { decision: 'pass', asOf: '2026-11-24' },
      explanation: { source: 'template', text: expect.stringContaining('社交-直播') },
    });
    expect(review.verdicts).toEqual([review.verdict]);
    expect((Date.parse(review.expiresAt) - Date.parse(review.createdAt)) / 3_600_000).toBeCloseTo(24);
  });

  test('with Prefer: wait it is answered 201 as soon as it is finished', async () => {
    const service = await openService();
    const answer = await post(service, orderForm(file(1)), { prefer: 'wait=10' });
    expect([answer.status, answer.review.status]).toEqual([201, 'done']);
    expect(answer.headers.get('preference-applied')).toBe('wait=10');
  });

  test('a wait that is too short is answered 202 with the review as it stands', async () => {
    const service = await openService({ idle: true });
    const answer = await post(service, orderForm(file(1)), { prefer: 'wait=1' });
    expect([answer.status, answer.review.status]).toEqual([202, 'queued']);
    expect(answer.review.verdict).toBeNull();
  });

  test('several categories give one verdict each, in their order, and the first stands alone too', async () => {
    const service = await openService();
    const body = form([
      ['category', '社交-直播'],
      ['category', 'ecommerce-platform'],
      ['category', '社交-直播'],
      ['files', file(1)],
    ]);
    const answer = await service.app.request('/v1/categories');
    const ids = ((await answer.json()) as { items: { id: string }[] }).items.map(({ id }) => id);
    const second = ids.find((id) => id !== 'social-live') ?? '';
    body.set('category', '社交-直播');
    body.append('category', second);
    const { review } = await post(service, body, { prefer: 'wait=10' });
    expect(review.verdicts.map(({ category }) => category.id)).toEqual(['social-live', second]);
    expect(review.verdict).toEqual(review.verdicts[0]);
  });

  test('explain=false leaves the explanation out', async () => {
    const service = await openService();
    const body = orderForm(file(1));
    body.append('explain', 'false');
    expect((await post(service, body, { prefer: 'wait=10' })).review.explanation).toBeNull();
  });
});

describe('one file among others', () => {
  test('that fails, fails alone and says why', async () => {
    const reads = async (picture: number) => (picture === 2 ? failed(problem('page-unreadable')) : ok(permit));
    const service = await openService({ reads });
    const body = orderForm(file(1), file(2), new File(['no picture'], '说明.txt'), new File([], '空.png'));
    const { review } = await post(service, body, { prefer: 'wait=10' });
    expect(review.status).toBe('done');
    expect(review.documents.map((one) => (one.state === 'failed' ? one.problem.code : one.state))).toEqual([
      'read',
      'page-unreadable',
      'unsupported-media-type',
      'file-empty',
    ]);
    expect(review.verdict?.decision).toBe('pass');
    expect(review.verdict?.notes.filter(({ code }) => code === 'file-not-read')).toHaveLength(3);
  });

  test('that brings a bug to light does not take the others with it', async () => {
    const reads = async (picture: number) => {
      if (picture === 2) throw new Error('a bug');
      return ok(permit);
    };
    const service = await openService({ reads });
    const { review } = await post(service, orderForm(file(1), file(2)), { prefer: 'wait=10' });
    expect(review.documents.map(({ state }) => state)).toEqual(['read', 'failed']);
    expect(service.lines.filter((line) => line.includes('document-fault'))).toHaveLength(1);
  });

  test('that takes too long is given up with a sentence', async () => {
    const reads = (_picture: number, signal: AbortSignal) =>
      new Promise<ReturnType<typeof failed<ReturnType<typeof problem>>>>((resolve) =>
        signal.addEventListener('abort', () => resolve(failed(problem('cancelled')))),
      );
    const service = await openService({ reads, settings: { REVIEW_FILE_SECONDS: '1' } });
    const { review } = await post(service, orderForm(file(1)), { prefer: 'wait=10' });
    expect(review.documents).toMatchObject([{ state: 'failed', problem: { code: 'read-timeout' } }]);
  });

  test('an engine that is away for a moment is waited for', async () => {
    let asked = 0;
    const reads = async () => {
      asked += 1;
      return asked === 1 ? failed(problem('ocr-unavailable')) : ok(permit);
    };
    const service = await openService({ reads });
    const { review } = await post(service, orderForm(file(1)), { prefer: 'wait=20' });
    expect(review.documents.map(({ state }) => state)).toEqual(['read']);
  });

  test('sent twice is read once, and the two keep apart', async () => {
    const service = await openService();
    const body = orderForm(file(1, '乙.png'), file(1, '甲.png'));
    const { review } = await post(service, body, { prefer: 'wait=10' });
    expect(new Set(review.documents.map(({ id }) => id)).size).toBe(2);
    expect(service.read.length).toBeLessThanOrEqual(2);
    expect(review.verdict?.notes.map(({ code }) => code)).toContain('same-file-twice');
    const again = await post(service, orderForm(file(1)), { prefer: 'wait=10' });
    const before = service.read.length;
    expect((await post(service, orderForm(file(1)), { prefer: 'wait=10' })).review.status).toBe('done');
    expect(service.read.length).toBe(before);
    expect(again.review.verdict?.decision).toBe('pass');
  });
});

describe('documents added later', () => {
  test('are read, and everything is judged again', async () => {
    const reads = async (picture: number) => ok(picture === 1 ? pageOf([[200, 200, '情况说明', 50]]) : permit);
    const service = await openService({ reads });
    const first = await post(service, orderForm(file(1)), { prefer: 'wait=10' });
    expect(first.review.verdict?.decision).toBe('supplement');
    const path = `/v1/reviews/${first.review.id}/documents`;
    const added = await post(service, form([['files', file(2)]]), { prefer: 'wait=10' }, path);
    expect(added.status).toBe(200);
    expect(added.review.verdict?.decision).toBe('pass');
    expect(added.review.documents.map(({ state }) => state)).toEqual(['read', 'read']);
  });

  test('other fields are refused, and so is a review that is not there', async () => {
    const service = await openService();
    const { review } = await post(service, orderForm(file(1)));
    const path = `/v1/reviews/${review.id}/documents`;
    const wrong = await service.app.request(path, { method: 'POST', body: orderForm(file(2)) });
    expect(await codeOf(wrong)).toBe('invalid-fields');
    const nowhere = await service.app.request('/v1/reviews/rev_none/documents', {
      method: 'POST',
      body: orderForm(file(2)),
    });
    expect(await codeOf(nowhere)).toBe('not-found');
  });
});

describe('what is asked for wrongly', () => {
  test.each([
    { fields: [['files', file(1)]], code: 'invalid-fields', because: 'no category' },
    { fields: [['category', '社交-直播']], code: 'no-file', because: 'no file' },
    {
      fields: [
        ['category', '社交-直拨'],
        ['files', file(1)],
      ],
      code: 'unknown-category',
      because: 'a misspelt category',
    },
    {
      fields: [
        ['category', '社交-直播'],
        ['file', file(1)],
      ],
      code: 'invalid-fields',
      because: 'a file elsewhere',
    },
    {
      fields: [
        ['category', '社交-直播'],
        ['files', 'text'],
      ],
      code: 'no-file',
      because: 'text for a file',
    },
    {
      fields: [
        ['category', '社交-直播'],
        ['asOf', '2026-02-30'],
        ['files', file(1)],
      ],
      code: 'invalid-fields',
      because: 'a day that is none',
    },
    {
      fields: [
        ['category', '社交-直播'],
        ['role', 'x'],
        ['files', file(1)],
      ],
      code: 'invalid-fields',
      because: 'a role that is none',
    },
    {
      fields: [
        ['category', '社交-直播'],
        ['subject', 'a'],
        ['subject', 'b'],
        ['files', file(1)],
      ],
      code: 'invalid-fields',
      because: 'two subjects',
    },
    {
      fields: [
        ['category', '社交-直播'],
        ['catagory', 'b'],
        ['files', file(1)],
      ],
      code: 'invalid-fields',
      because: 'an unknown field',
    },
  ] as const)('$because → $code, and nothing is kept', async ({ fields, code }) => {
    const service = await openService({ idle: true });
    const answer = await service.app.request('/v1/reviews', { method: 'POST', body: form(fields) });
    expect(await codeOf(answer)).toBe(code);
    const totals = await service.served.stores.jobs.counts();
    expect(totals).toEqual({ ok: true, value: { waiting: 0, running: 0 } });
  });
});

describe('the files of a review', () => {
  test('come back as they were, as a download', async () => {
    const service = await openService();
    const { review } = await post(service, orderForm(file(1, '营业执照 (副本).png')), { prefer: 'wait=10' });
    const answer = await service.app.request(`/v1/reviews/${review.id}/documents/${review.documents[0]?.id}/file`);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array(await file(1).arrayBuffer()));
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    expect(answer.headers.get('content-disposition')).toContain('%E8%90%A5');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  });

  test('a page is drawn upright', async () => {
    const service = await openService({ reads: async () => ok({ ...permit, rotation: 90 }) });
    const { review } = await post(service, orderForm(file(7)), { prefer: 'wait=10' });
    const path = `/v1/reviews/${review.id}/documents/${review.documents[0]?.id}/pages`;
    const answer = await service.app.request(`${path}/1.png`);
    expect(answer.headers.get('content-type')).toBe('image/png');
    const png = Buffer.from(await answer.arrayBuffer());
    // the fake picture is 7 wide and 1 high; a quarter turn makes it 1 wide and 7 high
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1, 7]);
    expect(service.read).toHaveLength(1);
    for (const page of ['0.png', '2.png', '1.jpg', 'x.png']) {
      expect(await codeOf(await service.app.request(`${path}/${page}`))).toBe('not-found');
    }
  });
});

test('a link shows one review to whoever holds it, and changes nothing', async () => {
  const service = await openService({ settings: { ANONYMOUS: 'none' } });
  const owner = await service.served.stores.keys.issue('owner', ['all']);
  if (!owner.ok) throw new Error(owner.error.code);
  const authorization = `Bearer ${owner.value.secret}`;
  const { review } = await post(service, orderForm(file(1)), { authorization, prefer: 'wait=10' });
  const other = await post(service, orderForm(file(1)), { authorization, prefer: 'wait=10' });
  const made = await service.app.request(`/v1/reviews/${review.id}/links`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: '{"expiresInSeconds":120}',
  });
  const { token, url } = (await made.json()) as { token: string; url: string };
  expect(url).toContain(`/reviews/${review.id}?token=${token}`);
  const see = (path: string, method = 'GET') => service.app.request(path, { method });
  expect((await see(`/v1/reviews/${review.id}?token=${token}`)).status).toBe(200);
  expect((await see(`/v1/reviews/${review.id}/events?token=${token}`)).status).toBe(200);
  expect((await see(`/v1/reviews/${other.review.id}?token=${token}`)).status).toBe(401);
  expect((await see(`/v1/reviews/${review.id}?token=${token}`, 'DELETE')).status).toBe(401);
  expect((await see(`/v1/reviews?token=${token}`)).status).toBe(401);
  const forged = `${token.slice(0, -1)}${token.endsWith('A') ? 'E' : 'A'}`;
  expect((await see(`/v1/reviews/${review.id}?token=${forged}`)).status).toBe(401);
});
