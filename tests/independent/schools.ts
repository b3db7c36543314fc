import {
  casesOf,
  type IndependentCase,
  lacking,
  lackingOneOf,
  type MatchExpected,
  pass,
  passOrPerson,
  type Stated,
  unfit,
} from './case.ts';

const INSTITUTION = '事业单位法人证书';
const SCHOOL = '民办学校办学许可证';
const VIDEO = '信息网络传播视听节目许可证';
const OFF_CAMPUS = '全国校外线上培训管理服务平台备案';
const APPROVAL = '教育部门的批准文件';
const LICENCE = '营业执照';
const CHARITY = '民办非企业单位登记证书';
const FOUNDING = '审批设立证明';
const school = (issuer: string): Stated => ({ title: SCHOOL, issuer });
const notByDistrict: MatchExpected = {
  decision: ['supplement', 'manual'],
  statuses: { [SCHOOL]: ['unfit', 'unsure'] },
};

const online = casesOf('online-course', '教育-在线视频课程', 'standard');
const ONLINE_FIVE = [INSTITUTION, SCHOOL, VIDEO, '~校外线上培训', '~批准文件'] as const;

const onlineCases: readonly IndependentCase[] = [
  online('institution', '5选1：1.《事业单位法人证书》（适用公立学校）', [INSTITUTION], pass),
  online('institution-public', '1.《事业单位法人证书》（适用公立学校）', [INSTITUTION], pass, { role: 'public' }),
  online(
    'institution-private',
    '（适用公立学校）：民办不能用',
    [INSTITUTION],
    { decision: 'supplement' },
    { role: 'private' },
  ),
  online('school', '5选1：2. 区、县级教育部门颁发的《民办学校办学许可证》（适用培训机构）', [SCHOOL], pass),
  online('school-private', '2.《民办学校办学许可证》（适用培训机构）', [SCHOOL], pass, { role: 'private' }),
  online(
    'school-public',
    '（适用培训机构）：公立学校应提供《事业单位法人证书》',
    [SCHOOL],
    { decision: 'supplement' },
    { role: 'public' },
  ),
  online('school-district', '区、县级教育部门：区教育局', [school('杭州市西湖区教育局')], pass),
  online('school-county', '区、县级教育部门：县教育局', [school('长兴县教育局')], pass),
  online('school-commission', '区、县级教育部门：区教育委员会', [school('北京市海淀区教育委员会')], pass),
  online('school-province', '区、县级教育部门：省教育厅不是', [school('浙江省教育厅')], unfit(SCHOOL)),
  online(
    'school-labour',
    '教育部门：人力资源和社会保障局不是',
    [school('杭州市西湖区人力资源和社会保障局')],
    unfit(SCHOOL),
  ),
  online('school-city', '区、县级：地级市教育局不在其列', [school('杭州市教育局')], notByDistrict),
  online('school-market', '教育部门：市场监督管理局不是', [school('长兴县市场监督管理局')], notByDistrict),
  online('video', '5选1：3.《信息网络传播视听节目许可证》', [VIDEO], pass),
  online('video-private', '第3项不分公立民办', [VIDEO], pass, { role: 'private' }),
  online('off-campus', '5选1：4. 全国校外线上培训管理服务平台备案', [OFF_CAMPUS], passOrPerson),
  online('off-campus-public', '第4项不分公立民办', [OFF_CAMPUS], passOrPerson, { role: 'public' }),
  online('approval', '5选1：5. 教育部门的批准文件', [APPROVAL], passOrPerson),
  online('approval-private', '第5项不分公立民办', [APPROVAL], passOrPerson, { role: 'private' }),
  online('nothing', '5选1：缺的只是一份', [], lackingOneOf(...ONLINE_FIVE)),
  online('licence', '《营业执照》不在五项之中', [LICENCE], lackingOneOf(...ONLINE_FIVE)),
  online('charity', '《民办非企业单位登记证书》只在培训机构类目', [CHARITY], lackingOneOf(...ONLINE_FIVE)),
  online(
    'culture',
    '社交-直播的《网络文化经营许可证》不能代替',
    [{ title: '网络文化经营许可证', scope: '网络表演' }],
    lackingOneOf(...ONLINE_FIVE),
  ),
  online('school-form', '申请表不是许可证', ['民办学校办学许可证申请表'], lackingOneOf(...ONLINE_FIVE)),
  online('district-of-two', '一份不合、另一份合', [school('浙江省教育厅'), VIDEO], pass),
  online(
    'approval-market',
    '教育部门的批准文件：市场监督管理局不是',
    [{ title: APPROVAL, issuer: '杭州市市场监督管理局' }],
    unfit('~批准文件'),
  ),
  online('notes', '（适用公立学校）（适用培训机构）', [], {
    decision: 'supplement',
    paperNotes: { [INSTITUTION]: ['公立学校'], [SCHOOL]: ['培训机构'] },
  }),
];

const training = casesOf('training', '教育-培训机构-职业培训', 'plugin');
const tutoring = casesOf('tutoring', '教育-培训机构-课外辅导', 'plugin');
const TRAINING_WORDS = '《民办学校办学许可证》及营业执照（或事业单位法人证书、民办非企业单位登记证书）';

