import type { Canvas } from '@napi-rs/canvas';
import { createRandom, type Random } from '../facts/random.ts';
import { blackAndWhite } from './black-and-white.ts';
import { blur } from './blur.ts';
import { copyStamp } from './copy-stamp.ts';
import { crop } from './crop.ts';
import { downscale } from './downscale.ts';
import { fold } from './fold.ts';
import { glare } from './glare.ts';
import { jpeg } from './jpeg.ts';
import { moire } from './moire.ts';
import { perspective } from './perspective.ts';
import { phonePhoto } from './phone-photo.ts';
import { quarterTurn } from './quarter-turn.ts';
import { rotate } from './rotate.ts';
import { screenPhoto } from './screen-photo.ts';
import { blueSealOverText, sealOverText } from './seal-over-text.ts';
import { shadow } from './shadow.ts';
import { watermark } from './watermark.ts';

/** Changes a picture for the worse. `strength` 0–1: 0 hardly to be seen, 1 at the edge of what a person still reads. */
export type Damage = (canvas: Canvas, strength: number, random: Random) => Canvas;

export const damages = {
  rotate,
  perspective,
  blur,
  jpeg,
  downscale,
  shadow,
  glare,
  watermark,
  moire,
  crop,
  fold,
  'turn-90': quarterTurn(1),
  'turn-180': quarterTurn(2),
  'turn-270': quarterTurn(3),
  'seal-over-text': sealOverText,
  'blue-seal-over-text': blueSealOverText,
  'copy-stamp': copyStamp,
  'black-and-white': blackAndWhite,
  'screen-photo': screenPhoto,
  'phone-photo': phonePhoto,
} as const satisfies Record<string, Damage | typeof jpeg | typeof phonePhoto>;

export type DamageType = keyof typeof damages;

/** The damaged picture; the given one stays as it is. The same arguments give the same pixels. */
export async function damage(
  canvas: Canvas,
  type: DamageType,
  strength: number,
  seed: string | number,
): Promise<Canvas> {
  return damages[type](canvas, strength, createRandom(`${type}/${seed}`));
}
