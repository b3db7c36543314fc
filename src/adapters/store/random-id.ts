/** `prefix_` and 26 letters and digits from 130 random bits. Letters that are easily misread are left out. */
export const randomId = (prefix: string): string => {
  const random = crypto.getRandomValues(new Uint8Array(26));
  return `${prefix}_${Array.from(random, (byte) => alphabet.charAt(byte & 31)).join('')}`;
};

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
