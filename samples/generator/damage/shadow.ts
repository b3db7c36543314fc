import { copyOf } from './copy-of.ts';
import type { Damage } from './damage.ts';

/** The photographer's shadow over a part of the page. */
export const shadow: Damage = (canvas, strength, random) => {
  const dark = copyOf(canvas);
  const context = dark.getContext('2d');
  const { width, height } = dark;
  const from = random.between(0.3, 0.6) * width;
  const tint = context.createLinearGradient(from, 0, from + width * 0.25, height * 0.12);
  tint.addColorStop(0, 'rgba(40,38,44,0)');
  tint.addColorStop(1, `rgba(40,38,44,${(0.25 + strength * 0.5).toFixed(2)})`);
  context.fillStyle = tint;
  context.fillRect(0, 0, width, height);
  return dark;
};
