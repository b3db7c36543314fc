import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportFileName } from '../../src/application/report/report-file-name.ts';
import { exampleReview, hostile } from './example-review.ts';

const nameFor = (subject: string): string =>
  reportFileName({ ...exampleReview(), applicant: { name: subject, declares: [] } }, 'pdf');

test.each([
  {
    subject: '杭州麦穗谷电子商务有限公司',
    name: '资质审查报告_杭州麦穗谷电子商务有限公司_电商平台-电商平台等2类_2026-11-24.pdf',
    because: 'it says whose, what for and of which day',
  },
  {
    subject: '../../etc/passwd\u0000',
    name: '资质审查报告_etc-passwd_电商平台-电商平台等2类_2026-11-24.pdf',
    because: 'a name is no path',
  },
  {
    subject: '甲（乙）"; filename=x',
    name: '资质审查报告_甲（乙）-filename-x_电商平台-电商平台等2类_2026-11-24.pdf',
    because: 'a name writes no header',
  },
])('$because', ({ subject, name }) => expect(nameFor(subject)).toBe(name));

test('whatever the subject is called, the name is one that every file system takes', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constant(hostile)), (subject) => {
      const name = nameFor(subject);
      expect(name).toMatch(/^资质审查报告_[\p{L}\p{N}（）()·_…-]+\.pdf$/u);
      expect(Buffer.byteLength(name)).toBeLessThan(255);
    }),
  );
});
