import { drawBasicInfo } from '../consoles/basic-info.ts';
import { drawLookAlike } from '../consoles/look-alike.ts';
import { drawPluginList } from '../consoles/plugin-list.ts';
import { telecomPromise } from '../papers/company-letters.ts';
import { drawFlowchart } from '../papers/not-papers.ts';
import { refusalNotice } from '../papers/official-letters.ts';
import { admissionRules, disputeRules, platformTerms } from '../papers/rule-documents.ts';
import { drawTelecomForm } from '../papers/telecom-application.ts';
import { applicant, enterprise } from './applicants.ts';
import type { SampleCase, SampleFile } from './sample-case.ts';
import { letter, picture, scan } from './sample-file.ts';

const company = applicant('杭州麦穗谷电子商务有限公司', '杭州市');
const telecom = '增值电信业务经营许可证';
const terms = '电商平台服务协议、交易规则';
const admission = '电商平台对入驻经营者的审核要求或规范文件';
const disputes = '电商平台对用户交易纠纷处理的机制或方案';
const common = { category: '电商平台-电商平台', scheme: 'plugin', subject: enterprise(company) } as const;
const lacksPermit = { ...common, decision: 'supplement', gaps: [telecom] } as const;

const tradingScope = '在线数据处理与交易处理业务（仅限经营类电子商务）';
const permit = (file: string): SampleFile => scan(file, 'telecom-listed', { ...company.facts, scope: tradingScope });

/** The three papers of the platform itself, in three kinds of file. */
const rulesOfPlatform: readonly SampleFile[] = [
  letter('服务协议交易规则.pdf', platformTerms, { ...company.facts, issuedOn: '2025-02-10' }),
  letter(
    '入驻审核规范.docx',
    admissionRules,
    { ...company.facts, issuedOn: '2025-02-10' },
    { mentions: ['食品经营许可证', '医疗器械经营许可证', '出版物经营许可证'] },
  ),
  letter('纠纷处理机制.jpg', disputeRules, { ...company.facts, issuedOn: '2025-02-10' }),
];

const basicInfo = {
  miniProgramName: '麦穗谷优选',
  appId: 'wx5f0c3a91d27be684',
  categories: ['电商平台 > 电商平台'],
  subject: company.name,
};
const plugin = {
  name: '腾讯云直播助手',
  appId: 'wx95a7d2b78cf30f98',
  version: '1.3.6',
  state: '已通过',
  addedAt: '2026-10-08 15:20',
};

const form = (file: string, title: string): SampleFile =>
  picture(file, () => drawTelecomForm(title, title, file, company.facts).canvas, {
    kind: 'certificate',
    certificates: [title],
  });

