import { expect, test } from 'vitest';
import type { Fields } from '../../src/domain/document.ts';
import { mendNumber } from '../../src/domain/recognition/mend-number.ts';
import type { CertificateRule } from '../../src/domain/rules/schema.ts';

const fieldsWith = (value: string): Fields => ({
  number: { value, confidence: 0.9, evidence: { page: 1, box: [0, 0, 9, 9], text: value } },
});
const ruleOf = (pattern: string): CertificateRule =>
  ({ numberPatterns: [{ pattern, example: '' }] }) as unknown as CertificateRule;

test.each([
  { because: 'O for 0', read: '粤B2-2O200I23', pattern: '粤B2-\\d{8}', is: '粤B2-20200123' },
  {
    because: 'letters of the number itself stay',
    read: 'JY144O3050123456',
    pattern: 'JY\\d{14}',
    is: 'JY14403050123456',
  },
  { because: 'it fits as it is', read: 'B0012H244010001', pattern: '[A-Z]\\d{4}[A-Z]\\d{9}', is: 'B0012H244010001' },
  {
    because: 'O for 0 behind a letter',
    read: '59524Q0789ROS',
    pattern: '\\d{5}Q\\d{4,6}R\\d[SML]',
    is: '59524Q0789R0S',
  },
  { because: 'a stroke that is no character', read: '川IB2-20248894', pattern: '川B2-\\d{8}', is: '川B2-20248894' },
  { because: 'two ways to mend it', read: 'AIO', pattern: 'A(?:1O|I0)', is: 'AIO' },
  { because: 'it would not fit either', read: '粤B2-2O2O', pattern: '粤B2-\\d{8}', is: '粤B2-2O2O' },
])('$because: $read → $is', ({ read, pattern, is }) =>
  expect(mendNumber(fieldsWith(read), ruleOf(pattern)).number?.value).toBe(is),
);

test('what was mended is less sure', () =>
  expect(mendNumber(fieldsWith('B2-2O200123'), ruleOf('B2-\\d{8}')).number?.confidence).toBeCloseTo(0.81));
