import { copyOf } from './copy-of.ts';
import type { Damage } from './damage.ts';

/** Creases across the middle, as of a letter that was folded. */
export const fold: Damage = (canvas, strength, random) => {
  const folded = copyOf(canvas);
  const context = folded.getContext('2d');
  const { width, height } = folded;
  for (const across of random.chance(0.5) ? [true] : [true, false]) {
    const at = (across ? height : width) * random.between(0.42, 0.58);
    const reach = (across ? height : width) * 0.05;
    const tint = across
      ? context.createLinearGradient(0, at - reach, 0, at + reach)
      : context.createLinearGradient(at - reach, 0, at + reach, 0);
    tint.addColorStop(0, 'rgba(0,0,0,0)');
    tint.addColorStop(0.49, `rgba(30,30,30,${(0.1 + strength * 0.3).toFixed(2)})`);
    tint.addColorStop(0.5, `rgba(255,255,255,${(0.3 + strength * 0.5).toFixed(2)})`);
    tint.addColorStop(0.55, `rgba(30,30,30,${(0.05 + strength * 0.12).toFixed(2)})`);
    tint.addColorStop(1, 'rgba(0,0,0,0)');
    context.fillStyle = tint;
    context.fillRect(0, 0, width, height);
  }
  return folded;
};
