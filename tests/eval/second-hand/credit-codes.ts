import { drawCreditCode } from '../../../samples/generator/facts/credit-code.ts';
import { createRandom } from '../../../samples/generator/facts/random.ts';

/** An invented 统一社会信用代码 whose check digits are right; the same words give the same code. */
export const creditCode = (words: string, prefix = '91', region = '440106'): string =>
  drawCreditCode(createRandom(words), prefix, region);
