import { copyOf } from './copy-of.ts';
import type { Damage } from './damage.ts';

/** Bands where the camera's grid and the screen's meet. */
export const moire: Damage = (canvas, strength, random) => {
  const banded = copyOf(canvas);
  const context = banded.getContext('2d');
  context.globalCompositeOperation = 'hard-light';
  context.translate(banded.width / 2, banded.height / 2);
  const reach = Math.hypot(banded.width, banded.height) / 2;
  for (const [turn, gap, colour] of [
    [0.3, 7.3, '190,70,140'],
    [-0.42, 9.1, '60,150,110'],
  ] as const) {
    context.rotate(turn + random.between(-0.08, 0.08));
    context.strokeStyle = `rgba(${colour},${(0.12 + strength * 0.34).toFixed(2)})`;
    context.lineWidth = 3.4;
    for (let y = -reach; y < reach; y += gap) {
      context.beginPath();
      for (let x = -reach; x <= reach; x += 30) context.lineTo(x, y + Math.sin(x / 150 + y / 90) * 9);
      context.stroke();
    }
  }
  return banded;
};
