import type { MatchRequest } from '../../src/application/match-certificates.ts';
import type { JudgedRequirement, Verdict } from '../../src/domain/verdict.ts';
import type { IndependentCase } from '../independent/case.ts';
import { cases } from '../independent/cases.ts';
import { differences } from '../independent/compare.ts';
import { printedNames } from './printed-names.ts';

/** A request and what has to hold of its verdict. */
export interface TableCase {
  readonly id: string;
  readonly request: MatchRequest;
  readonly holds: (verdict: Verdict) => boolean;
}

const asOf = '2026-11-24';
const company = '示例科技有限公司';

/**
 * What the table says, as outcomes. First the independent reading of the source; then what stands only in our own
 * transcription, because the source is silent: other names, newer forms, who judges a paper, whose an agreement is.
 *
 * @param categoryOf name of a category that asks for a certificate of this name
 */
export const tableCases = (categoryOf: (certificate: string) => string): readonly TableCase[] => [
  ...cases.map(independent),
  ...Object.entries(printedNames).flatMap(([name, printed]) =>
    printed.map((title) => printedCase(title, name, categoryOf(name))),
  ),
  ...newerForms.map(([title, name]) => newerFormCase(title, name, categoryOf(name))),
  ...generalTitles.map(([title, name]) => generalTitleCase(title, name, categoryOf(name))),
  ...judgedByPerson.map((name) => judgedCase(name, 'unsure', categoryOf(name))),
  ...judgedByName.map((name) => judgedCase(name, 'met', categoryOf(name))),
  ...categoryNames.map(([category, id]) => categoryCase(category, id)),
  ...wordingCases,
  ...holderCases,
  ...remarkCases,
  ...furtherCases,
];

const independent = ({ id, request, expect }: IndependentCase): TableCase => ({
  id,
  request,
  holds: (verdict) => differences(verdict, expect).length === 0,
});

const requirementsNamed = (verdict: Verdict, name: string): readonly JudgedRequirement[] =>
  verdict.options.flatMap(({ requirements }) => requirements).filter(({ certificate }) => certificate.name === name);

const titleIs = ({ findings }: JudgedRequirement, ok: boolean | null): boolean =>
  findings.some((finding) => finding.code === 'title' && finding.ok === ok);

/** The certificates that only may be another are unsure under any name. */
const printedCase = (title: string, name: string, category: string): TableCase => ({
  id: `printed/${title}`,
  request: { category, asOf, declares: ['medical-devices', 'current-affairs'], certificates: [{ title }] },
  holds: (verdict) => {
    const [, target = name] = [...generalTitles, ...newerForms].find(([general]) => general === name) ?? [];
    const expected = generalTitles.some(([general]) => general === name) ? null : true;
    const known = verdict.options
      .flatMap(({ requirements }) => requirements)
      .filter(({ findings }) => findings.some(({ evidence }) => evidence.some(({ text }) => text === title)));
    return known.some((each) => each.certificate.name === target && titleIs(each, expected) && says(each, name));
  },
});

const says = ({ findings }: JudgedRequirement, name: string): boolean =>
  findings.some(({ code, text }) => code === 'title' && text.includes(name));

const newerForms: readonly (readonly [printed: string, name: string])[] = [
  ['保险中介许可证', '经营保险代理业务许可证'],
  ['保险中介许可证', '经营保险经纪业务许可证'],
  ['保险中介许可证', '经营保险公估业务许可证'],
  ['保险中介许可证', '保险兼业代理业务许可证'],
  ['保险许可证', '保险公司法人许可证'],
  ['保险许可证', '经营保险业务许可证'],
  ['保险许可证', '经营保险资产管理业务许可证'],
];

const newerFormCase = (title: string, name: string, category: string): TableCase => ({
  id: `newer/${title}/${name}`,
  request: { category, asOf, certificates: [{ title }] },
  holds: (verdict) => requirementsNamed(verdict, name).some(({ status }) => status === 'met'),
});

