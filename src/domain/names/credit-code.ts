/**
 * Whether the check digit is right: of an 18-character 统一社会信用代码 (GB 32100-2015) or of an older 15-digit 注册号
 * (GS 15-2006, ISO 7064 MOD 11,10). Anything of another length or with other characters is not valid. Spaces and width
 * are forgiven; letters that the standard leaves out (I, O, S, V, Z) are not.
 */
export function creditCodeIsValid(code: string): boolean {
  const bare = code.normalize('NFKC').replace(/[\s-]/gu, '').toUpperCase();
  if (/^\d{15}$/u.test(bare)) return registrationNumberIsValid(bare);
  return CREDIT_CODE.test(bare) && creditCodeCheck(bare.slice(0, 17)) === bare[17];
}

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_CODE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/u;

/** The 18th character for the first 17: weights are the powers of 3 modulo 31. */
export function creditCodeCheck(first17: string): string | undefined {
  let weight = 1;
  let sum = 0;
  for (const character of first17) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET[(31 - (sum % 31)) % 31];
}

function registrationNumberIsValid(digits: string): boolean {
  let carry = 10;
  for (const digit of digits.slice(0, 14)) {
    carry = (carry + Number(digit)) % 10 || 10;
    carry = (carry * 2) % 11;
  }
  return (carry + Number(digits[14])) % 10 === 1;
}
