import type { Canvas } from '@napi-rs/canvas';
import type { PagePicture } from '../../src/domain/page.ts';

/** The canvas as the openers hand pages over: RGB, 8 bits. */
export function pictureOf(canvas: Canvas): PagePicture {
  const { width, height } = canvas;
  const rgba = canvas.getContext('2d').getImageData(0, 0, width, height).data;
  const data = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    data[to] = rgba[from] ?? 0;
    data[to + 1] = rgba[from + 1] ?? 0;
    data[to + 2] = rgba[from + 2] ?? 0;
  }
  return { width, height, data };
}
