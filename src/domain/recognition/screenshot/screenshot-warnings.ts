import type { Screenshot, ScreenshotAbsence, Warning, WarningCode } from '../../document.ts';
import { warningOf } from '../warning-sentences.ts';

/** Warnings of a file that turned out to be screenshots: what is said of them takes the place of what is said of papers. */
export function withScreenshots(warnings: readonly Warning[], screenshots: readonly Screenshot[]): readonly Warning[] {
  const own = screenshotWarnings(screenshots);
  return [...warnings.filter(({ code }) => !OF_PAPERS.has(code) && own.every((other) => other.code !== code)), ...own];
}

/** What is told of papers by their picture and says nothing of a console: it is cut, dark and white as a person scrolls. */
const OF_PAPERS: ReadonlySet<WarningCode> = new Set(['cropped', 'masked', 'shadow', 'glare', 'black-and-white']);

/** What the applicant should know of a screenshot besides its values; in a fixed order, each once. */
function screenshotWarnings(screenshots: readonly Screenshot[]): readonly Warning[] {
  const isAbsent = (why: ScreenshotAbsence): boolean =>
    screenshots.some(({ absences = {} }) => Object.values(absences).includes(why));
  const all: readonly { readonly code: WarningCode; readonly text: string; readonly holds: boolean }[] = [
    {
      code: 'masked',
      text: '截图上有内容被遮挡或涂抹，请重新截取，不要打码',
      holds: isAbsent('masked'),
    },
    {
      code: 'cropped',
      text: '截图没有截全，有内容在画面之外，请滚动到位后截取完整页面',
      holds: isAbsent('cut-off'),
    },
    {
      code: 'look-alike',
      text: '截图不是微信小程序后台的页面，请登录 mp.weixin.qq.com，在小程序后台重新截取',
      holds: screenshots.some(({ platform }) => platform !== 'wechat'),
    },
  ];
  return all.filter(({ holds }) => holds).map(({ code, text }) => warningOf(code, text));
}
