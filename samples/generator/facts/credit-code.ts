import type { Random } from './random.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];
const organisationAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * An invented 统一社会信用代码 whose check digits are right (GB 32100-2015; characters 9–17 after GB 11714).
 *
 * @param prefix registrar and kind: `91` company, `92` 个体工商户, `12` public institution, `52` 民办非企业单位
 * @param region six digits of the administrative division
 */
export function drawCreditCode(random: Random, prefix: string, region: string): string {
  const organisation = `MA${Array.from({ length: 6 }, () => random.pick([...alphabet])).join('')}`;
  const body = `${prefix}${region}${organisation}${organisationCheck(organisation)}`;
  return `${body}${creditCheck(body)}`;
}

function creditCheck(body: string): string {
  const sum = [...body].reduce((total, character, at) => total + alphabet.indexOf(character) * (weights[at] ?? 0), 0);
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

function organisationCheck(code: string): string {
  const sum = [...code].reduce(
    (total, character, at) => total + organisationAlphabet.indexOf(character) * (organisationWeights[at] ?? 0),
    0,
  );
  const check = 11 - (sum % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}
