import { applicant, enterprise } from './applicants.ts';
import type { SampleCase } from './sample-case.ts';
import { scan } from './sample-file.ts';

const bank = applicant('成都青屿银行股份有限公司', '成都市');
const broker = applicant('南京云栈证券有限公司', '南京市');
const insurance = applicant('杭州半夏堂保险经纪有限公司', '杭州市');
const agent = applicant('西安朗月湾保险代理有限公司', '西安市');
const fund = applicant('广州星槎私募基金管理有限公司', '广州市');
const credit = applicant('武汉柠野征信服务有限公司', '武汉市');
const quotes = applicant('成都听枫信息科技有限公司', '成都市');
const securities = '经营证券期货业务许可证';
const common = { scheme: 'standard', decision: 'pass', gaps: [] } as const;
const brokerScope = '证券经纪；证券投资咨询；证券承销与保荐；证券自营';

/** 金融业: permits whose names differ in two characters, and scopes that decide. */
export const finance: readonly SampleCase[] = [
  {
    ...common,
    name: 'finance-bank',
    category: '金融业-银行',
    subject: enterprise(bank),
    why: '《金融许可证》',
    files: [scan('金融许可证.jpg', 'finance', bank.facts)],
  },
  {
    ...common,
    name: 'finance-securities',
    category: '金融业-证券/期货',
    subject: enterprise(broker),
    statuses: { [securities]: 'met' },
    why: '经营证券期货业务许可证，证券/期货类目不问业务范围',
    files: [scan('经营许可证.jpg', 'securities', { ...broker.facts, scope: brokerScope })],
  },
  {
    ...common,
    name: 'finance-public-fund-scope',
    category: '金融业-公募基金',
    subject: enterprise(broker),
    decision: 'supplement',
    gaps: [securities],
    statuses: { [securities]: 'unfit' },
    why: '同一张证，公募基金类目要业务范围含“基金”，这张没有',
    files: [scan('经营许可证.jpg', 'securities', { ...broker.facts, scope: brokerScope })],
  },
  {
    ...common,
    name: 'finance-fund-sales',
    category: '金融业-公募基金',
    subject: enterprise(broker),
    why: '《基金销售业务资格证书》是另一条路',
    files: [scan('资格证书.jpg', 'fund-sales', broker.facts, [['glare', 0.1]])],
  },
  {
    ...common,
    name: 'finance-insurance-intermediary',
    category: '金融业-保险',
    subject: enterprise(insurance),
    why: '2021年起保险中介机构的证都叫《保险中介许可证》，顶替表里的旧证',
    files: [
      scan('保险中介许可证.jpg', 'insurance-intermediary', insurance.facts, [], { certificates: ['保险中介许可证'] }),
    ],
  },
  {
    ...common,
    name: 'finance-insurance-agent',
    category: '金融业-保险',
    subject: enterprise(agent),
    why: '经营保险代理业务许可证：与“经纪”“公估”只差一两个字，不得认错',
    files: [scan('许可证.jpg', 'insurance-agent', agent.facts, [['moire', 0.1]])],
  },
  {
    ...common,
    name: 'finance-private-fund',
    category: '金融业-私募基金',
    subject: enterprise(fund),
    why: '两行标题的《私募投资基金管理人登记证书》',
    files: [scan('登记证书.jpg', 'private-fund-manager', fund.facts)],
  },
  {
    ...common,
    name: 'finance-credit-reporting',
    category: '金融业-征信业务',
    subject: enterprise(credit),
    why: '企业征信：备案证由中国人民银行分支机构备案，加营业执照',
    files: [
      scan('备案证.jpg', 'credit-reporting', credit.facts),
      scan('营业执照.jpg', 'business-licence-with-term', credit.facts),
    ],
  },
  {
    ...common,
    name: 'finance-credit-reporting-old-licence',
    category: '金融业-征信业务',
    subject: enterprise(credit),
    why: '2014年的《企业法人营业执照》是同一种执照：15 位注册号、中文数字日期、没有经营范围和营业期限',
    files: [
      scan('备案证.jpg', 'credit-reporting', credit.facts, [['fold', 0.2]]),
      scan('旧版执照.jpg', 'legal-person-licence', credit.facts),
    ],
  },
  {
    ...common,
    name: 'finance-stock-trading-declared',
    category: '金融业-股票信息服务平台（港股/美股）',
    subject: enterprise(quotes),
    declares: ['stock-trading'],
    decision: 'supplement',
    gaps: [securities],
    why: '只做行情的备案够了；声明提供股票交易，还要证券/期货类目的证',
    files: [scan('备案.jpg', 'icp-filing', quotes.facts)],
  },
];
