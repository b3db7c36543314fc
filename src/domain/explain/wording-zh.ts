import { titled } from '../judge/check.ts';
import type { CertificateRule } from '../rules/schema.ts';
import type { ApplicationItem, RequirementStatus, Verdict } from '../verdict.ts';
import { faultWordsZh } from './fault-words-zh.ts';
import { barringNotes, type GapCase } from './gap-cases.ts';
import { summaryZh } from './summary-zh.ts';
import { uploadZh } from './upload-zh.ts';
import { watchZh } from './watch-zh.ts';
import { type CitedPage, dayOf, type Wording } from './wording.ts';

/** Chinese, the language of the product. */
export const wordingZh: Wording = {
  fault: faultWordsZh,
  nameOf: ({ certificate }) => nameOf(certificate),
  title: ({ certificate, gap }) => `${titled(certificate)}：${statusNames[gap.status]}`,
  summary: summaryZh,
  why: ({ citation }) => `${placeOf(citation)}：${citation.quote}`,
  issuedBy,
  upload: uploadZh,
  watch: watchZh,
  headline,
  alternatives,
  note: ({ text }) => text,
  application,
  nextStep: ({ text }) => text,
  gapText: (gap, number, sameWhy) =>
    [
      `${number}. ${gap.summary.includes(gap.certificate.name) ? '' : `${gap.title}。`}${gap.summary}`,
      `   依据：${sameWhy === undefined ? gap.why : `同第 ${sameWhy} 项`}`,
      `   谁来出：${gap.issuedBy}`,
      `   怎么交：${gap.upload}`,
      ...(gap.watch.length === 0 ? [] : [`   注意：${gap.watch.join('；')}`]),
    ].join('\n'),
  listTitle: (label, citation) =>
    `${labels[label]}${citation === undefined ? '' : `（《${citation.source}》，${dayOf(citation.updated)} 更新）`}：`,
  pointText,
  aiNotice: '部分文字由 AI 生成，仅供参考；结论由规则得出，不受其影响。',
};

function pointText(text: string, { source, updated }: CitedPage): string {
  return `${text}（《${source}》，${dayOf(updated)} 更新）`;
}

const labels = {
  alternatives: '也可以改走别的办法',
  notes: '另外请留意',
  application: '插件申请',
  nextSteps: '接下来',
} as const;

const statusNames: Readonly<Record<RequirementStatus, string>> = {
  missing: '缺少',
  unfit: '不符合要求',
  unsure: '尚不能确认',
  met: '已满足',
};

const placeOf = ({ source, section, updated }: GapCase['citation']): string =>
  `《${source}》“${section}”（${dayOf(updated)} 更新）`;

const nameOf = (certificate: CertificateRule): string =>
  certificate.kind !== 'category'
    ? titled(certificate)
    : `“${certificate.name}”${certificate.name.endsWith('类目') ? '' : '类目'}`;

function issuedBy({ certificate, leaf, issuer, permit }: GapCase): string {
  const body = issuer?.name ?? certificate.issuer;
  const own = body === undefined ? writers[certificate.kind] : `${body}${issueVerb(certificate)}`;
  const whose = leaf?.where?.holder === 'partner' ? '，要的是合作方名下的，请向合作方索取' : '';
  const apply = permit === undefined ? '' : `；办理请咨询${permit.authority}（见《${permit.page}》）`;
  return `${own}${whose}${apply}`;
}

const issueVerb = ({ kind }: CertificateRule): string =>
  kind === 'licence' ? '颁发' : kind === 'filing' ? '办理备案' : '出具';

/** Who makes the papers that no authority issues. */
const writers: Readonly<Record<CertificateRule['kind'], string>> = {
  licence: '主管部门颁发',
  filing: '主管部门办理备案',
  agreement: '协议各方签订',
  letter: '申请单位自己出具',
  form: '申请单位填写，即当时向主管部门申请时所填的那一份',
  proof: '能够证明此事的单位出具',
  plan: '平台自己制定',
  category: '在微信小程序后台自行申请，由微信审核',
};

const schemeNames = { plugin: '小程序·云直播插件', standard: '标准直播+直播标签' } as const;

function headline(verdict: Verdict): string {
  const { decision, category, gaps, options } = verdict;
  const scheme = schemeNames[verdict.scheme];
  const way = options.length > 1 ? `，按最接近的办法「${options[0]?.label ?? ''}」列在下面` : '';
  if (decision === 'pass') {
    const met = (options[0]?.requirements ?? []).map(({ certificate }) => marked(certificate.name)).join('、');
    return `结论：可接入。“${category.name}”类目的资质已经齐全（${met}），可使用${scheme}接入。`;
  }
  if (decision === 'supplement')
    return `结论：需补件。“${category.name}”类目还差 ${gaps.length} 项${way}，请一次补齐后再提交。`;
  if (decision === 'manual')
    return gaps.length === 0
      ? `结论：转人工。“${category.name}”类目须由人工确认，原因见“另外请留意”。`
      : `结论：转人工。“${category.name}”类目有 ${gaps.length} 项程序不能下结论${way}，请按说明补充，并等待人工核对。`;
  const why = barringNotes(verdict).map(({ text, citation }) => (citation ? pointText(text, citation) : text));
  return `结论：不可接入。“${category.name}”类目在所述情况下不能接入，补交资质也不能改变。${why.length === 0 ? '原因见“另外请留意”。' : why.join('')}`;
}

/** 《》 around a name, unless it brings its own or is a category's. */
const marked = (name: string): string => (/《|类目$/u.test(name) ? name : `《${name}》`);

function alternatives({ decision, options }: Verdict): readonly string[] {
  if (decision === 'pass' || decision === 'reject') return [];
  return options.slice(1, 4).map(({ label, requirements }) => {
    const open = requirements.filter(({ status }) => status !== 'met').length;
    return `${label}（还差 ${open} 项）`;
  });
}

/** What agrees is told in one line; what cannot be compared for want of a screenshot is no line of its own. */
function application(items: readonly ApplicationItem[]): readonly string[] {
  const met = items.filter(({ status }) => status === 'met').map(({ label }) => label);
  const open = items.filter(({ status }) => status !== 'met').flatMap((item) => itemText(item) ?? []);
  return [...open, ...(met.length === 0 ? [] : [`已满足：${met.join('、')}`])];
}

function itemText({ id, label, status, findings }: ApplicationItem): string | undefined {
  if (status === 'missing') return screenshots[id];
  const faults = findings.filter(({ ok }) => ok !== true).map(({ text }) => text.replace(/。$/u, ''));
  return `${label}：${statusNames[status]}${faults.length === 0 ? '' : `（${faults.join('；')}）`}`;
}

const screenshots: Readonly<Partial<Record<ApplicationItem['id'], string>>> = {
  'basic-info-screenshot':
    '还没有收到“设置 > 基本设置”页的截图，请补交；图上须同时看得到小程序名称、服务类目、主体信息和 AppID',
  'plugin-list-screenshot':
    '还没有收到“设置 > 第三方设置 > 插件管理”页的截图，请补交；图上须看得到腾讯云直播助手及其添加时间',
};
