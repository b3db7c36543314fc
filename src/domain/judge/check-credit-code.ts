import { creditCodeIsValid } from '../names/credit-code.ts';
import { type Check, passed, type Question } from './check.ts';

/** Whether the credit code's check digit is right. A wrong one was misread or mistyped, or the paper is not genuine. */
export function checkCreditCode({ paper: { uscc } }: Question): Check | undefined {
  if (uscc === undefined) return undefined;
  if (creditCodeIsValid(uscc.value))
    return passed('uscc-checksum', '统一社会信用代码（注册号）校验正确', uscc.evidence);
  return {
    finding: {
      code: 'uscc-checksum',
      ok: false,
      text: `统一社会信用代码“${uscc.value}”校验不通过`,
      evidence: uscc.evidence,
    },
    outcome: 'unsure',
    remedy: '请核对代码，或上传代码清晰、没有水印遮挡的图片。',
  };
}
