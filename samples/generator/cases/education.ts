import { agreement, developerPromise } from '../papers/company-letters.ts';
import { applicant, enterprise } from './applicants.ts';
import type { SampleCase, SampleFile } from './sample-case.ts';
import { letter, scan } from './sample-file.ts';

const platform = applicant('武汉拾光里教育科技有限公司', '武汉市');
const firstSchool = applicant('武汉望舒教育培训学校有限公司', '武汉市');
const secondSchool = applicant('武汉禾木川教育培训学校有限公司', '武汉市');
const school = applicant('广州砚山教育培训学校有限公司', '广州市');
const publicSchool = applicant('南京市建邺区听枫中学', '南京市', '12');
const driving = applicant('成都松间机动车驾驶员培训有限公司', '成都市');
const permit = '民办学校办学许可证';

const contract = (file: string, partner: string): SampleFile =>
  letter(file, agreement, {
    ...platform.facts,
    issuedOn: '2026-04-18',
    extra: { partner, title: '培训机构合作协议', seals: '2' },
  });

const platformPapers: readonly SampleFile[] = [
  scan('备案核准.jpg', 'icp-filing', platform.facts),
  scan('望舒办学许可证.jpg', 'private-school', firstSchool.facts, [['shadow', 0.25]]),
  scan('禾木川办学许可证.jpg', 'private-school', secondSchool.facts),
];

/** 教育: platforms, schools and driving schools. */
export const education: readonly SampleCase[] = [
  {
    name: 'education-platform',
    category: '教育-教育平台',
    subject: enterprise(platform),
    decision: 'pass',
    scheme: 'plugin',
    gaps: [],
    why: '两家培训机构的合作协议（一份图片、一份 Word）、两家的办学许可证、备案核准',
    files: [
      contract('合作协议-望舒.jpg', firstSchool.name),
      contract('合作协议-禾木川.docx', secondSchool.name),
      ...platformPapers,
    ],
  },
  {
    name: 'education-platform-one-partner',
    category: '教育-教育平台',
    subject: enterprise(platform),
    decision: 'supplement',
    scheme: 'plugin',
    gaps: ['培训机构合作协议'],
    statuses: { 培训机构合作协议: 'unfit' },
    why: '只与一家培训机构签了协议，要两家或以上',
    files: [contract('合作协议-望舒.jpg', firstSchool.name), ...platformPapers],
  },
  {
    name: 'education-training-institution',
    category: '教育-培训机构-课外辅导',
    subject: enterprise(school),
    decision: 'pass',
    scheme: 'plugin',
    gaps: [],
    why: '区教育局颁发的办学许可证加营业执照',
    files: [
      scan('办学许可证.jpg', 'private-school', school.facts),
      scan('营业执照.jpg', 'business-licence-portrait', school.facts, [['blur', 0.1]]),
    ],
  },
  {
    name: 'education-training-wrong-issuer',
    category: '教育-培训机构-职业培训',
    subject: enterprise(school),
    decision: 'supplement',
    scheme: 'plugin',
    gaps: [permit],
    statuses: { [permit]: 'unfit' },
    why: '办学许可证由人力资源和社会保障局颁发，表里要区、县级教育部门的',
    files: [
      scan('办学许可证.jpg', 'private-school', {
        ...school.facts,
        number: '人社民4401064000018号',
        issuer: '广州市天河区人力资源和社会保障局',
        scope: '职业技能培训',
      }),
      scan('营业执照.jpg', 'business-licence', school.facts),
    ],
  },
  {
    name: 'education-online-course-city-bureau',
    category: '教育-在线视频课程',
    subject: enterprise(school),
    role: 'private',
    decision: 'manual',
    scheme: 'standard',
    gaps: [permit],
    statuses: { [permit]: 'unsure' },
    why: '发证机关是市教育局：是不是区、县级要人来定',
    files: [scan('办学许可证.jpg', 'private-school', { ...school.facts, issuer: '广州市教育局' })],
  },
  {
    name: 'education-public-school',
    category: '教育-学历教育（学校）',
    subject: { name: publicSchool.name, type: 'public-institution' },
    role: 'public',
    decision: 'pass',
    scheme: 'plugin',
    gaps: [],
    why: '公立学校凭《事业单位法人证书》',
    files: [scan('事业单位法人证书.jpg', 'public-institution', publicSchool.facts, [['rotate', 0.05]])],
  },
  {
    name: 'education-driving-training',
    category: '教育-驾校培训',
    subject: enterprise(driving),
    decision: 'pass',
    scheme: 'plugin',
    gaps: [],
    why: '《机动车驾驶员培训备案》（证明）',
    files: [scan('备案证明.jpg', 'driver-training', driving.facts, [['jpeg', 0.4]])],
  },
  {
    name: 'education-driving-training-promise',
    category: '教育-驾校培训',
    subject: enterprise(driving),
    decision: 'supplement',
    scheme: 'plugin',
    gaps: ['机动车驾驶员培训备案'],
    why: '只交了小程序开发者承诺函和营业执照，没有备案',
    files: [
      letter('承诺函.docx', developerPromise, { ...driving.facts, issuedOn: '2026-10-10' }),
      scan('营业执照.jpg', 'business-licence', {
        ...driving.facts,
        scope: '许可项目：机动车驾驶员培训。一般项目：汽车租赁。',
      }),
    ],
  },
];
