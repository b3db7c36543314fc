import { expect, test } from 'vitest';
import type { PageText } from '../../src/domain/page.ts';
import { ok, type Result } from '../../src/domain/result.ts';
import {
  codeOf,
  company,
  file,
  form,
  openService,
  orderForm,
  permit,
  post,
  type TestService,
} from '../reviews/service.ts';
import { readPdf } from './read-pdf.ts';
import { readSheets } from './read-sheets.ts';

const forms = ['html', 'pdf', 'xlsx'] as const;

const textOf = {
  html: (bytes: Uint8Array) => new TextDecoder().decode(bytes),
  pdf: async (bytes: Uint8Array) => (await readPdf(bytes)).text,
  xlsx: (bytes: Uint8Array) =>
    readSheets(bytes)
      .flatMap(({ rows }) => rows.flat())
      .join('\n'),
};

const ask = ({ app }: TestService, id: string, form: string, headers: Record<string, string> = {}, query = '') =>
  app.request(`/v1/reviews/${id}/report.${form}${query}`, { headers });

const finished = async (service: TestService, headers: Record<string, string> = {}): Promise<string> =>
  (await post(service, orderForm(file(1)), { ...headers, prefer: 'wait=10' })).review.id;

const issue = async ({ served }: TestService, ...scopes: string[]): Promise<Record<string, string>> => {
  const issued = await served.stores.keys.issue('test', scopes);
  if (!issued.ok) throw new Error(issued.error.code);
  return { authorization: `Bearer ${issued.value.secret}` };
};

test('a finished review has a report in three forms, each with its type and a name a person knows it by', async () => {
  const service = await openService();
  const id = await finished(service);
  for (const form of forms) {
    const answer = await ask(service, id, form);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const name = encodeURIComponent(`资质审查报告_${company}_社交-直播_2026-11-24.${form}`);
    const kind = form === 'xlsx' ? 'attachment' : 'inline';
    expect(answer.headers.get('content-disposition')).toBe(
      `${kind}; filename="file.${form}"; filename*=UTF-8''${name}`,
    );
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(answer.headers.get('content-length')).toBe(String(bytes.length));
    const told = await textOf[form](bytes);
    for (const words of [company, id, '可接入']) expect(told).toContain(words);
  }
});

test('what is missing is told with who issues it, how it is handed in and what to mind', async () => {
  const service = await openService();
  const { review } = await post(
    service,
    form([
      ['category', '医疗-公立医疗机构'],
      ['files', file(1)],
    ]),
    { prefer: 'wait=10' },
  );
  const page = await (await ask(service, review.id, 'html')).text();
  for (const words of ['还差什么，怎么补', '谁来出', '怎么交', '注意']) expect(page).toContain(words);
});

test('HEAD makes no report, and still tells whether there is one', async () => {
  const service = await openService();
  const id = await finished(service);
  const head = async (of: string) => service.app.request(`/v1/reviews/${of}/report.pdf`, { method: 'HEAD' });
  expect([(await head(id)).status, (await head('rev_0')).status]).toEqual([200, 404]);
});

test('the page may load nothing and run nothing, whoever frames it', async () => {
  const service = await openService();
  const policy = (await ask(service, await finished(service), 'html')).headers.get('content-security-policy');
  expect(policy).toMatch(/^default-src 'none'/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/script|unsafe-eval|https?:/);
});

test('a review that is not finished: 409 in Chinese with a time to come back, or an answer as soon as it is', async () => {
  let read: (value: Result<PageText, never>) => void = () => undefined;
  const service = await openService({ reads: () => new Promise((resolve) => (read = resolve)) });
  const { review } = await post(service, orderForm(file(1)));
  const early = await ask(service, review.id, 'pdf');
  expect([early.status, early.headers.get('retry-after')]).toEqual([409, '3']);
  expect(await early.json()).toMatchObject({ code: 'review-unfinished', retryable: true, detail: /还没有完成/ });
  const waiting = ask(service, review.id, 'html', { prefer: 'wait=10' });
  setTimeout(() => read(ok(permit)), 50);
  const answer = await waiting;
  expect([answer.status, answer.headers.get('preference-applied')]).toEqual([200, 'wait=10']);
});

test('what people ruled stands beside what the machine said, with who, when and why', async () => {
  const service = await openService();
  const id = await finished(service);
  const ruled = await service.served.stores.overrides.add({
    reviewId: id,
    finding: 'social-live/network-culture-licence',
    ruling: 'unfit',
    reason: '原件与复印件不符 <b>',
    by: '王审核',
  });
  expect(ruled.ok).toBe(true);
  const page = await (await ask(service, id, 'html')).text();
  for (const words of ['人工复核', '不合用', '原件与复印件不符 &lt;b&gt;', '王审核', '可接入']) {
    expect(page).toContain(words);
  }
});

test('a link that may look at the review may take its report; nobody else may', async () => {
  const service = await openService({ settings: { ANONYMOUS: 'none' } });
  const [owner, other] = [await issue(service, 'all'), await issue(service, 'all')];
  const writer = await issue(service, 'reviews:write');
  const id = await finished(service, owner);
  const linked = await service.app.request(`/v1/reviews/${id}/links`, {
    method: 'POST',
    headers: { ...owner, 'content-type': 'application/json' },
    body: '{}',
  });
  const { token } = (await linked.json()) as { token: string };
  for (const form of forms) {
    const statusOf = async (headers: Record<string, string>, query = '') =>
      (await ask(service, id, form, headers, query)).status;
    expect(await statusOf(owner)).toBe(200);
    expect(await statusOf({}, `?token=${token}`)).toBe(200);
    expect(await statusOf({}, `?token=${token}x`)).toBe(401);
    expect(await statusOf({})).toBe(401);
    expect(await statusOf(writer)).toBe(403);
    expect(await codeOf(await ask(service, id, form, other))).toBe('not-found');
  }
});
