import type { Canvas } from '@napi-rs/canvas';
import type { Random } from '../facts/random.ts';
import { blur } from './blur.ts';
import { jpeg } from './jpeg.ts';
import { perspective } from './perspective.ts';
import { rotate } from './rotate.ts';
import { shadow } from './shadow.ts';

/** A telephone's photo of a paper on a table: askew, at a slant, the hand's shadow, not quite sharp, saved small. */
export async function phonePhoto(canvas: Canvas, strength: number, random: Random): Promise<Canvas> {
  const held = rotate(perspective(canvas, strength * 0.7, random), strength * 0.35, random);
  const shaded = shadow(held, strength * 0.6, random);
  return jpeg(blur(shaded, strength * 0.3, random), strength * 0.5);
}
