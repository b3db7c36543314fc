import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createApp } from '../../src/adapters/http/create-app.ts';
import { readDocument } from '../../src/application/read-document.ts';
import type { ReviewDependencies } from '../../src/application/review-documents.ts';
import { type ReviewAnswer, reviewSchema } from '../../src/contract/review.ts';
import type { PageText } from '../../src/domain/page.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { ok, type Result } from '../../src/domain/result.ts';
import { rulesOn } from '../../src/domain/rules/rules-on.ts';
import { readConfig } from '../../src/entry/config.ts';
import { ruleFunctions } from '../../src/entry/rule-functions.ts';
import { type ServedReviews, serveReviews } from '../../src/entry/serve-reviews.ts';
import { type FakePage, fakeFile, fakeReading } from '../application/fake-reading.ts';
import { pageOf } from '../recognition/page-of.ts';

export const company = '云朵示例文化传媒有限公司';

export const permit = pageOf([
  [550, 200, '网络文化经营许可证', 60],
  [200, 400, `单位名称：${company}`],
  [200, 450, '编号：京网文〔2024〕1234-056号'],
  [200, 500, '经营范围：利用信息网络经营网络表演'],
  [200, 550, '有效期至：2027年03月01日'],
]);

export type Reads = (picture: number, signal: AbortSignal) => Promise<Result<PageText, Problem>>;

export interface TestService {
  readonly app: ReturnType<typeof createApp>;
  readonly served: ServedReviews;
  readonly folder: string;
  /** Lines of the log. */
  readonly lines: string[];
  /** Pictures that were given to the text reader, by number. */
  readonly read: readonly number[];
}

const opened: { served: ServedReviews; folder: string }[] = [];
afterAll(async () => {
  for (const { served, folder } of opened.splice(0)) {
    await served.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** The service as it is, but for the decoders and the engine; working unless `idle`. */
export const openService = async ({
  settings = {},
  reads = async () => ok(permit),
  pages = onePageEach,
  idle = false,
  folder = mkdtempSync(join(tmpdir(), 'zishen-reviews-')),
}: {
  settings?: Readonly<Record<string, string>>;
  reads?: Reads;
  pages?: ReadonlyMap<number, readonly FakePage[]>;
  idle?: boolean;
  folder?: string;
} = {}): Promise<TestService> => {
  const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: 'debug', SHUTDOWN_SECONDS: '1', ...settings });
  if (!config.ok) throw new Error(config.error.join('\n'));
  const fake = await fakeReading(pages, reads);
  const lines: string[] = [];
  const served = await serveReviews({
    config: config.value,
    reading: fake.dependencies,
    ocr: () => 'ready',
    write: (line) => lines.push(line),
  });
  if (!served.ok) throw new Error(served.error.join('\n'));
  if (!idle) await served.value.start();
  opened.push({ served: served.value, folder });
  const reading = fake.dependencies;
  const app = createApp({
    ...ruleFunctions(fake.dependencies.ruleBook),
    readDocument: (one, signal) => readDocument(one, { ...reading, ...inForce(reading) }, signal),
    limits: { fileBytes: 1_000_000, jsonBytes: 50_000 },
    ...served.value.door,
  });
  return { app, served: served.value, folder, lines, read: fake.read };
};

const inForce = ({ ruleBook }: ReviewDependencies) => {
  const { asOf, certificates } = rulesOn(ruleBook, '2026-11-24');
  return { asOf, catalogue: certificates };
};

/** File number n is one page, picture number n. */
const onePageEach: ReadonlyMap<number, readonly FakePage[]> = new Map(
  Array.from({ length: 250 }, (_, index) => [index + 1, [{ picture: index + 1 }]]),
);

export const file = (number: number, name = `证照${number}.png`): File => {
  const { bytes } = fakeFile(name, number);
  return new File([bytes as Uint8Array<ArrayBuffer>], name, { type: 'image/png' });
};

export const form = (fields: readonly (readonly [name: string, value: string | File])[]): FormData => {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  return body;
};

export const orderForm = (...files: readonly File[]): FormData =>
  form([
    ['category', '社交-直播'],
    ['subject', company],
    ['asOf', '2026-11-24'],
    ...files.map((one) => ['files', one] as const),
  ]);

/** Posts an order and checks that the answer is a review. */
export const post = async (
  { app }: Pick<TestService, 'app'>,
  body: FormData,
  headers: Readonly<Record<string, string>> = {},
  path = '/v1/reviews',
): Promise<{ status: number; headers: Headers; review: ReviewAnswer }> => {
  const answer = await app.request(path, { method: 'POST', body, headers });
  const text = await answer.text();
  if (answer.status >= 300) throw new Error(`${answer.status} ${text}`);
  return { status: answer.status, headers: answer.headers, review: reviewSchema.parse(JSON.parse(text)) };
};

export const getReview = async ({ app }: Pick<TestService, 'app'>, id: string, wait = 0): Promise<ReviewAnswer> => {
  const answer = await app.request(`/v1/reviews/${id}`, { headers: wait > 0 ? { prefer: `wait=${wait}` } : {} });
  return reviewSchema.parse(await answer.json());
};

export const codeOf = async (answer: Response): Promise<string> => {
  const { code, status } = (await answer.json()) as { code: string; status: number };
  if (status !== answer.status) throw new Error(`status ${status} in the body, ${answer.status} outside`);
  return code;
};

/** Files below a folder that hold these words, in whatever encoding the store writes. */
export const filesHolding = (folder: string, words: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .filter((name) => readFileSync(join(folder, name)).includes(words));
