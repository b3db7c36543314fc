import { ecommerce } from './ecommerce.ts';
import { education } from './education.ts';
import { finance } from './finance.ts';
import type { SampleCase } from './sample-case.ts';
import { socialGaps } from './social-gaps.ts';
import { socialPasses } from './social-passes.ts';
import { trades } from './trades.ts';

/** Every golden case, by the table's order of categories. */
export const sampleCases: readonly SampleCase[] = [
  ...ecommerce,
  ...socialPasses,
  ...socialGaps,
  ...education,
  ...finance,
  ...trades,
];
