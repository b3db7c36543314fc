import { copyOf } from './copy-of.ts';
import type { Damage } from './damage.ts';

/** A lamp's reflection on laminated paper. */
export const glare: Damage = (canvas, strength, random) => {
  const bright = copyOf(canvas);
  const context = bright.getContext('2d');
  const x = random.between(0.25, 0.8) * bright.width;
  const y = random.between(0.2, 0.8) * bright.height;
  const radius = bright.width * (0.12 + strength * 0.2);
  const light = context.createRadialGradient(x, y, radius * 0.1, x, y, radius);
  light.addColorStop(0, `rgba(255,255,255,${(0.55 + strength * 0.44).toFixed(2)})`);
  light.addColorStop(1, 'rgba(255,255,255,0)');
  context.fillStyle = light;
  context.fillRect(0, 0, bright.width, bright.height);
  return bright;
};
