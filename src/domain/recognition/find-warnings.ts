import type { CertificateSighting, FieldAbsences, Fields, Warning, WarningCode } from '../document.ts';
import type { ReadPage } from '../page.ts';
import { hasAslantWords } from './drop-patterns.ts';
import type { FoundCertificates } from './find-certificates.ts';
import { foldCellText } from './lay-out-cells.ts';

/** The sentence for the applicant: what is wrong and what to do. */
const SENTENCES = {
  empty: '页面上没有文字，请确认上传的是证照的图片或文件',
  unreadable: '文字大多辨认不出，请在光线充足处正对证照重拍，或上传扫描件',
  'low-resolution': '图片太小，文字辨认不清，请上传原图（长边建议 1600 像素以上），不要用缩略图或网页小图',
  rotated: '图片是横放或倒放的，已自动转正；如识别有误，请转正后重新上传',
  'copy-stamp': '图上有“复印无效”或“仅供……使用”一类字样，请确认用途文字没有遮住关键内容',
  watermark: '图上有斜向水印，可能遮住了文字；请上传没有水印，或水印避开文字的图片',
  expired: '证照已过有效期，请换领新证后上传',
  specimen: '图上有“样本”一类字样，不是正式证照，请上传真实证照',
  template: '关键内容是占位字，像是模板，请上传填写完整的原件',
  'cover-only': '像是只拍了封面，请上传写有持证人、编号和有效期的内页',
  masked: '有内容被遮盖，请上传无遮盖的原图（可加“仅供小程序审核”水印，勿遮住文字）',
  'annex-missing': '关键内容写着“见附页”，请把附页一起上传',
  'multiple-papers': '一个文件里有多份证照，已分别识别；如有遗漏，请分开上传',
  'uscc-check-failed': '统一社会信用代码没有通过校验，可能有字看错，请上传更清晰的原图',
  instructions: '图上有写给审核程序的文字；它不影响结果，请核实文件来源',
} as const satisfies Partial<Record<WarningCode, string>>;

/** Warnings in a fixed order. `asOf` is the day against which `expired` is told. */
export function findWarnings(pages: readonly ReadPage[], found: FoundCertificates, asOf: string): readonly Warning[] {
  const { fields, absences } = found;
  const holds: Readonly<Record<keyof typeof SENTENCES, boolean>> = {
    empty: pages.every((page) => page.lines.length === 0),
    unreadable: pages.some(isUnreadable),
    'low-resolution': pages.some(isTooSmall),
    rotated: pages.some((page) => page.rotation !== 0),
    'copy-stamp': pages.some((page) =>
      page.lines.some((line) => /复印(?:件)?无效|再次复印|仅供.{1,20}使用|他用无效/u.test(foldCellText(line.text))),
    ),
    watermark: pages.some(hasAslantWords),
    expired: [fields, ...found.certificates.map((sighting) => sighting.fields ?? {})].some((each) =>
      hasEnded(each, asOf),
    ),
    specimen: found.natures.some((nature) => nature.specimen),
    template: found.natures.some((nature) => nature.template),
    'cover-only': looksLikeCover(pages, found),
    masked: Object.values(absences).includes('masked'),
    'annex-missing': annexIsMissing(absences, found.candidates),
    'multiple-papers':
      new Set(found.certificates.map((sighting) => `${sighting.id} ${sighting.fields?.number?.value ?? ''}`)).size > 1,
    'uscc-check-failed': found.failedCreditCode,
    instructions: found.natures.some((nature) => nature.instructions),
  };
  return (Object.keys(SENTENCES) as (keyof typeof SENTENCES)[])
    .filter((code) => holds[code])
    .map((code) => ({ code, text: SENTENCES[code] }));
}

const hasEnded = (fields: Fields, asOf: string): boolean => {
  const end = fields.validTo?.value;
  return end !== undefined && end !== 'long-term' && end < asOf;
};

/** Half of what was read is below the confidence at which single characters still hold. */
function isUnreadable(page: ReadPage): boolean {
  const confidences = page.lines.map((line) => line.confidence).sort((a, b) => a - b);
  const median = confidences[Math.floor(confidences.length / 2)];
  return median !== undefined && median < 0.7;
}

/** Chinese print below about 11 pixels a line is guesswork for any engine. */
function isTooSmall(page: ReadPage): boolean {
  if (page.source !== 'ocr' || page.pictureLongSide === undefined) return false;
  const heights = page.lines.map((line) => line.box[3]).sort((a, b) => a - b);
  const median = heights[Math.floor(heights.length / 2)] ?? 0;
  return page.pictureLongSide < 480 || (page.lines.length >= 5 && median < 11);
}

function looksLikeCover(pages: readonly ReadPage[], found: FoundCertificates): boolean {
  const lines = pages.flatMap((page) => page.lines);
  const named = lines.some((line) => /(?:证书|执照|许可证|证)$/u.test(foldCellText(line.text)));
  return (
    lines.length > 0 &&
    lines.length <= 8 &&
    named &&
    Object.keys(found.fields).length === 0 &&
    found.certificates.length === 0
  );
}

function annexIsMissing(absences: FieldAbsences, candidates: readonly CertificateSighting[]): boolean {
  return Object.values(absences).includes('on-annex') && !candidates.some((candidate) => candidate.annex === true);
}
