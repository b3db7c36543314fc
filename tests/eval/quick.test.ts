import { expect, test } from 'vitest';
import { openReading } from './open-reading.ts';
import { planBenchmark } from './plan-benchmark.ts';
import { fallenFigures } from './ratchet.ts';
import { runCases } from './run-cases.ts';
import { summarize } from './summarize.ts';

/** Two of the sixteen holders may go another way where a processor rounds otherwise. */
const slack = 0.13;

test('the small benchmark is read as well as it ever was, and nothing passes for what it is not', async () => {
  const reading = await openReading('ppocr');
  const outcomes = await runCases(planBenchmark('quick'), {
    dependencies: reading.dependencies,
    atOnce: 2,
    onOutcome: () => undefined,
  });
  await reading.close();
  expect(outcomes.flatMap(({ id, falseAccepts }) => falseAccepts.map((name) => `${id}: ${name}`))).toEqual([]);
  expect(fallenFigures('ppocr/quick', summarize(outcomes), slack)).toEqual([]);
}, 240_000);

test('the sets are as large as they say, and share no picture', () => {
  const [open, held] = [planBenchmark('open'), planBenchmark('held-out')];
  const papers = open.filter(({ group }) => !['console', 'look-alike', 'never'].includes(group));
  expect(papers.length).toBeGreaterThanOrEqual(300);
  expect(open.filter(({ group }) => group === 'console').length).toBeGreaterThanOrEqual(100);
  expect(new Set(open.map(({ id }) => id)).size).toBe(open.length);
  const sheets = planBenchmark('second-hand');
  expect(sheets.filter(({ group }) => group === 'clean').length).toBeGreaterThanOrEqual(60);
  expect(new Set(sheets.map(({ id }) => id)).size).toBe(sheets.length);
  const drawn = new Set(open.map(({ id }) => id));
  expect(held.filter(({ id }) => drawn.has(id))).toEqual([]);
});
