import { normalizeName } from '../names/normalize-name.ts';
import { type Check, passed, type Question, titled, unfit, unsure } from './check.ts';

/** Whether the paper is whose it has to be: the applicant's own, a partner's, or anyone's. */
export function checkHolder(question: Question): Check | undefined {
  const whose = question.where?.holder ?? 'subject';
  if (whose === 'anyone') return undefined;
  return whose === 'subject' ? checkOwn(question) : checkPartners(question);
}

/** A partner's paper may be of any name but the applicant's; whether the applicant may be its own partner, a person says. */
function checkPartners({ paper: { holder }, applicant, wanted }: Question): Check | undefined {
  if (holder === undefined || applicant.name === undefined) return undefined;
  if (normalizeName(holder.value) !== normalizeName(applicant.name)) {
    return passed('holder-matches', `持有人“${holder.value}”是合作方`, holder.evidence);
  }
  const text = `持有人“${holder.value}”就是本主体，这里要的是合作方的证照`;
  return unsure('holder-matches', text, holder.evidence, `请提交合作方名下的${titled(wanted)}。`);
}

function checkOwn(question: Question): Check | undefined {
  const { paper, applicant } = question;
  if (paper.holder === undefined) return holderNotRead(question);
  if (applicant.name === undefined) return undefined;
  const { value, evidence } = paper.holder;
  if (normalizeName(value) === normalizeName(applicant.name))
    return passed('holder-matches', `持有人“${value}”与主体一致`, evidence);
  const slip = paper.origin === 'read' && differsInOneCharacter(value, applicant.name);
  const remedy = slip
    ? '两者只差一个字：请对照原件，如属识别误差请上传更清晰的图片，否则请提交本主体名下的证照。'
    : `请提交“${applicant.name}”名下的${titled(question.wanted)}；如主体名称填写有误，请更正后重新审查。`;
  return unfit('holder-matches', `持有人“${value}”与主体“${applicant.name}”不一致`, evidence, remedy);
}

/** A stated paper without a holder is not in dispute; a read one is, if its form prints a holder. */
function holderNotRead({ paper, wanted, printed, applicant }: Question): Check | undefined {
  if (paper.origin === 'stated' || !(printed ?? wanted).fields.includes('holder')) return undefined;
  const absence = paper.absences['holder'];
  const remedy = '请上传能看清持有人（名称）一栏、没有遮挡的图片。';
  const why = absence === 'masked' ? '持有人被遮挡' : absence === 'not-stated' ? '没有持有人一栏' : '持有人没有读到';
  if (applicant.name !== undefined)
    return unsure('holder-matches', `${why}，无法与主体“${applicant.name}”核对`, paper.title.evidence, remedy);
  return absence === 'not-stated'
    ? undefined
    : unsure('legible', `${why}，不能确认是谁的证照`, paper.title.evidence, remedy);
}

function differsInOneCharacter(one: string, other: string): boolean {
  const [some, others] = [[...normalizeName(one)], [...normalizeName(other)]];
  return some.length === others.length && some.filter((character, index) => character !== others[index]).length === 1;
}
