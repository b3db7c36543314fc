import { dealerAuthorisation, equityLetter } from '../papers/company-letters.ts';
import { drawPaper } from '../papers/draw-paper.ts';
import { vehicleAdmission } from '../papers/official-letters.ts';
import { applicant, enterprise } from './applicants.ts';
import type { SampleCase, SampleFile } from './sample-case.ts';
import { letter, scan, scannedTogether, unsettled } from './sample-file.ts';

const maker = applicant('武汉星槎汽车制造有限公司', '武汉市');
const dealer = applicant('武汉栖云汽车销售服务有限公司', '武汉市');
const meetings = applicant('广州望潮网络科技有限公司', '广州市');
const devices = applicant('杭州云栈智能科技有限公司', '杭州市');
const developer = applicant('西安砚山置业有限公司', '西安市');
const clinic = applicant('成都半夏堂互联网医院有限公司', '成都市');
const hospital = applicant('南京市建邺区松间医院', '南京市', '12');
const telecom = '增值电信业务经营许可证';
const common = { scheme: 'standard', decision: 'pass', gaps: [] } as const;
const meetingScope = '国内多方通信服务业务';
const permitWithAnnex = {
  ...meetings.facts,
  number: 'B1.B2-20244127',
  issuedOn: '2024-06-20',
  scope: `${meetingScope}；信息服务业务（仅限互联网信息服务）`,
};

const admission = letter('准入许可.jpg', vehicleAdmission, { ...maker.facts, issuedOn: '2023-07-05' });
const dealerLicence: SampleFile = scan('营业执照.jpg', 'business-licence', {
  ...dealer.facts,
  scope: '一般项目：汽车销售；新能源汽车整车销售；机动车修理和维护。',
});
const equity = (seals: '1' | '2'): SampleFile =>
  letter('股权关系证明函.jpg', equityLetter, {
    ...dealer.facts,
    issuedOn: '2026-06-30',
    extra: { parent: maker.name, seals },
  });

