import type { ReadLimits } from '../../application/read-limits.ts';

export const sayTooManyPages = (pages: number, { maxPages }: ReadLimits): string =>
  `文件有 ${pages} 页，超过 ${maxPages} 页的上限，请只上传需要审查的页`;

export const sayTooManyPixels = (pixels: number, { maxPixels }: ReadLimits): string =>
  `图片有 ${count(pixels)}像素，超过 ${count(maxPixels)}像素的上限，请缩小后再上传`;

const count = (pixels: number): string => (pixels < 10_000 ? `${pixels} ` : `${Math.round(pixels / 10_000)} 万`);
