import type { Dice } from './dice.ts';

/** Words that have broken services before. */
export const hostileWords: readonly string[] = [
  '',
  ' ',
  '0',
  '-1',
  'null',
  'undefined',
  'NaN',
  '1e309',
  '../../etc/passwd',
  '..%2f..%2f',
  '%00',
  '\u0000',
  '\ud800',
  '😀'.repeat(40),
  '网络文化经营许可证',
  "'; drop table reviews; --",
  '<script>alert(1)</script>',
  '%{jndi:ldap://x}',
  '__proto__',
  'constructor',
  'a'.repeat(300),
  '社交-直播',
  '2026-02-30',
  '9999-12-31',
  '‮gpj.exe',
  '\r\nset-cookie: a=b',
];

/** Any JSON at all. */
export const hostileJson = (dice: Dice, depth = 0): unknown => {
  const simple = [null, true, 0, -1, 1.5, 1e300, Number.MAX_SAFE_INTEGER + 2, dice.pick(hostileWords), [], {}];
  if (depth > 2 || dice.percent(70)) return dice.pick(simple);
  if (dice.percent(50)) return Array.from({ length: dice.below(4) }, () => hostileJson(dice, depth + 1));
  return Object.fromEntries(
    Array.from({ length: dice.below(4) }, () => [dice.pick(hostileWords), hostileJson(dice, depth + 1)]),
  );
};

const magics: readonly (readonly number[])[] = [
  [],
  [0xff, 0xd8, 0xff, 0xe0],
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37],
  [0x50, 0x4b, 0x03, 0x04],
  [0x42, 0x4d],
  [0x49, 0x49, 0x2a, 0x00],
  [0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69, 0x63],
];

/** A file that claims to be something, or nothing. */
export const hostileFile = (dice: Dice): File => {
  const noise = Array.from({ length: dice.pick([0, 1, 16, 400]) }, () => dice.below(256));
  const bytes = dice.percent(10) ? [] : [...dice.pick(magics), ...noise];
  const name = dice.pick(['证照.png', 'a.pdf', '..\\..\\a.docx', 'a'.repeat(300), '', '\u0000', '名"字.jpg', 'CON']);
  return new File([new Uint8Array(bytes)], name, {
    type: dice.pick(['image/png', '', 'text/html', 'application/pdf']),
  });
};

/** What may stand in a header at all. */
export const hostileHeader = (dice: Dice): string =>
  dice.pick([
    '',
    '0',
    '-1',
    '99999999999999999999',
    'a,b;c',
    '"',
    '*',
    'wait=',
    'wait=-1',
    'x'.repeat(300),
    '%',
    '{}',
    '\u00e9',
  ]);
