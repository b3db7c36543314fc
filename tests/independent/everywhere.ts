import { type IndependentCase, PAGE_DAY, type Stated, stated } from './case.ts';
import { type Whole, wholes } from './wholes.ts';

const nameCases = ({ slug, word, scheme, names, papers }: Whole): readonly IndependentCase[] =>
  names.map((category, index) => ({
    id: `name/${slug}-${index}`,
    because: `源文这样写这个类目：${category}`,
    request: { category, asOf: PAGE_DAY, certificates: papers.map(stated) },
    expect: { decision: ['pass', 'manual'], scheme, categoryMentions: word, gaps: [] },
  }));

const personalCase = ({ slug, names, papers }: Whole): IndependentCase => ({
  id: `personal/${slug}`,
  because: '个人认证的微信小程序暂不支持直播业务',
  request: {
    category: names[0] ?? '',
    asOf: PAGE_DAY,
    subject: { type: 'individual' },
    certificates: papers.map(stated),
  },
  expect: { decision: 'reject' },
});

const governmentCase = ({ slug, names, scheme }: Whole): IndependentCase => ({
  id: `government/${slug}`,
  because: '政府主体认证的小程序可直接使用 标准直播+直播标签 进行接入',
  request: { category: names[0] ?? '', asOf: PAGE_DAY, subject: { type: 'government' }, certificates: [] },
  expect: { decision: 'supplement', scheme, noteMentions: ['政府主体', '标准直播+直播标签'] },
});

const dayCases = ({ slug, names, scheme }: Whole): readonly IndependentCase[] => [
  {
    id: `day/${slug}-before`,
    because: '类目申请资质要求 最近更新时间：2024-08-29；此前的规则不在手里',
    request: { category: names[0] ?? '', asOf: '2024-08-28', certificates: [] },
    expect: { decision: 'manual' },
  },
  {
    id: `day/${slug}-on`,
    because: '类目申请资质要求 最近更新时间：2024-08-29：自当日起可判',
    request: { category: names[0] ?? '', asOf: PAGE_DAY, certificates: [] },
    expect: { decision: 'supplement', scheme },
  },
];

const changed = (papers: readonly Stated[], change: { validTo: string } | { holder: string }) =>
  papers.map((paper, index) => (index === 0 ? { ...stated(paper), ...change } : stated(paper)));

const ownLicenceCases = ({ slug, names, papers }: Whole): readonly IndependentCase[] => {
  const [category = ''] = names;
  const licence = papers.slice(0, 1).map((paper) => stated(paper).title)[0] ?? '';
  const ask = { category, asOf: '2026-11-24', subject: { name: '示例一二三有限公司' } };
  const unfit = { decision: 'supplement', statuses: { [licence]: 'unfit' } } as const;
  return [
    {
      id: `expired/${slug}`,
      because: '昨天到期的证不能用',
      request: { ...ask, certificates: changed(papers, { validTo: '2026-11-23' }) },
      expect: unfit,
    },
    {
      id: `last-day/${slug}`,
      because: '到期日当日仍有效',
      request: { ...ask, certificates: changed(papers, { validTo: '2026-11-24' }) },
      expect: { decision: ['pass', 'manual'], gaps: [] },
    },
    {
      id: `holder/${slug}`,
      because: '证须为本主体所有',
      request: { ...ask, certificates: changed(papers, { holder: '示例一二四有限公司' }) },
      expect: unfit,
    },
  ];
};

/** What the source says of every category alike. */
export const everywhereCases: readonly IndependentCase[] = wholes.flatMap((whole) => [
  ...nameCases(whole),
  personalCase(whole),
  governmentCase(whole),
  ...dayCases(whole),
  // a product's certificate may be its maker's: the source does not say whose
  ...ownLicenceCases(whole).filter(({ id }) => id !== 'holder/device'),
]);
