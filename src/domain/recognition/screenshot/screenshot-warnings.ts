import type { Screenshot, ScreenshotAbsence, Warning } from '../../document.ts';

/** What the applicant should know of a screenshot besides its values; in a fixed order, each once. */
export function screenshotWarnings(screenshots: readonly Screenshot[]): readonly Warning[] {
  const isAbsent = (why: ScreenshotAbsence): boolean =>
    screenshots.some(({ absences = {} }) => Object.values(absences).includes(why));
  const all: readonly (Warning & { readonly holds: boolean })[] = [
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
  return all.filter(({ holds }) => holds).map(({ code, text }) => ({ code, text }));
}
