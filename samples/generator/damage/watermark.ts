import { font, registerFonts } from '../fonts.ts';
import { copyOf } from './copy-of.ts';
import type { Damage } from './damage.ts';

/** Slanting words all over the page, as applicants add before they send a licence. */
export const watermark: Damage = (canvas, strength, random) => {
  registerFonts();
  const marked = copyOf(canvas);
  const context = marked.getContext('2d');
  const words = random.pick([
    '仅供小程序类目审核使用',
    '仅用于腾讯云直播接入申请',
    '电子营业执照',
    '仅供内部备案 他用无效',
  ]);
  context.translate(marked.width / 2, marked.height / 2);
  context.rotate(-0.5);
  context.font = font('Hei', marked.width * 0.03);
  context.fillStyle = `rgba(110,110,120,${(0.12 + strength * 0.4).toFixed(2)})`;
  const reach = Math.max(marked.width, marked.height);
  for (let y = -reach; y < reach; y += marked.width * 0.17) {
    for (let x = -reach; x < reach; x += marked.width * 0.44) context.fillText(words, x, y);
  }
  return marked;
};
