import type { Field, ScreenshotAbsence } from '../../document.ts';
import type { Finding, FindingCode } from '../../verdict.ts';
import { evidenceOf, type SeenScreenshot, wholeOf } from './seen-screenshot.ts';

/** A check of one screenshot, pointing at the value or, without one, at the whole of it. */
export const makeFinding = (
  code: FindingCode,
  ok: boolean | null,
  text: string,
  seen: SeenScreenshot,
  field?: Field,
): Finding => ({
  code,
  ok,
  text,
  evidence: [field === undefined ? wholeOf(seen) : evidenceOf(seen, field)],
});

/** Why a value is not to be had from a screenshot, and what the applicant can do. */
export const sayAbsence = (label: string, why: ScreenshotAbsence | undefined, path: string): string =>
  WORDS[why ?? 'not-shown'](label, path);

const WORDS: Readonly<Record<ScreenshotAbsence, (label: string, path: string) => string>> = {
  masked: (label) => `${label}被遮挡或涂抹，请重新截图，不要打码`,
  illegible: (label) => `${label}辨认不清，请上传原始截图，不要拍屏或压缩`,
  'cut-off': (label, path) => `${label}在画面之外，请在“${path}”滚动到位，截取完整页面`,
  ambiguous: (label, path) => `页面上有多个不同的${label}，看不出哪个是本小程序的，请只截取自己小程序的“${path}”`,
  'not-shown': (label, path) => `截图上没有${label}，请在“${path}”截取完整页面`,
};
