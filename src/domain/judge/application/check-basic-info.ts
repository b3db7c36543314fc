import type { Finding } from '../../verdict.ts';
import type { Case } from '../judge.ts';
import type { ItemFindings } from './judge-application.ts';
import { makeFinding, sayAbsence } from './make-finding.ts';
import { type ScreenshotRule, screenshotRule } from './screenshot-rule.ts';
import { basicInfoAmong, type SeenScreenshot, shownField } from './seen-screenshot.ts';
import { uselessScreenshots } from './useless-screenshots.ts';

/** 设置 → 基本设置: name, category, subject and AppID must all be legible on one screenshot. */
export function checkBasicInfo(asked: Case): ItemFindings {
  const rule = screenshotRule(asked, 'basic-info-screenshot');
  const [best, ...others] = basicInfoAmong(asked.screenshots ?? []);
  if (best === undefined) return uselessScreenshots(asked.screenshots ?? [], rule.path);
  return [
    makeFinding('platform', true, '微信小程序后台的页面', best),
    ...rule.shows.map((shown) => checkShown(best, others, shown, rule.path)),
  ];
}

type Shown = ScreenshotRule['shows'][number];

function checkShown(
  best: SeenScreenshot,
  others: readonly SeenScreenshot[],
  { field: name, label }: Shown,
  path: string,
): Finding {
  const field = shownField(best.screenshot, name);
  if (field !== undefined) return makeFinding('shows', true, `看得到${label}`, best, field);
  const other = others.find(({ screenshot }) => shownField(screenshot, name) !== undefined);
  const elsewhere = other === undefined ? undefined : shownField(other.screenshot, name);
  if (other === undefined || elsewhere === undefined)
    return makeFinding('shows', null, sayAbsence(label, best.screenshot.absences?.[name], path), best);
  const text = `${label}在另一张截图“${other.file}”上，请缩小页面显示比例，把各项截在同一张里`;
  return makeFinding('shows', null, text, other, elsewhere);
}
