import { type BenchmarkCase, type Hurt, hurt, isLegible } from '../benchmark-case.ts';
import { scorePaper } from '../score-paper.ts';
import { licencesOf2019 } from './business-licences-2019.ts';
import { financeSheets } from './finance-sheets.ts';
import { foodSheets } from './food-sheets.ts';
import { institutionSheets } from './institution-sheets.ts';
import { mediaSheets } from './media-sheets.ts';
import { medicineSheets } from './medicine-sheets.ts';
import { officePrints } from './office-prints.ts';
import { olderLicences } from './older-business-licences.ts';
import { drawSheet, type Sheet, truthOf } from './sheet.ts';
import { telecomSheets } from './telecom-sheets.ts';
import { tradeSheets } from './trade-sheets.ts';

const sheets: readonly Sheet[] = [
  ...licencesOf2019,
  ...olderLicences,
  ...telecomSheets,
  ...mediaSheets,
  ...foodSheets,
  ...medicineSheets,
  ...institutionSheets,
  ...financeSheets,
  ...tradeSheets,
  ...officePrints,
];

const hurts: readonly Hurt[] = [
  { type: 'clean', strength: 0 },
  { type: 'phone-photo', strength: 0.4 },
  { type: 'seal-over-text', strength: 0.4 },
  { type: 'blur', strength: 0.3 },
  { type: 'watermark', strength: 0.25 },
];

/** Every sheet of the second hand, clean and under four kinds of damage. */
export const secondHandCases = (): readonly BenchmarkCase[] =>
  hurts.flatMap((harm) => sheets.map((sheet) => sheetCase(sheet, harm)));

function sheetCase(sheet: Sheet, harm: Hurt): BenchmarkCase {
  const id = `${harm.type}-${harm.strength}/${sheet.id}`;
  return {
    id,
    group: harm.type,
    legible: isLegible(harm),
    draw: async () => ({
      canvas: await hurt(drawSheet(sheet), harm, id),
      score: (document) => scorePaper(truthOf(sheet), document),
    }),
  };
}
