import { titled } from '../judge/check.ts';
import type { CertificateRule } from '../rules/schema.ts';
import type { RequirementStatus, Verdict } from '../verdict.ts';
import { faultWordsZh, scopeAskedZh } from './fault-words-zh.ts';
import type { GapCase } from './gap-cases.ts';
import { dayOf, type Wording } from './wording.ts';

/** Chinese, the language of the product. */
export const wordingZh: Wording = {
  fault: faultWordsZh,
  nameOf: ({ certificate }) => nameOf(certificate),
  title: ({ certificate, gap }) => `${titled(certificate)}：${statusNames[gap.status]}`,
  // the verdict's own sentence: what was read and what to do, word for word
  summary: ({ gap }) => gap.text,
  why: ({ citation }) =>
    `《${citation.source}》“${citation.section}”（${dayOf(citation.updated)} 更新）写明：${citation.quote}`,
  issuedBy,
  upload: (gap) => uploads[gap.certificate.kind](gap.certificate),
  watch,
  headline,
  alternatives,
  note: ({ text }) => text,
  applicationItem: ({ label, status, findings }) => {
    const faults = findings.filter(({ ok }) => ok !== true).map(({ text }) => text.replace(/。$/u, ''));
    return `${label}：${statusNames[status]}${faults.length === 0 ? '' : `（${faults.join('；')}）`}`;
  },
  nextStep: ({ text }) => text,
  gapText: (gap, number) =>
    [
      `${number}. ${gap.title}`,
      `   ${gap.summary}`,
      `   依据：${gap.why}`,
      `   谁来出：${gap.issuedBy}`,
      `   怎么交：${gap.upload}`,
      ...(gap.watch.length === 0 ? [] : [`   注意：${gap.watch.join('；')}。`]),
    ].join('\n'),
  pointText: (text, citation) =>
    citation === undefined ? text : `${text}（《${citation.source}》，${dayOf(citation.updated)} 更新）`,
  labels: {
    alternatives: '也可以改走别的办法：',
    notes: '另外请留意：',
    application: '插件申请：',
    nextSteps: '接下来：',
    aiNotice: '部分文字由 AI 生成，仅供参考；结论由规则得出，不受其影响。',
  },
};

const statusNames: Readonly<Record<RequirementStatus, string>> = {
  missing: '缺少',
  unfit: '不符合要求',
  unsure: '尚不能确认',
  met: '已满足',
};

const nameOf = (certificate: CertificateRule): string =>
  certificate.kind !== 'category'
    ? titled(certificate)
    : `“${certificate.name}”${certificate.name.endsWith('类目') ? '' : '类目'}`;

function issuedBy({ certificate, leaf, issuer, permit }: GapCase): string {
  const body = issuer?.name ?? certificate.issuer;
  const own = body === undefined ? writers[certificate.kind] : `由${body}${issueVerb(certificate)}`;
  const whose = leaf?.where?.holder === 'partner' ? '，须是合作方名下的，请向合作方索取' : '';
  const apply =
    permit === undefined ? '' : `；办理请咨询${permit.authority}（《${permit.permit}》，见《直播服务许可申请》）`;
  return `${own}${whose}${apply}。`;
}

const issueVerb = ({ kind }: CertificateRule): string =>
  kind === 'licence' ? '颁发' : kind === 'filing' ? '办理备案' : '出具';

/** Who makes the papers that no authority issues. */
const writers: Readonly<Record<CertificateRule['kind'], string>> = {
  licence: '由主管部门颁发',
  filing: '由主管部门办理备案',
  agreement: '由协议各方签订',
  letter: '由申请单位自己出具',
  form: '由申请单位填写，交的是当时向主管部门申请时所填的那一份',
  proof: '由能够证明此事的单位出具',
  plan: '由平台自己制定',
  category: '在微信小程序后台自行申请，由微信审核',
};

const uploads: Readonly<Record<CertificateRule['kind'], (certificate: CertificateRule) => string>> = {
  licence: (certificate) =>
    `上传${titled(certificate)}原件的彩色扫描件或照片，四角完整${legible(certificate)}；有附页的一并上传。`,
  filing: (certificate) => `上传${titled(certificate)}的证明或备案系统里能看到备案信息的页面${legible(certificate)}。`,
  agreement: (certificate) =>
    `上传${titled(certificate)}全文，须能看到标题、各方名称和签署盖章页，PDF、Word 或扫描件均可。`,
  letter: (certificate) => `上传${titled(certificate)}的完整扫描件${legible(certificate)}，须能看到标题、落款和盖章。`,
  form: (certificate) => `上传填写完整的${titled(certificate)}，不要上传空白表。`,
  proof: (certificate) => `上传${titled(certificate)}的完整扫描件，须能看到出具单位、日期和盖章。`,
  plan: (certificate) => `上传${titled(certificate)}全文，须有标题，PDF、Word 或图片均可。`,
  category: ({ name }) => `在小程序后台“设置 > 基本设置 > 服务类目”中取得“${name}”，上传能看到它的截图。`,
};

