import type { FieldAbsence } from '../document.ts';
import { type Check, passed, type Question, titled, unfit, unsure } from './check.ts';

/** Whether the paper is in force on the day. The last day itself counts; a paper that never ends, or says nothing, is fine. */
export function checkValidity(question: Question): Check | undefined {
  return checkStart(question) ?? checkEnd(question);
}

/** A period that begins later does not serve yet; a date of issue in the future was misread, or the day is wrong. */
function checkStart({ paper: { validFrom, validTo, issuedOn }, wanted, asOf }: Question): Check | undefined {
  if (
    validFrom !== undefined &&
    validTo !== undefined &&
    validTo.value !== 'long-term' &&
    validTo.value < validFrom.value
  ) {
    const text = `有效期从 ${validFrom.value} 到 ${validTo.value}，起止日期颠倒`;
    return unsure(
      'not-expired',
      text,
      [...validFrom.evidence, ...validTo.evidence],
      '请核对有效期，上传日期清晰的图片。',
    );
  }
  if (validFrom !== undefined && validFrom.value > asOf) {
    const remedy = `请提交在 ${asOf} 已经生效的${titled(wanted)}。`;
    return unfit('not-expired', `有效期自 ${validFrom.value} 起，在 ${asOf} 尚未生效`, validFrom.evidence, remedy);
  }
  if (issuedOn !== undefined && issuedOn.value > asOf) {
    const text = `签发日期 ${issuedOn.value} 晚于审查日期 ${asOf}`;
    return unsure('not-expired', text, issuedOn.evidence, '请核对签发日期，上传日期清晰的图片。');
  }
  return undefined;
}

function checkEnd(question: Question): Check | undefined {
  const { paper, wanted, asOf } = question;
  if (paper.validTo === undefined) return endNotRead(question);
  const { value, evidence } = paper.validTo;
  if (value === 'long-term') return passed('not-expired', '长期有效', evidence);
  if (value >= asOf) return passed('not-expired', `有效期至 ${value}，在 ${asOf} 有效`, evidence);
  return unfit(
    'not-expired',
    `有效期至 ${value}，在 ${asOf} 已过期`,
    evidence,
    `请换发后提交在有效期内的${titled(wanted)}。`,
  );
}

/** Why an end that the form prints has no value; an absence that is not listed leaves nothing in doubt. */
const doubts: Readonly<Partial<Record<FieldAbsence, string>>> = {
  illegible: '有效期无法辨认',
  masked: '有效期被遮挡',
  'on-annex': '有效期写在附页上',
  'duration-only': '只写了有效年限，看不出到期日',
};

function endNotRead({ paper, wanted, printed }: Question): Check | undefined {
  const { validity } = printed ?? wanted;
  const absence = paper.absences['validTo'];
  if (paper.origin === 'stated' || validity === 'none' || absence === 'not-stated') return undefined;
  const otherwise = validity === 'dated' ? '有效期没有读到' : undefined;
  const doubt = (absence === undefined ? undefined : doubts[absence]) ?? otherwise;
  const remedy = absence === 'on-annex' ? '请一并上传写有有效期的附页。' : '请上传能看清有效期、没有遮挡的图片。';
  return doubt === undefined ? undefined : unsure('not-expired', doubt, paper.title.evidence, remedy);
}
