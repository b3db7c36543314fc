import { readRuleFolder } from '../../src/adapters/rules/read-rule-folder.ts';
import type { Field, Screenshot, ShownPlugin } from '../../src/domain/document.ts';
import type { SeenScreenshot } from '../../src/domain/judge/application/seen-screenshot.ts';
import { judge } from '../../src/domain/judge/judge.ts';
import { findCategory } from '../../src/domain/names/find-category.ts';
import type { Applicant, Paper } from '../../src/domain/paper.ts';
import { rulesOn } from '../../src/domain/rules/rules-on.ts';
import type { ApplicationItemId } from '../../src/domain/verdict.ts';

const book = await readRuleFolder('rules');
if (!book.ok) throw new Error(JSON.stringify(book.error));
const rules = rulesOn(book.value, '2026-11-24');

export const company = '云朵示例科技有限公司';
export const sister = '云朵示例贸易有限公司';

export const field = (value: string): Field => ({
  value,
  confidence: 0.99,
  evidence: { page: 1, box: [1, 2, 3, 4], text: value },
});

export const basic: Screenshot = {
  page: 'basic-info',
  platform: 'wechat',
  miniProgramName: field('云朵优选'),
  subject: field(company),
  appId: field('wx1a2b3c4d5e6f7081'),
  categories: [field('电商平台>电商平台')],
};

export const row: ShownPlugin = { name: field('腾讯云直播助手'), addedAt: field('2026-10-08 15:20') };
export const list = (...plugins: readonly ShownPlugin[]): Screenshot => ({
  page: 'plugin-list',
  platform: 'wechat',
  plugins,
});

export interface Asked {
  readonly shots: readonly Screenshot[];
  readonly applicant?: Applicant;
  readonly papers?: readonly Paper[];
  readonly category?: string;
  /** The files come in the opposite order. */
  readonly reversed?: boolean;
}

/** The verdict over screenshots; the first is of the file `0.png`. */
export function judged({ shots, applicant, papers = [], category = '电商平台-电商平台', reversed = false }: Asked) {
  const found = findCategory(category, rules.categories);
  if (!found.ok) throw new Error(category);
  const seen = shots.map(
    (screenshot, index): SeenScreenshot => ({ documentId: `doc_${index}`, file: `${index}.png`, screenshot }),
  );
  return judge({
    rules,
    category: found.value,
    papers,
    applicant: applicant ?? { name: company, declares: [] },
    screenshots: reversed ? seen.toReversed() : seen,
  });
}

/** One item of the application with what stands in its way. */
export function item(asked: Asked, id: ApplicationItemId) {
  const found = judged(asked).application?.items.find((each) => each.id === id);
  const texts = found?.findings.filter(({ ok }) => ok !== true).map(({ text }) => text) ?? [];
  return { status: found?.status, text: texts.join('\n') };
}

export const paper = (certificate: string, holder: string): Paper => ({
  id: `${certificate}-${holder}`,
  origin: 'read',
  identity: { kind: 'certain', certificate },
  title: { value: certificate, evidence: [] },
  holder: { value: holder, evidence: [{ file: 'a.jpg', text: holder }] },
  absences: {},
});
