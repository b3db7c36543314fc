import { copyOf } from './copy-of.ts';
import type { Damage } from './damage.ts';

/** An office copy: grey, harder the stronger, with specks of toner. */
export const blackAndWhite: Damage = (canvas, strength, random) => {
  const copied = copyOf(canvas);
  const context = copied.getContext('2d');
  const pixels = context.getImageData(0, 0, copied.width, copied.height);
  const { data } = pixels;
  const contrast = 1.1 + strength * 2.2;
  for (let at = 0; at < data.length; at += 4) {
    const grey = (data[at] ?? 0) * 0.3 + (data[at + 1] ?? 0) * 0.59 + (data[at + 2] ?? 0) * 0.11;
    const hard = Math.max(0, Math.min(255, (grey - 150) * contrast + 165));
    data[at] = hard;
    data[at + 1] = hard;
    data[at + 2] = hard;
  }
  context.putImageData(pixels, 0, 0);
  context.fillStyle = 'rgba(30,30,30,0.6)';
  for (let speck = 0; speck < 60 + strength * 400; speck += 1) {
    context.fillRect(
      random.between(0, copied.width),
      random.between(0, copied.height),
      random.between(0.8, 2.2),
      random.between(0.8, 2.2),
    );
  }
  return copied;
};