const generalTitles: readonly (readonly [printed: string, name: string])[] = [
  ['电商平台服务协议', '电商平台服务协议、交易规则'],
  ['电商平台交易规则', '电商平台服务协议、交易规则'],
  ['情况说明', '情况说明函件'],
  ['合作协议', '驾校培训公司的合作协议'],
  ['合作协议', '培训机构合作协议'],
  ['机动车驾驶员培训备案表', '机动车驾驶员培训备案'],
  ['电信业务经营许可证', '增值电信业务经营许可证'],
];

const generalTitleCase = (title: string, name: string, category: string): TableCase => ({
  id: `general/${title}/${name}`,
  request: { category, asOf, certificates: [{ title, scope: '国内多方通信服务业务、互联网信息服务业务' }] },
  holds: (verdict) => requirementsNamed(verdict, name).some((each) => each.status === 'unsure' && titleIs(each, null)),
});

const judgedByPerson = [
  '其他平台良好经营情况的证明材料',
  '教育部门的批准文件',
  '审批设立证明',
  '全国中小企业股份转让系统有限责任公司的书面许可',
  '银监会核准开业的审批文件',
  '执业登记机关的审核合格文件',
  '股东追溯及其相关证明材料',
  '电信主管部门要求提交的其他材料',
];

const judgedByName = [
  '电商平台服务协议、交易规则',
  '电商平台对入驻经营者的审核要求或规范文件',
  '电商平台对用户交易纠纷处理的机制或方案',
  '情况说明函件',
  '小程序开发者承诺函',
  '驾校培训公司的合作协议',
  '培训机构合作协议',
  '全国校外线上培训管理服务平台备案',
  '统一社会信用代码证书',
  '医疗相关类目',
  '时政信息类目',
  '行政许可不予受理通知书',
  '业务发展和实施计划及技术方案专用表格',
  '电信业务经营许可证申请表',
  '公司及人员情况表',
  '网络与信息安全保障措施',
  '依法经营电信业务承诺书',
  '厂商授权销售文件',
  '股权关系证明函',
];

const judgedCase = (name: string, status: string, category: string): TableCase => ({
  id: `judged/${name}`,
  request: { category, asOf, declares: ['medical-devices', 'current-affairs'], certificates: [{ title: name }] },
  holds: (verdict) => requirementsNamed(verdict, name).some((each) => each.status === status && titleIs(each, true)),
});

/** Names of categories that the source does not use and people do. */
const categoryNames: readonly (readonly [said: string, id: string])[] = [
  ['电商', 'ecommerce-platform'],
  ['培训机构', 'education-training-institution'],
  ['教育-职业培训', 'education-training-institution'],
  ['教育-课外辅导', 'education-training-institution'],
  ['征信', 'finance-credit-reporting'],
  ['金融-征信', 'finance-credit-reporting'],
  ['金融业-征信', 'finance-credit-reporting'],
  ['新三板', 'finance-neeq-information'],
  ['汽车-汽车预售', 'car-presale'],
  ['房地产-房地产营销', 'real-estate-marketing'],
];

const categoryCase = (category: string, id: string): TableCase => ({
  id: `category/${category}`,
  request: { category, asOf, certificates: [] },
  holds: (verdict) => verdict.category.id === id,
});

const wording = (category: string, title: string, scope: string): TableCase => ({
  id: `wording/${category}/${scope}`,
  request: { category, asOf, certificates: [{ title, scope }] },
  holds: (verdict) => requirementsNamed(verdict, title).every(({ status }) => status === 'unfit'),
});

/** All of the words, to the last character. */
const wordingCases: readonly TableCase[] = [
  wording('社交-直播', '网络文化经营许可证', '网络表决系统'),
  wording('金融业-公募基金', '经营证券期货业务许可证', '证券基本业务'),
  wording('电商平台-电商平台', '增值电信业务经营许可证', '在线数据处理与交易处理业'),
  wording('电商平台-电商平台', '增值电信业务经营许可证', '互联网信息服务业'),
  wording('IT科技-多方通信', '增值电信业务经营许可证', '国内多方通信服务业'),
  {
    id: 'wording/as the catalogue of telecom services prints it',
    request: {
      category: '电商平台-电商平台',
      asOf,
      certificates: [{ title: '增值电信业务经营许可证', scope: '信息服务业务（仅限互联网信息服务）' }],
    },
    holds: (verdict) => requirementsNamed(verdict, '增值电信业务经营许可证').some(({ status }) => status === 'met'),
  },
];

