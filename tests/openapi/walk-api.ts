import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Operation } from '../../src/contract/api/operation.ts';
import { operations } from '../../src/contract/api/operations.ts';
import { readEventText } from '../reviews/read-events.ts';

/** One call that was made and how it was answered. */
export interface Visit {
  readonly operation: Operation;
  /** Path and query. */
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What was sent, as the document's example writes it. */
  readonly sent?: Readonly<Record<string, unknown>>;
  readonly status: number;
  readonly answerHeaders: Headers;
  readonly text: string;
}

export type Call = (address: string, init: RequestInit) => Promise<Response>;

/**
 * Makes every call of the document in an order in which each can go well, with every example of a body, and so that every
 * status that is no problem is seen.
 *
 * @param key an API key with every scope
 * @param webhookUrl what the examples' webhook address stands for here: their host is on no network of ours
 */
export const walkApi = async (
  call: Call,
  { key, webhookUrl }: { key: string; webhookUrl: string },
): Promise<Visit[]> => {
  const visits: Visit[] = [];
  const known: Record<string, string> = { code: 'queue-full', page: '1.png' };
  const visit = async (id: string, more: VisitOptions = {}): Promise<Visit> => {
    const operation = find(id);
    const headers = { authorization: `Bearer ${key}`, ...more.headers };
    const address = addressOf(operation.path, { ...known, ...more.params });
    const sent = more.sent === undefined ? {} : { sent: more.sent };
    const answer = await call(address, {
      method: operation.method.toUpperCase(),
      headers,
      ...bodyOf(operation, more.sent, headers, webhookUrl),
    });
    const seen = {
      operation,
      address,
      headers: more.headers ?? {},
      ...sent,
      status: answer.status,
      answerHeaders: answer.headers,
      text: await answer.text(),
    };
    visits.push(seen);
    return seen;
  };
  const examplesOf = (id: string) => Object.values(find(id).body?.examples ?? {}).map(({ value }) => value);

  await walkRules(visit);
  for (const value of examplesOf('matchCertificates')) await visit('matchCertificates', { sent: value });
  for (const value of examplesOf('readDocument')) await visit('readDocument', { sent: value });
  const [first, ...others] = examplesOf('submitReview');
  const finished = await visit('submitReview', {
    ...(first && { sent: first }),
    headers: { prefer: 'wait=60', 'idempotency-key': 'order-20261124-001' },
  });
  const reviewId = (JSON.parse(finished.text) as { id: string }).id;
  const accepted: string[] = [];
  for (const value of others)
    accepted.push((JSON.parse((await visit('submitReview', { sent: value })).text) as { id: string }).id);
  known['id'] = reviewId;
  known['documentId'] = (JSON.parse(finished.text) as { documents: { id: string }[] }).documents[0]?.id ?? '';
  await walkReview(visit, examplesOf);
  await visit('deleteReview', { headers: { prefer: 'return=representation' } });
  for (const id of accepted) await visit('deleteReview', { params: { id } });
  await walkChat(visit, known);
  await walkWebhooks(visit, examplesOf, known);
  for (const id of ['getHealth', 'getReadiness', 'getMetrics', 'listProblems', 'getProblem', 'getOpenapi'])
    await visit(id);
  return visits;
};

interface VisitOptions {
  readonly params?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly sent?: Readonly<Record<string, unknown>>;
}

type MakeVisit = (id: string, more?: VisitOptions) => Promise<Visit>;
type ExamplesOf = (id: string) => readonly Readonly<Record<string, unknown>>[];

const walkRules = async (visit: MakeVisit): Promise<void> => {
  for (const id of ['getRules', 'listCategories', 'getCategory', 'listScenarios', 'listCertificates']) {
    const params = { id: 'social-live' };
    const { answerHeaders } = await visit(id, { params });
    await visit(id, { params, headers: { 'if-none-match': answerHeaders.get('etag') ?? '' } });
  }
};

const walkReview = async (visit: MakeVisit, examplesOf: ExamplesOf): Promise<void> => {
  for (const id of ['getReview', 'followReview', 'listReviews', 'getFile', 'getPage']) await visit(id);
  await visit('followReview', { headers: { 'last-event-id': '99999' } });
  for (const id of ['getReportPage', 'getReportPdf', 'getReportWorkbook']) await visit(id);
  for (const value of examplesOf('overrideFinding')) await visit('overrideFinding', { sent: value });
  await visit('listOverrides');
  for (const value of examplesOf('linkReview')) await visit('linkReview', { sent: value });
  for (const value of examplesOf('addDocuments')) {
    await visit('addDocuments', { sent: value });
    await visit('addDocuments', { sent: value, headers: { prefer: 'wait=60' } });
  }
};

const walkChat = async (visit: MakeVisit, known: Record<string, string>): Promise<void> => {
  const { body, bodyWithFiles } = find('sendMessage');
  for (const { value } of [body, bodyWithFiles].flatMap((one) => Object.values(one?.examples ?? {}))) {
    const [told] = readEventText((await visit('sendMessage', { sent: value })).text);
    known['sessionId'] = (told?.data as { sessionId: string } | undefined)?.sessionId ?? '';
  }
  await visit('getChat');
  await visit('deleteChat');
};

const walkWebhooks = async (visit: MakeVisit, examplesOf: ExamplesOf, known: Record<string, string>): Promise<void> => {
  for (const value of examplesOf('addWebhook')) {
    known['id'] = (JSON.parse((await visit('addWebhook', { sent: value })).text) as { id: string }).id;
  }
  for (const id of ['listWebhooks', 'testWebhook', 'listDeliveries', 'deleteWebhook']) await visit(id);
};

const find = (id: string): Operation => {
  const operation = operations.find((one) => one.id === id);
  if (operation === undefined) throw new Error(`no operation is called ${id}`);
  return operation;
};

const addressOf = (path: string, known: Readonly<Record<string, string>>): string =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(known[name] ?? ''));

const bodyOf = (
  operation: Operation,
  sent: Readonly<Record<string, unknown>> | undefined,
  headers: Record<string, string>,
  webhookUrl: string,
): Pick<RequestInit, 'body'> => {
  if (sent === undefined) return {};
  const body = 'files' in sent && operation.bodyWithFiles ? operation.bodyWithFiles : operation.body;
  if (body === undefined) return {};
  if (body.mediaType === 'multipart/form-data') return { body: toForm(sent) };
  headers['content-type'] = body.mediaType;
  return { body: JSON.stringify(sent).replace('https://example.com/hooks/zishen', webhookUrl) };
};

/** A value that is the path of a file in this repository stands for the file. */
export const toForm = (sent: Readonly<Record<string, unknown>>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(sent)) {
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) {
      const written = String(one);
      const isFile = written.startsWith('samples/') && existsSync(written);
      form.append(name, isFile ? new File([readFileSync(written)], basename(written)) : written);
    }
  }
  return form;
};
