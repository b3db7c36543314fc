import sharp from 'sharp';
import type { PageLook } from '../../application/reviews/page-look.ts';
import type { Box, PagePicture } from '../../domain/page.ts';
import { colours } from './palette.ts';

/** A small picture, ready to be set into the report. */
export interface CutOut {
  /** JPEG. */
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The page as its document's boxes are given. */
export async function standUpright({ picture, turn }: PageLook): Promise<PagePicture> {
  if (turn === 0) return picture;
  const { data, info } = await open(picture).rotate(turn).raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** The surroundings of a box with the box drawn, or the whole page; `undefined` where the box lies beside the page. */
export async function cutOut(page: PagePicture, box?: Box): Promise<CutOut | undefined> {
  if (box === undefined) return shrink(page, longestWidth, tallestHeight);
  const window = windowAround(box, page);
  if (window === undefined) return undefined;
  const scale = Math.min(longestWidth / window.width, tallestHeight / window.height, largestScale);
  const width = Math.max(1, Math.round(window.width * scale));
  const height = Math.max(1, Math.round(window.height * scale));
  const bytes = await open(page)
    .extract(window)
    .resize(width, height, { fit: 'fill' })
    .composite([{ input: Buffer.from(frameSvg(box, window, scale, { width, height })) }])
    .jpeg({ quality: 82, chromaSubsampling: '4:4:4' })
    .toBuffer();
  return { bytes, width, height };
}

/** The whole page, as large as it is still read when it is looked at closely. */
export const shrinkPage = (page: PagePicture): Promise<CutOut> => shrink(page, 680, 900);

async function shrink(page: PagePicture, width: number, height: number): Promise<CutOut> {
  const { data, info } = await open(page)
    .resize({ width, height, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 78 })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

const open = ({ data, width, height }: PagePicture) => sharp(data, { raw: { width, height, channels: 3 } });

const longestWidth = 640;
const tallestHeight = 420;
const largestScale = 2;
/** Width of a cut-out to its height, where the box itself is not taller. */
const shape = 3.4;

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Window extends Size {
  readonly left: number;
  readonly top: number;
}

function windowAround([x, y, w, h]: Box, page: PagePicture): Window | undefined {
  const width = Math.min(page.width, Math.round(Math.max(w * 1.3, h * 8, page.width * 0.24)));
  const height = Math.min(page.height, Math.round(Math.max(h * 1.5, width / shape)));
  const left = Math.round(clamp(x + w / 2 - width / 2, 0, page.width - width));
  const top = Math.round(clamp(y + h / 2 - height / 2, 0, page.height - height));
  const onPage = x < page.width && y < page.height && x + w > 0 && y + h > 0;
  return onPage ? { left, top, width, height } : undefined;
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** On a white edge, so that it is seen on dark ground, too. */
function frameSvg([x, y, w, h]: Box, { left, top }: Window, scale: number, { width, height }: Size): string {
  const margin = 4;
  const startX = clamp((x - left) * scale - margin, 2, width - 4);
  const startY = clamp((y - top) * scale - margin, 2, height - 4);
  const endX = clamp((x + w - left) * scale + margin, startX + 2, width - 2);
  const endY = clamp((y + h - top) * scale + margin, startY + 2, height - 2);
  const at = `x="${startX}" y="${startY}" width="${endX - startX}" height="${endY - startY}" rx="3"`;
  const rectangle = (stroke: string, thickness: number): string =>
    `<rect ${at} fill="none" stroke="${stroke}" stroke-width="${thickness}"/>`;
  const size = `width="${width}" height="${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${rectangle('#ffffff', 5)}${rectangle(colours.mark, 2.5)}</svg>`;
}
