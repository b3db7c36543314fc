import type { Finding, JudgedRequirement } from '../verdict.ts';
import { isoDates } from './iso-dates.ts';
import { maskNumbers } from './mask-numbers.ts';

export const UNREADABLE = '无法识别';

export type ValueName =
  | '持有人'
  | '主体'
  | '发证机关'
  | '代码'
  | '有效期起'
  | '有效期至'
  | '签发日期'
  | '读到的范围词'
  | '印章数'
  /** The applicant, where no seal is its own. */
  | '盖章主体'
  | '合作方数';

/** Values of the papers as a model may see them: each fits its type or is 无法识别. */
export type TypedValues = Readonly<Partial<Record<ValueName, string>>>;

/**
 * The values that the failing findings of a requirement rest on. Taken from the findings' own sentences, never from the
 * text of a page; a value that does not fit its type (a name that reads like an order, a code of another length) is 无法识别.
 */
export function typedValues(requirement: JudgedRequirement | undefined): TypedValues {
  const failing = (requirement?.findings ?? []).filter(({ ok }) => ok !== true);
  return Object.fromEntries(failing.flatMap(valuesOf));
}

function valuesOf({ code, text }: Finding): readonly (readonly [ValueName, string])[] {
  return readers
    .filter((reader) => reader.code === code)
    .flatMap(({ name, pattern, type }) => {
      const raw = pattern.exec(text)?.groups?.['value'];
      return raw === undefined ? [] : [[name, type(raw.normalize('NFKC').trim()) ?? UNREADABLE] as const];
    });
}

type ValueType = (raw: string) => string | undefined;

const date: ValueType = (raw) => isoDates(raw)[0];
const count: ValueType = (raw) => (/^\d{1,3}$/u.test(raw) ? raw : undefined);
const code: ValueType = (raw) =>
  /^[0-9A-Z]{18}$|^\d{15}$/u.test(raw.replace(/[\s-]/gu, '')) ? maskNumbers(raw.replace(/[\s-]/gu, '')) : undefined;
const shortWords: ValueType = (raw) => (/^\p{Script=Han}{2,20}$/u.test(raw) && !soundsLikeOrder(raw) ? raw : undefined);

/** The name of an organisation, at most 60 characters; personal names are nobody's business and do not fit. */
export const organisationName: ValueType = (raw) => {
  const name = raw.normalize('NFKC').replace(/\s/gu, '');
  const fits =
    /^[\p{Script=Han}A-Za-z0-9()·&.-]{4,60}$/u.test(name) && ENDING.test(name) && /\p{Script=Han}{2}/u.test(name);
  return fits && !soundsLikeOrder(name) && maskNumbers(name) === name ? name : undefined;
};

const ENDING =
  /(?:公司|集团|企业|厂|店|部|社|所|院|校|园|中心|银行|局|厅|委员会|委|会|处|站|馆|场|行|室|坊|铺|超市|府|机关|幼儿园|学|合伙\)|总部|营业部)$/u;

/** A name that holds such a word reads like an order or a verdict; what is lost is one name in one paragraph. */
const soundsLikeOrder = (name: string): boolean =>
  /忽略|无视|保证|担保|过审|放行|特批|认可|默认|视为|无需|批示|规则|指令|提示|系统|通过|合格|审核|审查|批准|符合|要求|结论|回答|回复|输出|判定|接入|免检|豁免|请|必须|管理员|ignore|pass|approve|system|prompt|http|www/iu.test(
    name,
  );

const readers: readonly {
  readonly code: Finding['code'];
  readonly name: ValueName;
  readonly pattern: RegExp;
  readonly type: ValueType;
}[] = [
  {
    code: 'holder-matches',
    name: '持有人',
    pattern: /持有人“(?<value>.*?)”(?:与主体“|就是本主体)/su,
    type: organisationName,
  },
  { code: 'holder-matches', name: '主体', pattern: /主体“(?<value>.*)”(?:不一致|核对)/su, type: organisationName },
  { code: 'issuer', name: '发证机关', pattern: /发证机关“(?<value>.*)”(?:不是|是否属于)/su, type: organisationName },
  { code: 'uscc-checksum', name: '代码', pattern: /代码“(?<value>.*)”校验/su, type: code },
  { code: 'not-expired', name: '有效期至', pattern: /有效期至 (?<value>\S+?)，/u, type: date },
  { code: 'not-expired', name: '有效期起', pattern: /有效期(?:自|从) (?<value>\S+) (?:起|到)/u, type: date },
  { code: 'not-expired', name: '有效期至', pattern: /有效期从 \S+ 到 (?<value>\S+?)，/u, type: date },
  { code: 'not-expired', name: '签发日期', pattern: /签发日期 (?<value>\S+) 晚于/u, type: date },
  { code: 'scope-contains', name: '读到的范围词', pattern: /中读到“(?<value>.*)”，与“/su, type: shortWords },
  { code: 'seal-count', name: '印章数', pattern: /只有 (?<value>\d+) [方处]印章/u, type: count },
  { code: 'seal-count', name: '盖章主体', pattern: /印章都不是本主体“(?<value>.*)”的/su, type: organisationName },
  { code: 'party-count', name: '合作方数', pattern: /(?:只有|已知合作方) (?<value>\d+) 家/u, type: count },
];