const held = (category: string, title: string, gap: boolean): TableCase => ({
  id: `holder/${category}/${title}`,
  request: { category, asOf, subject: { name: company }, certificates: [{ title, holder: company }] },
  holds: (verdict) =>
    requirementsNamed(verdict, title).some(({ findings }) =>
      findings.some(({ code, ok }) => code === 'holder-matches' && ok === null),
    ) === gap,
});

/** An applicant's own paper where a partner's is asked is for a person; an agreement may be anyone's. */
const holderCases: readonly TableCase[] = [
  held('教育-驾校平台', '驾校培训公司的合作协议', false),
  held('教育-驾校平台', '机动车驾驶员培训备案', true),
  held('教育-教育平台', '培训机构合作协议', false),
  held('教育-教育平台', '民办学校办学许可证', true),
  held('医疗-互联网医院', '医疗机构执业许可证', true),
  held('医疗-互联网医院', '执业登记机关的审核合格文件', false),
  held('汽车-汽车预售服务', '厂商授权销售文件', false),
  held('汽车-汽车预售服务', '股权关系证明函', false),
  held('IT科技-音视频设备', '中国国家强制性产品认证证书', false),
  {
    id: 'holder/IT科技-音视频设备/maker',
    request: {
      category: 'IT科技-音视频设备',
      asOf,
      subject: { name: company },
      certificates: [{ title: '中国国家强制性产品认证证书', holder: '另一家设备制造有限公司' }],
    },
    holds: (verdict) => verdict.decision === 'pass',
  },
  ...(['dealer', 'subsidiary'] as const).map((role): TableCase => {
    const { id, request, holds } = held('汽车-汽车预售服务', '工信部道路机动车辆生产企业准入许可', true);
    return { id: `${id}/${role}`, request: { ...request, role }, holds };
  }),
];

const remark = (category: string, title: string, words: string, more: Partial<MatchRequest> = {}): TableCase => ({
  id: `remark/${category}/${title}/${more.role ?? ''}`,
  request: { category, asOf, certificates: [], ...more },
  holds: (verdict) => requirementsNamed(verdict, title).some(({ note }) => note?.includes(words)),
});

/** What has to be said beside a paper, so that the right one is handed in. */
const remarkCases: readonly TableCase[] = [
  remark('IT科技-音视频设备', '中国国家强制性产品认证证书', '生产者'),
  remark('电商平台-电商平台', '行政许可不予受理通知书', '通信管理部门'),
  remark('金融业-股票信息服务平台（港股/美股）', '经营证券期货业务许可证', '证券/期货类目', {
    declares: ['stock-trading'],
  }),
  remark('汽车-汽车预售服务', '厂商授权销售文件', '汽车厂商出具', { role: 'dealer' }),
  remark('汽车-汽车预售服务', '工信部道路机动车辆生产企业准入许可', '汽车厂商的', { role: 'dealer' }),
  remark('汽车-汽车预售服务', '工信部道路机动车辆生产企业准入许可', '所属汽车厂商', { role: 'subsidiary' }),
];

const furtherCases: readonly TableCase[] = [
  {
    id: 'car/maker-only',
    request: { category: '汽车-汽车预售服务', asOf, role: 'manufacturer', certificates: [] },
    holds: ({ options }) => options.map(({ label }) => label).join() === '汽车厂商',
  },
  {
    id: 'shop/also-scheme',
    request: { category: '电商平台-电商平台', asOf, certificates: [] },
    holds: ({ notes }) => notes.some(({ code, text }) => code === 'also-scheme' && text.includes('社交-直播')),
  },
];
