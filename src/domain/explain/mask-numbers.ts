/** Hides what names a person: identity card numbers keep 4 digits at each end, mobile numbers 3 and 4. */
export function maskNumbers(text: string): string {
  return text
    .replace(IDENTITY, (number) => `${number.slice(0, 4)}${'*'.repeat(number.length - 8)}${number.slice(-4)}`)
    .replace(MOBILE, (_, head: string, tail: string) => `${head}****${tail}`);
}

// 6 digits of place, a birthday, 3 digits of order, a check character
const IDENTITY =
  /(?<![0-9A-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/gu;
const MOBILE = /(?<!\d)(1[3-9]\d)[- ]?\d{4}[- ]?(\d{4})(?!\d)/gu;
