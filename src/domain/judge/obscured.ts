import type { Warning, WarningCode } from '../document.ts';
import { WARNING_SENTENCES } from '../recognition/warning-sentences.ts';

/** What may have hidden words from the reader, and how that is told in the middle of a sentence. */
const OBSCURING = {
  unreadable: '图片大多辨认不出',
  'low-resolution': '图片太小',
  blurred: '图片模糊',
  glare: '图上有反光',
  shadow: '图上有阴影',
  'screen-photo': '图片是翻拍的屏幕',
  cropped: '图片没有拍全',
  watermark: '图上有水印',
  masked: '图上有遮盖',
} as const satisfies Partial<Record<WarningCode, string>>;

export type ObscuringCode = keyof typeof OBSCURING;

/** Of a document's warnings those on whose account words may have been lost. */
export const obscuringOf = (warnings: readonly Warning[]): readonly ObscuringCode[] =>
  (Object.keys(OBSCURING) as ObscuringCode[]).filter((code) => warnings.some((warning) => warning.code === code));

/** Why words may have been lost, and what the applicant can do; `undefined` where nothing hides any. */
export function sayObscured(
  codes: readonly ObscuringCode[] = [],
): { readonly why: string; readonly remedy: string } | undefined {
  const [first] = codes;
  if (first === undefined) return undefined;
  return { why: codes.map((code) => OBSCURING[code]).join('，'), remedy: `${WARNING_SENTENCES[first].applicant}。` };
}