const fieldLabels: Readonly<Record<CertificateRule['fields'][number], string>> = {
  holder: '持有人名称',
  uscc: '统一社会信用代码',
  number: '编号',
  scope: '范围',
  issuer: '发证机关',
  issuedOn: '发证日期',
  validFrom: '有效期',
  validTo: '有效期',
};

function legible({ fields }: CertificateRule): string {
  const labels = [...new Set(fields.map((field) => fieldLabels[field]))];
  return labels.length === 0 ? '' : `，${labels.join('、')}看得清`;
}

function watch(gap: GapCase): readonly string[] {
  return [...asked(gap), ...aboutPaper(gap)];
}

/** What the table asks of this paper in this category. */
function asked(gap: GapCase): readonly string[] {
  const { certificate, leaf, issuer, asOf } = gap;
  const { where, note } = leaf ?? {};
  const isDated = certificate.validity !== 'none' && certificate.kind !== 'category';
  return [
    where?.scopeContains === undefined ? [] : `经营范围须含${scopeAskedZh(gap)}`,
    issuer === undefined ? [] : `须由${issuer.name}颁发`,
    where?.parties === undefined ? [] : `须与至少 ${where.parties} 家不同的合作方签订`,
    where?.seals === undefined ? [] : `须有 ${where.seals} 方盖章`,
    ownership(certificate, where?.holder),
    isDated ? `在审查日期 ${asOf} 须在有效期内` : [],
    note === undefined ? [] : note.replace(/。$/u, ''),
  ].flat();
}

/** What is true of this paper wherever it is asked for. */
function aboutPaper({ certificate, substitutes }: GapCase): readonly string[] {
  const printed = certificate.aliases.filter(({ spoken }) => !spoken).map(({ name }) => `“${name}”`);
  const others = certificate.neverTitles.slice(0, 2).map((name) => `“${name}”`);
  return [
    certificate.lookFor === undefined ? [] : `人工审核时会${certificate.lookFor.replace(/。$/u, '')}`,
    printed.length === 0 ? [] : `证面标题也可能是${printed.slice(0, 3).join('、')}`,
    substitutes.length === 0 ? [] : `${substitutes.map(titled).join('、')}是它的现行证照，可以代替`,
    others.length === 0 ? [] : `${others.join('、')}不是它`,
  ].flat();
}

function ownership(
  certificate: CertificateRule,
  holder: 'subject' | 'partner' | 'anyone' | undefined,
): readonly string[] {
  if (holder === 'partner') return ['须是合作方名下的，不是申请主体自己的'];
  const own = (holder ?? 'subject') === 'subject' && certificate.fields.includes('holder');
  return own ? ['持有人须与申请主体一字不差'] : [];
}

const schemeNames = { plugin: '小程序·云直播插件', standard: '标准直播+直播标签' } as const;

function headline(verdict: Verdict): string {
  const { decision, category, gaps, options } = verdict;
  const scheme = schemeNames[verdict.scheme];
  const way = options.length > 1 ? `，按最接近的办法“${options[0]?.label ?? ''}”列在下面` : '';
  if (decision === 'pass') {
    const met = (options[0]?.requirements ?? []).map(({ certificate }) => certificate.name).join('、');
    return `结论：可接入。“${category.name}”类目的资质已经齐全（${met}），可使用${scheme}接入。`;
  }
  if (decision === 'supplement')
    return `结论：需补件。“${category.name}”类目还差 ${gaps.length} 项${way}，请一次补齐后再提交。`;
  if (decision === 'manual')
    return `结论：转人工。“${category.name}”类目有${gaps.length === 0 ? '' : ` ${gaps.length} 项`}内容不能由程序判定${way}，请按说明补充并等待人工核对。`;
  return `结论：不可接入。“${category.name}”类目在所述情况下不能接入，补交资质也不能改变，原因见“另外请留意”。`;
}

function alternatives({ decision, options }: Verdict): readonly string[] {
  if (decision === 'pass' || decision === 'reject') return [];
  return options.slice(1, 4).map(({ label, requirements }) => {
    const open = requirements.filter(({ status }) => status !== 'met').length;
    return `${label}（还差 ${open} 项）`;
  });
}
