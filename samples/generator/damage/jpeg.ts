import { type Canvas, createCanvas, Image } from '@napi-rs/canvas';

/** Saved as JPEG at quality 75 down to 12 and opened again. */
export async function jpeg(canvas: Canvas, strength: number): Promise<Canvas> {
  const picture = new Image();
  picture.src = canvas.encodeSync('jpeg', Math.round(75 - strength * 63));
  await picture.decode();
  const saved = createCanvas(canvas.width, canvas.height);
  saved.getContext('2d').drawImage(picture, 0, 0);
  return saved;
}
