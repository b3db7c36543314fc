import { describe, expect, test } from 'vitest';
import type { ReviewSearch } from '../../../src/application/stores/review-store.ts';
import type { ReviewedDocument } from '../../../src/domain/document.ts';
import type { Decision } from '../../../src/domain/verdict.ts';
import { openStores, type TestDatabase } from '../open-stores.ts';
import { claimJob, sampleDocument, sampleVerdict, storeReview } from '../sample-reviews.ts';
import { valueIn } from '../value-in.ts';

const place = { page: 1, box: [0, 0, 1, 1], text: '' } as const;
const field = (value: string) => ({ value, confidence: 1, evidence: place });
const paper = (name: string, validTo: string, holder = '甲公司'): ReviewedDocument => ({
  ...sampleDocument(`${name}.pdf`),
  kind: 'certificate',
  certificates: [{ id: 'paper', name, confidence: 1, evidence: place }],
  fields: { validTo: field(validTo), holder: field(holder) },
});

export const searchContract = (kind: TestDatabase): void => {
  const open = async () => {
    const { stores, clock } = await openStores(kind);
    const finished = async (
      id: string,
      ownerId: string,
      subject: string,
      decision: Decision,
      document: ReviewedDocument,
    ) => {
      clock.now += 1000;
      const applicant = { name: subject, declares: [] };
      const request = { categories: ['social-live'], applicant, asOf: '2026-11-24', explain: true };
      await storeReview(stores, id, { ownerId, request, contents: [`${id} 文件`] });
      const { lease } = await claimJob(stores);
      valueIn(await stores.reviews.saveDocument(lease, 1, { state: 'read', document }, []));
      const verdicts = [{ ...sampleVerdict('sha256:1'), decision }];
      valueIn(await stores.reviews.finish(lease, { status: 'done', verdicts }));
    };
    await finished('rev_1', 'owner-a', '甲公司', 'manual', paper('许可证', '2026-12-01'));
    await finished('rev_2', 'owner-b', '乙_公司', 'manual', paper('备案证', '2026-11-30', '丙公司'));
    await finished('rev_3', 'owner-b', '乙公司', 'pass', paper('长期证', 'long-term'));
    const ruling = {
      reviewId: 'rev_2',
      finding: 'social-live/paper',
      ruling: 'met',
      reason: '看过原件',
      by: '王',
    } as const;
    valueIn(await stores.overrides.add(ruling));
    return stores;
  };

  describe('what reviewers look for', () => {
    test.each<{ wanted: Omit<ReviewSearch, 'limit'>; found: readonly string[]; because: string }>([
      { wanted: {}, found: ['rev_3', 'rev_2', 'rev_1'], because: 'everything, newest first' },
      { wanted: { ownerId: 'owner-b' }, found: ['rev_3', 'rev_2'], because: 'one owner’s only' },
      { wanted: { decision: 'pass' }, found: ['rev_3'], because: 'by the decision' },
      { wanted: { category: 'social-live' }, found: ['rev_3', 'rev_2', 'rev_1'], because: 'by the category' },
      { wanted: { category: 'social' }, found: [], because: 'a category is named whole' },
      { wanted: { words: '乙' }, found: ['rev_3', 'rev_2'], because: 'by the subject' },
      { wanted: { words: '乙_' }, found: ['rev_2'], because: 'no letter stands for others' },
      { wanted: { words: '%' }, found: [], because: 'no letter stands for others' },
      { wanted: { words: "' or 1=1 --" }, found: [], because: 'words are words' },
      { wanted: { words: '丙公司' }, found: ['rev_2'], because: 'by a holder that was read' },
      { wanted: { words: 'rev_1 文件' }, found: ['rev_1'], because: 'by a file’s name' },
      { wanted: { words: 'rev_1' }, found: ['rev_1'], because: 'by the id' },
      { wanted: { waiting: true }, found: ['rev_1'], because: 'a person has ruled on the other one' },
    ])('$because: $found', async ({ wanted, found }) => {
      const stores = await open();
      const reviews = valueIn(await stores.reviews.search({ ...wanted, limit: 10 }));
      expect(reviews.map(({ id }) => id)).toEqual(found);
    });

    test('page by page', async () => {
      const stores = await open();
      const [first] = valueIn(await stores.reviews.search({ limit: 1 }));
      const rest = valueIn(
        await stores.reviews.search({ limit: 5, before: { createdAt: first?.createdAt ?? 0, id: first?.id ?? '' } }),
      );
      expect([first, ...rest].map((review) => [review?.id, review?.rulings, review?.holder])).toEqual([
        ['rev_3', 0, '甲公司'],
        ['rev_2', 1, '丙公司'],
        ['rev_1', 0, '甲公司'],
      ]);
    });

    test('papers by the day their validity ends; what is valid for good has none', async () => {
      const stores = await open();
      const range = { from: '2026-11-01', to: '2026-12-31', limit: 10 };
      expect(valueIn(await stores.reviews.expiring(range))).toEqual([
        {
          reviewId: 'rev_2',
          file: 'rev_2 文件.pdf',
          certificate: '备案证',
          holder: '丙公司',
          subject: '乙_公司',
          validTo: '2026-11-30',
        },
        {
          reviewId: 'rev_1',
          file: 'rev_1 文件.pdf',
          certificate: '许可证',
          holder: '甲公司',
          subject: '甲公司',
          validTo: '2026-12-01',
        },
      ]);
      expect(valueIn(await stores.reviews.expiring({ ...range, to: '2026-11-30' }))).toHaveLength(1);
      expect(valueIn(await stores.reviews.expiring({ ...range, ownerId: 'owner-a' }))).toHaveLength(1);
    });
  });
};