const trainingCases: readonly IndependentCase[] = [
  training('licence', TRAINING_WORDS, [SCHOOL, LICENCE], pass),
  training('institution', `${TRAINING_WORDS}：或事业单位法人证书`, [SCHOOL, INSTITUTION], pass),
  training('charity', `${TRAINING_WORDS}：或民办非企业单位登记证书`, [SCHOOL, CHARITY], pass),
  tutoring('licence', `课外辅导同职业培训：${TRAINING_WORDS}`, [SCHOOL, LICENCE], pass),
  tutoring('charity', `课外辅导同职业培训：${TRAINING_WORDS}`, [SCHOOL, CHARITY], pass),
  training('school-alone', '“及”：还要一份主体证书', [SCHOOL], lackingOneOf(LICENCE, INSTITUTION, CHARITY)),
  training('licence-alone', '“及”：办学许可证必备', [LICENCE], lacking(SCHOOL)),
  training('institution-alone', '“或”只替代营业执照，不替代办学许可证', [INSTITUTION], lacking(SCHOOL)),
  training('charity-alone', '“或”只替代营业执照，不替代办学许可证', [CHARITY], lacking(SCHOOL)),
  training('three-without-school', '主体证书再多也不替代办学许可证', [LICENCE, INSTITUTION, CHARITY], lacking(SCHOOL)),
  training('nothing', '两份都缺', [], { decision: 'supplement', gapMentions: [SCHOOL] }),
  training('video', '在线视频课程的《信息网络传播视听节目许可证》不能代替', [VIDEO, LICENCE], lacking(SCHOOL)),
  training('district', '区、县级教育部门颁发的', [school('杭州市西湖区教育局'), LICENCE], pass),
  training('county', '区、县级教育部门颁发的', [school('长兴县教育局'), LICENCE], pass),
  training('province', '区、县级教育部门：省教育厅不是', [school('浙江省教育厅'), LICENCE], {
    ...unfit(SCHOOL),
    gaps: [SCHOOL],
  }),
  training('labour', '教育部门：人力资源和社会保障局不是', [school('长兴县人力资源和社会保障局'), LICENCE], {
    ...unfit(SCHOOL),
    gaps: [SCHOOL],
  }),
  training(
    'other-holder',
    '许可证须为本主体所有',
    [{ title: SCHOOL, holder: '乙培训学校有限公司' }, LICENCE],
    { ...unfit(SCHOOL), gaps: [SCHOOL] },
    { subject: { name: '甲培训学校有限公司' } },
  ),
  training(
    'expired',
    '过期的办学许可证不能用',
    [{ title: SCHOOL, validTo: '2026-11-23' }, LICENCE],
    { ...unfit(SCHOOL), gaps: [SCHOOL] },
    { asOf: '2026-11-24' },
  ),
];

const academy = casesOf('school', '教育-学历教育（学校）', 'plugin');

const academyCases: readonly IndependentCase[] = [
  academy('founding', '1. 公立学校：由教育行政部门出具的审批设立证明', [FOUNDING], passOrPerson, { role: 'public' }),
  academy(
    'founding-by-education',
    '由教育行政部门出具的',
    [{ title: FOUNDING, issuer: '杭州市西湖区教育局' }],
    passOrPerson,
    { role: 'public' },
  ),
  academy(
    'founding-by-market',
    '由教育行政部门出具的：市场监督管理局不是',
    [{ title: FOUNDING, issuer: '杭州市西湖区市场监督管理局' }],
    unfit('~审批设立证明'),
    { role: 'public' },
  ),
  academy('institution', '1. 公立学校：……或《事业单位法人证书》', [INSTITUTION], pass, { role: 'public' }),
  academy('private', '2. 私立学校：《民办学校办学许可证》', [SCHOOL], pass, { role: 'private' }),
  academy('private-province', '这里没有写区、县级：省教育厅颁发的也可', [school('浙江省教育厅')], pass, {
    role: 'private',
  }),
  academy('role-unsaid-institution', '公私未说明时不作争议', [INSTITUTION], pass),
  academy('role-unsaid-school', '公私未说明时不作争议', [SCHOOL], pass),
  academy('role-unsaid-founding', '公私未说明时不作争议', [FOUNDING], passOrPerson),
  academy('public-school', '公立学校不用民办证', [SCHOOL], lackingOneOf('~审批设立证明', INSTITUTION), {
    role: 'public',
  }),
  academy('private-institution', '私立学校要《民办学校办学许可证》', [INSTITUTION], lacking(SCHOOL), {
    role: 'private',
  }),
  academy('private-founding', '私立学校要《民办学校办学许可证》', [FOUNDING], lacking(SCHOOL), { role: 'private' }),
  academy('public-nothing', '1. 公立学校：两者之一', [], lackingOneOf('~审批设立证明', INSTITUTION), {
    role: 'public',
  }),
  academy('private-nothing', '2. 私立学校：《民办学校办学许可证》', [], lacking(SCHOOL), { role: 'private' }),
  academy('nothing', '2选1', [], lackingOneOf('~审批设立证明', INSTITUTION, SCHOOL)),
  academy('licence', '《营业执照》不在两项之中', [LICENCE], lackingOneOf('~审批设立证明', INSTITUTION, SCHOOL)),
  academy('charity', '《民办非企业单位登记证书》不在两项之中', [CHARITY], lacking(SCHOOL), { role: 'private' }),
];

export const schoolCases: readonly IndependentCase[] = [...onlineCases, ...trainingCases, ...academyCases];
