import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { differences } from './differences.ts';
import { loadSamples } from './load-samples.ts';
import { openReview, review } from './open-review.ts';

const samples = loadSamples();
const decisions = new Set(samples.map((sample) => sample.expect.decision));

describe('the golden folders', () => {
  test('there are samples at all', () => {
    expect(samples.length).toBeGreaterThanOrEqual(30);
  });

  test('every decision, and each kind of status, is expected by some', () => {
    const statuses = new Set(samples.flatMap(({ expect: { statuses = {} } }) => Object.values(statuses)));
    expect([...decisions].sort()).toEqual(['manual', 'pass', 'reject', 'supplement']);
    expect([...statuses].sort()).toEqual(['met', 'missing', 'unfit', 'unsure']);
  });

  test.each(samples)('$name says why, and speaks of each of its files', ({ why, files, expect: { documents } }) => {
    expect(why.length).toBeGreaterThan(5);
    expect(documents.map(({ file }) => file).sort()).toEqual(files.map(({ name }) => name).sort());
  });
});

describe('the whole way, from files to verdict', () => {
  let service: Awaited<ReturnType<typeof openReview>>;

  beforeAll(async () => {
    service = await openReview();
  });
  afterAll(() => service.close());

  test.each(samples)('$name: $why', async (sample) => {
    const outcome = await review(sample, service.reviewing);
    expect(differences(sample, outcome)).toEqual([]);
  });
});
