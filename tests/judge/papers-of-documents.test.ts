import { describe, expect, test } from 'vitest';
import type { CertificateSighting, Field, ReviewedDocument } from '../../src/domain/document.ts';
import { papersOfDocuments } from '../../src/domain/judge/papers-of-documents.ts';
import { warningOf } from '../../src/domain/recognition/warning-sentences.ts';
import { blankDocument } from '../documents/blank-document.ts';

const field = (value: string): Field => ({
  value,
  confidence: 0.99,
  evidence: { page: 1, box: [1, 2, 3, 4], text: value },
});
const sighting = (id: string, more: Partial<CertificateSighting> = {}): CertificateSighting => ({
  id,
  name: id,
  confidence: 1,
  evidence: { page: 1, box: [0, 0, 9, 9], text: id },
  ...more,
});
const document = (sha256: string, more: Partial<ReviewedDocument>): ReviewedDocument => ({
  ...blankDocument,
  id: `doc_${sha256}`,
  name: `${sha256}.png`,
  sha256,
  kind: 'certificate',
  ...more,
});

const holder = field('云朵示例科技有限公司');
const main = document('a', {
  certificates: [
    sighting('telecom', { fields: { holder, number: field('B2-20240001') }, absences: { scope: 'on-annex' } }),
  ],
});
const annex = (more: Partial<CertificateSighting>) =>
  document('b', {
    candidates: [
      sighting('telecom', {
        annex: true,
        reason: '附页',
        fields: { scope: field('国内多方通信服务业务'), ...more.fields },
        absences: {},
      }),
    ],
  });

describe('an annex', () => {
  test('gives its scope to the paper with the same number', () => {
    const papers = papersOfDocuments([main, annex({ fields: { number: field('B2-20240001') } })]);
    expect(papers).toHaveLength(1);
    expect(papers[0]).toMatchObject({
      scope: { value: '国内多方通信服务业务', evidence: [{ documentId: 'doc_b' }] },
      absences: {},
    });
  });

  test.each([
    { because: 'another number', fields: { number: field('B2-20249999') } },
    { because: 'another holder', fields: { holder: field('星河示例科技有限公司') } },
    { because: 'neither holder nor number to tell whose it is', fields: {} },
  ])('$because: it stays a doubtful paper of its own', ({ fields }) => {
    const papers = papersOfDocuments([main, annex({ fields })]);
    expect(papers[0]?.scope).toBeUndefined();
    expect(papers[1]).toMatchObject({ identity: { kind: 'unsure', candidates: ['telecom'] } });
  });
});

test('a file sent twice is one paper', () => {
  expect(papersOfDocuments([main, { ...main, id: 'doc_a-2', name: 'again.png' }])).toHaveLength(1);
});

test('a span of validity is counted from the day of issue', () => {
  const [paper] = papersOfDocuments([
    document('c', {
      certificates: [
        sighting('x', {
          durationMonths: 36,
          fields: { issuedOn: field('2022-12-19') },
          absences: { validTo: 'duration-only' },
        }),
      ],
    }),
  ]);
  expect(paper?.validTo?.value).toBe('2025-12-18');
  expect(paper?.absences).toEqual({});
});

test('the candidates of one document are one paper that may be any of them', () => {
  const papers = papersOfDocuments([
    document('d', { candidates: [sighting('presale', { reason: '看不准' }), sighting('sale', { reason: '看不准' })] }),
  ]);
  expect(papers).toMatchObject([{ identity: { kind: 'unsure', candidates: ['presale', 'sale'], doubt: '看不准' } }]);
});

test('what a document merely mentions is no paper', () => {
  expect(papersOfDocuments([document('e', { mentions: [sighting('presale')] })])).toEqual([]);
});

test('a paper knows what may have hidden words on its page, in one order', () => {
  const [paper] = papersOfDocuments([
    document('c', {
      certificates: [sighting('telecom')],
      warnings: [warningOf('expired'), warningOf('watermark'), warningOf('blurred')],
    }),
  ]);
  expect(paper?.obscuredBy).toEqual(['blurred', 'watermark']);
  expect(papersOfDocuments([document('d', { certificates: [sighting('telecom')] })])[0]).not.toHaveProperty(
    'obscuredBy',
  );
});
