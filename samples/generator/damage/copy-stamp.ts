import { font, registerFonts } from '../fonts.ts';
import { copyOf } from './copy-of.ts';
import type { Damage } from './damage.ts';

/** 再次复印无效 or 与原件一致, stamped over the page. */
export const copyStamp: Damage = (canvas, strength, random) => {
  registerFonts();
  const stamped = copyOf(canvas);
  const context = stamped.getContext('2d');
  const words = random.pick(['再次复印无效', '复印件与原件一致', '再次复印无效']);
  const size = stamped.width * 0.036;
  context.translate(stamped.width * random.between(0.3, 0.55), stamped.height * random.between(0.45, 0.7));
  context.rotate(random.between(-0.35, 0.1));
  context.font = font('Hei Bold', size);
  context.globalAlpha = 0.35 + strength * 0.5;
  context.globalCompositeOperation = 'multiply';
  const ink = random.pick(['#2d3f9e', '#c3303a', '#4a4a4a']);
  context.strokeStyle = ink;
  context.fillStyle = ink;
  context.lineWidth = 4;
  const width = context.measureText(words).width;
  context.strokeRect(-14, -size * 1.1, width + 28, size * 1.55);
  context.fillText(words, 0, 0);
  return stamped;
};
