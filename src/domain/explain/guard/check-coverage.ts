import { normalizeName } from '../../names/normalize-name.ts';
import type { Grounds, GuardCheck } from './grounds.ts';
import { namesIn } from './paper-names.ts';

/** The text speaks of this gap: it names the paper, or for a paper that is there what is wrong with it; and it says what to do. */
export const checkCoverage: GuardCheck = (text, grounds) => {
  const lacking = grounds.facts.status === 'missing' ? lackingOfAbsence(text, grounds) : lackingOfFault(text, grounds);
  return lacking ?? (ACTION.test(text) ? repeated(text) : 'nothing to do is named');
};

/** A model that has lost the thread says the same again and again. */
function repeated(text: string): string | undefined {
  const clauses = text.split(/[,。;:!?]/u).filter((clause) => clause.length > 1);
  return clauses.find((clause, index) => clauses.indexOf(clause) < index && clauses.lastIndexOf(clause) > index);
}

function lackingOfAbsence(text: string, grounds: Grounds): string | undefined {
  if (!namesPaper(text, grounds)) return 'the paper is not named';
  return SUBMIT.test(text) ? undefined : 'that it has to be submitted is not said';
}

const SUBMIT = /补交|提交|上传|提供|补充|办理|添加|交/u;

function lackingOfFault(text: string, grounds: Grounds): string | undefined {
  const { findings } = grounds;
  if (findings.length === 0) return namesPaper(text, grounds) ? undefined : 'the paper is not named';
  if (!findings.some(({ code }) => TERMS[code]?.test(text))) return 'the fault is not named';
  const isOver = findings.some(({ code, ok }) => code === 'not-expired' && ok === false);
  return isOver && !OUT_OF_TIME.test(text) ? 'that it is out of time is not said' : undefined;
}

const OUT_OF_TIME = /过期|到期|失效|届满|在有效期|已过|生效|换发|换领/u;

function namesPaper(text: string, { papers, catalogue, facts }: Grounds): boolean {
  const own = normalizeName(facts.certificate);
  return normalizeName(text).includes(own) || namesIn(text, catalogue).some((name) => papers.has(name));
}

const ACTION = /请|须|需|应|补|换|交|传|确认|核对|申请|增加|更正|办理/u;

/** Words that speak of a fault, by the finding's code. */
const TERMS: Readonly<Record<string, RegExp>> = {
  title: /标题|完整|不是它|确认/u,
  'holder-matches': /持有人|主体|名下|名称|合作方/u,
  'not-expired': /有效期|过期|到期|失效|届满|生效|日期|换发|换领/u,
  'scope-contains': /范围|增加|附页/u,
  issuer: /机关|颁发|出具|部门/u,
  'seal-count': /章/u,
  'uscc-checksum': /代码|校验|注册号/u,
  'party-count': /合作|签约|签订|协议/u,
  legible: /读|看|清|辨认|遮/u,
  corroborated: /封面|样本|内页|持有人|编号|填写/u,
  'needs-person': /人工/u,
  'holders-agree': /持有人|主体|同一|名下/u,
};
