import { bankAndFundCases } from './banks-and-funds.ts';
import { carDeviceAndHomeCases } from './cars-devices-homes.ts';
import type { IndependentCase } from './case.ts';
import { commerceCases } from './commerce.ts';
import { educationPlatformCases } from './education-platforms.ts';
import { everywhereCases } from './everywhere.ts';
import { healthCases } from './health.ts';
import { insuranceAndCreditCases } from './insurance-and-credit.ts';
import { ownPaperCases } from './own-papers.ts';
import { schoolCases } from './schools.ts';
import { socialCases } from './social.ts';

/** A second reading of the requirement table, as plain expected outcomes; nothing here is derived from `rules/`. */
export const cases: readonly IndependentCase[] = [
  ...commerceCases,
  ...socialCases,
  ...schoolCases,
  ...educationPlatformCases,
  ...healthCases,
  ...bankAndFundCases,
  ...insuranceAndCreditCases,
  ...carDeviceAndHomeCases,
  ...everywhereCases,
  ...ownPaperCases,
];
