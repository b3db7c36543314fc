import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { warningCodes } from '../../src/domain/document.ts';
import { WARNING_SENTENCES, warningOf } from '../../src/domain/recognition/warning-sentences.ts';

test.each(warningCodes)('%s has a sentence for the applicant and another for the reviewer', (code) => {
  const { applicant, reviewer } = WARNING_SENTENCES[code];
  expect(applicant).toMatch(/\p{Script=Han}{4}/u);
  expect(reviewer).toMatch(/\p{Script=Han}{4}/u);
  expect(reviewer).not.toBe(applicant);
});

test('what only a new paper mends is not mendable', () => {
  expect(warningOf('expired').mendable).toBe(false);
  expect(warningOf('blurred')).toMatchObject({ code: 'blurred', mendable: true });
  expect(warningOf('masked', '另一句').text).toBe('另一句');
});

test('the README tells every warning in the words of the program', () => {
  const readme = readFileSync('README.md', 'utf8');
  const rows = Object.entries(WARNING_SENTENCES).map(
    ([code, { applicant, reviewer, mendable }]) =>
      `| \`${code}\` | ${applicant} | ${reviewer} | ${mendable ? '能' : '不能'} |`,
  );
  expect(readme.match(/^\| `[a-z-]+` \| .* \| .* \| (?:能|不能) \|$/gmu)).toEqual(rows);
});
