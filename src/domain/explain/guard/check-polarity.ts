import { withoutPapers } from './check-papers.ts';
import type { Grounds, GuardCheck } from './grounds.ts';

/** A gap is open: no clause may say that something is in order, unless it denies it, asks for it or makes it a condition. */
export const checkPolarity: GuardCheck = (text, grounds) => {
  const bare = withoutIssuing(withoutPapers(text, grounds).replace(/\s/gu, ''), grounds);
  const done = DONE.exec(bare)?.[0];
  if (done !== undefined) return done;
  const clauses = bare.split(/[,。;:!?]/u);
  const settles = grounds.findings.flatMap(({ code }) => SETTLES[code] ?? []);
  return clauses.find(
    (clause) =>
      [GOOD, ...settles].some((words) => words.test(clause)) &&
      !OPEN.test(clause.replace(/要求(?!由)|重要|主要/gu, '')),
  );
};

/** Who did issue it is a fact. */
function withoutIssuing(text: string, { facts }: Grounds): string {
  const printed = facts.found.发证机关;
  return printed === undefined
    ? text
    : text.replace(new RegExp(`由["“]?${escaped(printed)}["”]?(?:颁发|签发|出具)`, 'gu'), '');
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Said of an open gap these are wrong whatever stands around them. */
const DONE =
  /已(?:经)?(?:全部)?(?:通过|合格|满足|符合|齐|具备|取得|核验|核实|解决|补齐|完成|包含|含|确认)|(?:审核|审查|全部|均|都|核验)(?:已)?(?:通过|合格|满足|符合|有效|一致|正常)|通过(?:审核|审查|了|验证)|(?<!不|未|否|没有|提交|补交|上传|提供|换成|非)(?:完全)?符合(?:要求|规定|条件)|(?<!不|未)(?:满足|达到)(?:要求|条件)|仍(?:然|旧)?(?:在)?有效|(?:未|没有?|没|不会|不算)过期|没有?(?:任何)?(?:问题|缺口|缺少|瑕疵)|无误|齐全|合规|属实|可用|即可|就行|就可以|(?:不|没有?)(?:影响|关系|要紧)|正常/u;

const GOOD =
  /一致|符合|包含|含有|涵盖|有效(?!期(?!内))|生效|完整|清晰|满足|通过|合格|正确|相符|具备|齐|够了|足够|存在|确认/u;

/** Words that settle the very thing that a finding leaves open. */
const SETTLES: Readonly<Record<string, RegExp>> = {
  issuer: /属于|颁发|出具/u,
  'holder-matches': /属于|名下|就是/u,
  'holders-agree': /属于|就是|(?<!提交)同一/u,
  'scope-contains': /写有|列有|载有|就是|属于|含|有[“"]/u,
  'seal-count': /章/u,
  title: /就是|属于/u,
  'uscc-checksum': /校验/u,
  'not-expired': /长期|永久|至今/u,
};

const OPEN =
  /^或|^并?请?(?:您)?(?:确认|核对)(?!无误)|确保|起(?:才)?(?:开始)?生效|更|不|未|没|无法|须|应|需|请|是否|能否|才|再|如|若|缺|非|只|仅|要|待|难以/u;
