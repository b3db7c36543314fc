import { registerFonts } from '../fonts.ts';
import { pressSeal } from '../ornaments/seal.ts';
import { copyOf } from './copy-of.ts';
import type { Damage } from './damage.ts';

/** The applicant's own seal, pressed across the rows. */
export const sealOverText: Damage = (canvas, strength, random) => pressOver(canvas, strength, random);

/** The same in the blue ink of company chops and of bureaus' notes. */
export const blueSealOverText: Damage = (canvas, strength, random) => pressOver(canvas, strength, random, '#2f49a8');

function pressOver(...[canvas, strength, random, ink]: [...Parameters<Damage>, ink?: string]): ReturnType<Damage> {
  registerFonts();
  const sealed = copyOf(canvas);
  const radius = sealed.width * (0.05 + strength * 0.05);
  pressSeal(
    sealed.getContext('2d'),
    { ring: '仅供资质审核使用专用章' },
    sealed.width * random.between(0.35, 0.6),
    sealed.height * random.between(0.42, 0.62),
    radius,
    random,
    ink,
  );
  return sealed;
}