/** 电商平台: both ways, and what is taken for the permit and is not. */
export const ecommerce: readonly SampleCase[] = [
  {
    ...common,
    name: 'ecommerce-four-papers',
    decision: 'pass',
    gaps: [],
    statuses: { [telecom]: 'met', [terms]: 'met', [admission]: 'met', [disputes]: 'met' },
    why: '许可证加平台自己的三份文件（PDF、Word、图片各一）齐全，另附插件申请要的两张截图',
    files: [
      permit('增值电信业务经营许可证.jpg'),
      ...rulesOfPlatform,
      picture('基本信息.png', () => drawBasicInfo(basicInfo, 'ecommerce'), {
        kind: 'console-screenshot',
        screenshot: {
          page: 'basic-info',
          platform: 'wechat',
          miniProgramName: basicInfo.miniProgramName,
          appId: basicInfo.appId,
          subject: company.name,
        },
      }),
      picture('插件管理.png', () => drawPluginList([plugin]), {
        kind: 'console-screenshot',
        screenshot: {
          page: 'plugin-list',
          platform: 'wechat',
          pluginName: plugin.name,
          pluginAppId: plugin.appId,
          pluginVersion: plugin.version,
          addedAt: '2026-10-08 15:20',
        },
      }),
    ],
  },
  {
    ...common,
    name: 'ecommerce-annex-missing',
    decision: 'manual',
    gaps: [telecom],
    statuses: { [telecom]: 'unsure' },
    why: '正本写着业务种类“（见附页）”，没有附页就不知道许可了什么',
    files: [
      scan('正本.jpg', 'telecom-see-annex', company.facts, [], { warnings: ['annex-missing'] }),
      ...rulesOfPlatform,
    ],
  },
  {
    ...lacksPermit,
    name: 'ecommerce-scope-other-service',
    statuses: { [telecom]: 'unfit' },
    why: '许可证只许可互联网接入服务业务，没有在线数据处理与交易处理业务或互联网信息服务业务',
    files: [
      scan('许可证.jpg', 'telecom-listed', { ...company.facts, number: 'B1-20243315', scope: '互联网接入服务业务' }),
      ...rulesOfPlatform,
    ],
  },
  {
    ...lacksPermit,
    name: 'ecommerce-application-form',
    statuses: { [telecom]: 'missing' },
    why: '申请表的标题里含着许可证的全名，申请不等于许可',
    files: [form('申请表.jpg', '电信业务经营许可证申请表'), ...rulesOfPlatform],
  },
  {
    ...lacksPermit,
    name: 'ecommerce-flowchart',
    statuses: { [telecom]: 'missing' },
    why: '代办公司的流程图里提到许可证',
    files: [
      picture(
        '流程.png',
        () =>
          drawFlowchart('EDI许可证办理流程', [
            '签订代办合同',
            '准备申请材料',
            '申请者提出经营“EDI许可证”的申请',
            '电信主管部门受理',
            '审查材料',
            '颁发《增值电信业务经营许可证》',
            '交付证书',
          ]),
        { mentions: [telecom] },
      ),
      ...rulesOfPlatform,
    ],
  },
  {
    ...common,
    name: 'ecommerce-refusal-alone',
    decision: 'supplement',
    gaps: [telecom, terms, admission, disputes],
    why: '只有不予受理通知书：另一条路还要八份申请文件和三份平台文件，离得最近的仍是办证',
    files: [
      letter(
        '不予受理通知书.jpg',
        refusalNotice,
        { ...company.facts, issuedOn: '2026-03-12' },
        { mentions: [telecom] },
      ),
    ],
  },
  {
    ...common,
    name: 'ecommerce-refusal-path',
    decision: 'manual',
    gaps: ['股东追溯及其相关证明材料', '电信主管部门要求提交的其他材料'],
    why: '不予受理的路：通知书、八份申请文件、三份平台文件都在，其中两份只有人能判断',
    files: [
      letter(
        '不予受理通知书.jpg',
        refusalNotice,
        { ...company.facts, issuedOn: '2026-03-12' },
        { mentions: [telecom] },
      ),
      scan('营业执照.jpg', 'business-licence', company.facts),
      form('业务发展专用表格.jpg', '业务发展和实施计划及技术方案专用表格'),
      form('申请表.jpg', '电信业务经营许可证申请表'),
      form('公司及人员情况表.jpg', '公司及人员情况表'),
      form('安全保障措施.jpg', '网络与信息安全保障措施'),
      form('股东追溯.jpg', '股东追溯及其相关证明材料'),
      letter('承诺书.jpg', telecomPromise, { ...company.facts, issuedOn: '2026-02-20' }, { mentions: [telecom] }),
      form('其他材料.jpg', '电信主管部门要求提交的其他材料'),
      ...rulesOfPlatform,
    ],
  },
  {
    ...common,
    name: 'ecommerce-medical-devices-declared',
    decision: 'supplement',
    gaps: ['医疗相关类目'],
    declares: ['medical-devices'],
    why: '入驻商家卖医疗器械：要补的是医疗相关类目，交一张医疗器械经营许可证不顶用',
    files: [
      permit('增值电信业务经营许可证.jpg'),
      ...rulesOfPlatform,
      scan('医疗器械.jpg', 'medical-devices', company.facts),
    ],
  },
  {
    ...common,
    name: 'ecommerce-look-alike-console',
    decision: 'pass',
    gaps: [],
    why: '四份文件齐全；截图是另一家平台的小程序后台，不能当作微信后台的凭据',
    files: [
      permit('增值电信业务经营许可证.jpg'),
      ...rulesOfPlatform,
      picture('后台.png', () => drawLookAlike('麦穗谷优选', 'tt07b91c44e2d86530', company.name), {
        kind: 'console-screenshot',
        screenshot: { platform: 'look-alike' },
      }),
    ],
  },
  {
    ...common,
    name: 'ecommerce-masked-app-id',
    decision: 'pass',
    gaps: [],
    why: '四份文件齐全；基本信息截图的 AppID 被抹掉一半，不许猜',
    files: [
      permit('增值电信业务经营许可证.jpg'),
      ...rulesOfPlatform,
      picture('基本信息.png', () => drawBasicInfo({ ...basicInfo, masked: true }, 'masked'), {
        kind: 'console-screenshot',
        absent: ['appId'],
        screenshot: {
          page: 'basic-info',
          platform: 'wechat',
          miniProgramName: basicInfo.miniProgramName,
          subject: company.name,
        },
      }),
    ],
  },
];
