import { describe, expect, test } from 'vitest';
import { reviewDocuments } from '../../src/application/review-documents.ts';
import { problem } from '../../src/domain/problem.ts';
import { failed, ok } from '../../src/domain/result.ts';
import { pageOf } from '../recognition/page-of.ts';
import { type FakePage, fakeFile, fakeReading } from './fake-reading.ts';

const company = '云朵示例文化传媒有限公司';
const permit = (scope: string, holder = company) =>
  pageOf([
    [550, 200, '网络文化经营许可证', 60],
    [200, 400, `单位名称：${holder}`],
    [200, 450, '编号：京网文〔2024〕1234-056号'],
    [200, 500, `经营范围：${scope}`],
    [200, 550, '有效期至：2027年03月01日'],
  ]);
const good = permit('利用信息网络经营网络表演');

const ask = { category: '社交-直播', applicant: { name: company, declares: [] }, asOf: '2026-11-24' } as const;
const never = new AbortController().signal;
const review = async (
  pages: ReadonlyMap<number, readonly FakePage[]>,
  files: ReturnType<typeof fakeFile>[],
  reads: Parameters<typeof fakeReading>[1] = async () => ok(good),
  timeout?: number,
) => {
  const fake = await fakeReading(pages, reads, timeout);
  const outcome = await reviewDocuments({ ...ask, files }, fake.dependencies, never);
  if (!outcome.ok) throw new Error(outcome.error.detail);
  return { ...outcome.value, read: fake.read };
};

describe('reading', () => {
  test('a page with a text layer is never given to the reader of pictures', async () => {
    const outcome = await review(new Map([[1, [{ text: good }]]]), [fakeFile('a.pdf', 1)]);
    expect(outcome.read).toEqual([]);
    expect(outcome.documents[0]?.engine).toBe('text-layer');
    expect(outcome.verdict.decision).toBe('pass');
  });

  test('a file that fails fails alone, and the verdict names it', async () => {
    const outcome = await review(
      new Map([
        [1, [{ picture: 7 }]],
        [2, [{ fault: problem('too-many-pixels') }]],
      ]),
      [fakeFile('好.png', 1), fakeFile('坏.png', 2)],
    );
    expect(outcome.failures).toMatchObject([{ name: '坏.png', problem: { code: 'too-many-pixels' } }]);
    expect(outcome.documents.map(({ name }) => name)).toEqual(['好.png']);
    expect(outcome.verdict.decision).toBe('pass');
    expect(outcome.verdict.notes.find(({ code }) => code === 'file-not-read')?.text).toContain('坏.png');
  });

  test('a file with a password is a document with its warning, and the others are judged', async () => {
    const locked = problem('file-encrypted', 'PDF 设有打开密码，请去掉密码后重新上传');
    const outcome = await review(
      new Map([
        [1, [{ picture: 7 }]],
        [2, [{ fault: locked }]],
      ]),
      [fakeFile('好.png', 1), fakeFile('锁.png', 2)],
    );
    expect(outcome.failures).toEqual([]);
    const [document] = outcome.documents.filter(({ name }) => name === '锁.png');
    expect(document).toMatchObject({ kind: 'other', pages: 0, certificates: [], mediaType: 'image/png' });
    expect(document?.warnings).toMatchObject([{ code: 'encrypted', text: locked.detail, mendable: true }]);
    expect(outcome.verdict.decision).toBe('pass');
    expect(outcome.verdict.notes.find(({ code }) => code === 'file-not-read')?.text).toContain('锁.png');
  });

  test('a reader that hangs is given up with a sentence', async () => {
    const hanging = (_picture: number, signal: AbortSignal) =>
      new Promise<never>((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('late'))));
    const waiting = async (picture: number, signal: AbortSignal) =>
      hanging(picture, signal).catch(() => failed(problem('cancelled')));
    const outcome = await review(new Map([[1, [{ picture: 7 }]]]), [fakeFile('a.png', 1)], waiting, 30);
    expect(outcome.failures).toMatchObject([{ problem: { code: 'read-timeout' } }]);
  });

  test('an unknown category is told with the nearest names', async () => {
    const fake = await fakeReading(new Map(), async () => ok(good));
    const outcome = await reviewDocuments({ ...ask, category: '社交-直拨', files: [] }, fake.dependencies, never);
    expect(outcome).toMatchObject({ ok: false, error: { code: 'unknown-category' } });
    expect(outcome.ok ? [] : outcome.error.suggestions).toContain('社交-直播');
  });
});

describe('the verdict', () => {
  const pages = new Map<number, readonly FakePage[]>([
    [1, [{ picture: 1 }]],
    [2, [{ picture: 2 }]],
    [3, [{ picture: 3 }]],
  ]);
  const reads = async (picture: number) =>
    ok(
      picture === 1
        ? permit('利用信息网络经营音乐娱乐产品')
        : picture === 2
          ? pageOf([
              [600, 100, '情况说明', 50],
              [200, 200, '我单位持有《信息网络传播视听节目许可证》。'],
              [200, 260, '特此说明，请予支持。'],
            ])
          : pageOf([]),
    );

  test('has the same bytes whatever order the files come in', async () => {
    const files = [fakeFile('一.png', 1), fakeFile('二.png', 2), fakeFile('三.png', 3)];
    const [first, second] = [await review(pages, files, reads), await review(pages, [...files].reverse(), reads)];
    expect(JSON.stringify(second.verdict)).toBe(JSON.stringify(first.verdict));
    expect(first.verdict.digest).toMatch(/^sha256:[0-9a-f]{64}$/u);
  });

  test('rests each finding on a file, a page and a box', async () => {
    const { verdict, documents } = await review(new Map([[1, [{ picture: 1 }]]]), [fakeFile('许可证.png', 1)]);
    const met = verdict.options.flatMap(({ requirements }) => requirements).find(({ status }) => status === 'met');
    const evidence = met?.findings.flatMap((finding) => finding.evidence) ?? [];
    expect(evidence.length).toBeGreaterThan(0);
    for (const each of evidence)
      expect(each).toMatchObject({
        documentId: documents[0]?.id,
        file: '许可证.png',
        page: 1,
        box: [expect.any(Number), expect.any(Number), expect.any(Number), expect.any(Number)],
      });
  });

  test('says which files only name a certificate, and which are the same', async () => {
    const { verdict, documents } = await review(pages, [fakeFile('二.png', 2), fakeFile('又二.png', 2)], reads);
    expect(verdict.notes.find(({ code }) => code === 'mention-only')?.text).toContain('《信息网络传播视听节目许可证》');
    expect(verdict.notes.find(({ code }) => code === 'same-file-twice')?.text).toContain('又二.png');
    expect(new Set(documents.map(({ id }) => id)).size).toBe(2);
  });

  test('another holder is unfit and stays apart from its sister company', async () => {
    const { verdict } = await review(new Map([[1, [{ picture: 1 }]]]), [fakeFile('a.png', 1)], async () =>
      ok(permit('网络表演', '云朵示例文化贸易有限公司')),
    );
    expect(verdict.decision).toBe('supplement');
    expect(verdict.gaps[0]).toMatchObject({ status: 'unfit', code: 'holder-matches' });
  });
});
