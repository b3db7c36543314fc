import type { Random } from './random.ts';

/**
 * An invented 注册号 of a licence from before 2015: 15 digits, the last a check digit (GS 15, ISO 7064 MOD 11,10).
 *
 * @param region six digits of the administrative division
 */
export function drawRegistrationNumber(random: Random, region: string): string {
  const body = `${region}${random.digits(8)}`;
  const product = [...body].reduce((carry, digit) => {
    const sum = ((carry % 11) + Number(digit)) % 10;
    return (sum === 0 ? 10 : sum) * 2;
  }, 10);
  return `${body}${(11 - (product % 11)) % 10}`;
}
