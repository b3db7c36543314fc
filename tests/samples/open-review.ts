import {
  type ReviewDependencies,
  type ReviewOutcome,
  reviewDocuments,
} from '../../src/application/review-documents.ts';
import { composeReading, composeRules } from '../../src/entry/compose.ts';
import { readConfig } from '../../src/entry/config.ts';
import type { Sample } from './load-samples.ts';

/** The service's own reading and judging, as every door uses it; throws where it does not start. */
export async function openReview(): Promise<{
  readonly reviewing: ReviewDependencies;
  readonly close: () => Promise<void>;
}> {
  const config = readConfig({});
  if (!config.ok) throw new Error(config.error.join('\n'));
  const book = await composeRules(config.value);
  if (!book.ok) throw new Error(book.error.join('\n'));
  const reading = await composeReading(config.value, book.value);
  if (!reading.ok) throw new Error(reading.error.join('\n'));
  return reading.value;
}

/** Asks for what the sample asks for. */
export async function review(sample: Sample, dependencies: ReviewDependencies): Promise<ReviewOutcome> {
  const outcome = await reviewDocuments(
    {
      files: sample.files,
      category: sample.category,
      asOf: sample.asOf,
      applicant: {
        declares: sample.declares ?? [],
        ...(sample.subject === undefined ? {} : { name: sample.subject.name, type: sample.subject.type }),
        ...(sample.role === undefined ? {} : { role: sample.role }),
      },
    },
    dependencies,
    new AbortController().signal,
  );
  if (!outcome.ok) throw new Error(outcome.error.detail);
  return outcome.value;
}
