import type { FieldAbsence, ScreenshotFieldName } from '../../domain/document.ts';
import type {
  Decision,
  Declaration,
  Finding,
  RequirementStatus,
  Role,
  Scheme,
  SubjectType,
} from '../../domain/verdict.ts';
import type { StatusPart, Tone } from './report.ts';

interface DecisionWords {
  readonly word: string;
  readonly tone: Tone;
  readonly meaning: string;
}

export const decisionWords: Readonly<Record<Decision, DecisionWords>> = {
  pass: { word: '可接入', tone: 'good', meaning: '材料满足要求，可以按上述方案申请接入。' },
  supplement: { word: '需补件', tone: 'bad', meaning: '还缺材料，或有材料不合用。补齐下列各项后可以接入。' },
  manual: {
    word: '转人工',
    tone: 'open',
    meaning: '有决定性的内容程序读不清，或不宜由程序判断，须由审核人员对照原件决定。',
  },
  reject: { word: '不可接入', tone: 'bad', meaning: '按规则不能接入，补交材料也不能改变。' },
};

export const schemeWords: Readonly<Record<Scheme, string>> = {
  plugin: '小程序·云直播插件',
  standard: '标准直播+直播标签',
};

const statuses: Readonly<Record<RequirementStatus, Omit<StatusPart, 'code'>>> = {
  met: { word: '已满足', tone: 'good' },
  missing: { word: '缺少', tone: 'bad' },
  unfit: { word: '不合用', tone: 'bad' },
  unsure: { word: '待确认', tone: 'open' },
};

export const sayStatus = (code: RequirementStatus): StatusPart => ({ code, ...statuses[code] });

export function findingTone({ ok }: Pick<Finding, 'ok'>): Tone {
  if (ok === null) return 'open';
  return ok ? 'good' : 'bad';
}

export const subjectTypeWords: Readonly<Record<SubjectType, string>> = {
  enterprise: '企业',
  government: '政府机关',
  'public-institution': '事业单位',
  individual: '个人',
};

export const roleWords: Readonly<Record<Role, string>> = {
  manufacturer: '汽车厂商',
  dealer: '经销商',
  subsidiary: '下属子/分公司',
  public: '公立',
  private: '民办',
};

export const declarationWords: Readonly<Record<Declaration, string>> = {
  'medical-devices': '涉及医疗器械',
  'current-affairs': '涉及时政信息',
  'stock-trading': '涉及股票交易',
  'vehicle-sales': '涉及汽车销售',
  'home-sales': '涉及房屋销售',
  'private-fund-offering': '涉及私募基金募集',
  'advisory-only': '仅提供咨询',
};

export const absenceWords: Readonly<Record<FieldAbsence, string>> = {
  'not-stated': '证面未载明',
  illegible: '看不清',
  masked: '被遮挡',
  'on-annex': '见附页',
  'duration-only': '只写明期限长短',
  blank: '此栏空白',
};

export const screenshotLabels: Readonly<Record<ScreenshotFieldName, string>> = {
  miniProgramName: '小程序名称',
  appId: 'AppID',
  categories: '服务类目',
  subject: '主体信息',
  pluginName: '插件名称',
  pluginAppId: '插件 AppID',
  pluginVersion: '插件版本',
  addedAt: '添加插件时间',
};

/** A moment as it reads on a clock in China, to the minute. */
export function sayMoment(milliseconds: number): string {
  const chinaOffset = 8 * 60 * 60 * 1000;
  return new Date(milliseconds + chinaOffset).toISOString().slice(0, 16).replace('T', ' ');
}