/** 汽车, IT科技, 房地产服务, 医疗. */
export const trades: readonly SampleCase[] = [
  {
    ...common,
    name: 'car-dealer',
    category: '汽车-汽车预售服务',
    subject: enterprise(dealer),
    role: 'dealer',
    why: '经销商：自己的营业执照、厂商授权、厂商的准入许可',
    files: [
      dealerLicence,
      letter('授权销售文件.jpg', dealerAuthorisation, {
        ...dealer.facts,
        issuedOn: '2026-01-01',
        extra: { maker: maker.name, title: '厂商授权销售文件' },
      }),
      admission,
    ],
  },
  {
    ...common,
    name: 'car-subsidiary',
    category: '汽车-汽车预售服务',
    subject: enterprise(dealer),
    role: 'subsidiary',
    why: '子公司：股权关系证明函有双方盖章',
    files: [dealerLicence, admission, equity('2')],
  },
  {
    ...common,
    name: 'car-subsidiary-one-seal',
    category: '汽车-汽车预售服务',
    subject: enterprise(dealer),
    role: 'subsidiary',
    decision: 'manual',
    gaps: ['股权关系证明函'],
    statuses: { 股权关系证明函: 'unsure' },
    why: '证明函只看得到一方的章，要双方盖章',
    files: [dealerLicence, admission, equity('1')],
  },
  {
    ...common,
    name: 'it-multi-party-annex',
    category: 'IT科技-多方通信',
    subject: enterprise(meetings),
    statuses: { [telecom]: 'met' },
    why: '正本写“见附页”，附页上有国内多方通信服务业务：两张合起来是一份证',
    files: [
      scan('正本.jpg', 'telecom-see-annex', permitWithAnnex),
      unsettled(scan('附页.jpg', 'telecom-annex', permitWithAnnex)),
    ],
  },
  {
    ...common,
    name: 'it-multi-party-scanned-pdf',
    category: 'IT科技-多方通信',
    subject: enterprise(meetings),
    statuses: { [telecom]: 'met' },
    why: '正本和附页扫描在同一个没有文字层的 PDF 里：一份证，两页',
    files: [
      scannedTogether(
        '扫描件.pdf',
        () => ['telecom-see-annex', 'telecom-annex'].map((kind) => drawPaper(kind, 'pdf', permitWithAnnex).canvas),
        { kind: 'certificate', certificates: [telecom], fields: { holder: meetings.name } },
      ),
    ],
  },
  {
    ...common,
    name: 'it-multi-party-listed',
    category: 'IT科技-多方通信',
    subject: enterprise(meetings),
    statuses: { [telecom]: 'met' },
    why: '业务种类直接列在证面上',
    files: [scan('许可证.jpg', 'telecom-listed', { ...meetings.facts, scope: meetingScope }, [['perspective', 0.2]])],
  },
  {
    ...common,
    name: 'it-multi-party-other-service',
    category: 'IT科技-多方通信',
    subject: enterprise(meetings),
    decision: 'supplement',
    gaps: [telecom],
    statuses: { [telecom]: 'unfit' },
    why: '同一种证，许可的是信息服务业务，不含国内多方通信服务业务',
    files: [scan('许可证.jpg', 'telecom-listed', { ...meetings.facts, scope: '信息服务业务（仅限互联网信息服务）' })],
  },
  {
    ...common,
    name: 'it-av-equipment',
    category: 'IT科技-音视频设备',
    subject: enterprise(devices),
    why: '3C 认证证书：两行标题，值在标签下一行',
    files: [scan('3C证书.jpg', 'compulsory-certification', devices.facts)],
  },
  {
    ...common,
    name: 'real-estate-presale',
    category: '房地产服务-房地产营销',
    subject: enterprise(developer),
    why: '《商品房预售许可证》',
    files: [scan('预售证.jpg', 'presale', developer.facts)],
  },
  {
    ...common,
    name: 'real-estate-sale',
    category: '房地产服务-房地产营销',
    subject: enterprise(developer),
    why: '《商品房销售许可证》与“预售”一字之差，自己也算数，但不得认成预售',
    files: [scan('销售证.jpg', 'sale', developer.facts)],
  },
  {
    ...common,
    name: 'real-estate-sale-filing',
    category: '房地产服务-房地产营销',
    subject: enterprise(developer),
    why: '《商品房现售备案证明》，屏幕翻拍',
    files: [scan('翻拍.jpg', 'sale-filing', developer.facts, [['screen-photo', 0.15]])],
  },
  {
    ...common,
    name: 'real-estate-home-sales-declared',
    category: '房地产服务-房地产营销',
    subject: enterprise(developer),
    declares: ['home-sales'],
    decision: 'reject',
    why: '证照齐全，但声明要在线完整售房：表里不支持',
    files: [scan('预售证.jpg', 'presale', developer.facts)],
  },
  {
    ...common,
    name: 'medical-internet-hospital',
    category: '医疗-互联网医院',
    subject: enterprise(clinic),
    why: '卫生健康部门的《设置医疗机构批准书》',
    files: [scan('批准书.jpg', 'medical-founding', clinic.facts)],
  },
  {
    ...common,
    name: 'medical-public-hospital',
    category: '医疗-公立医疗机构',
    subject: { name: hospital.name, type: 'public-institution' },
    why: '执业许可证与事业单位法人证书，持有人相同',
    files: [
      scan('执业许可证.jpg', 'medical-institution', hospital.facts),
      scan('法人证书.jpg', 'public-institution', {
        ...hospital.facts,
        scope: '为人民身体健康提供医疗与护理保健服务',
        extra: { sponsor: '南京市建邺区卫生健康委员会' },
      }),
    ],
  },
  {
    ...common,
    name: 'medical-public-hospital-device-permit',
    category: '医疗-公立医疗机构',
    subject: { name: hospital.name, type: 'public-institution' },
    decision: 'supplement',
    gaps: ['医疗机构执业许可证'],
    why: '医疗器械经营许可证不是医疗机构执业许可证',
    files: [
      scan('器械证.jpg', 'medical-devices', hospital.facts),
      scan('法人证书.jpg', 'public-institution', hospital.facts),
    ],
  },
];
