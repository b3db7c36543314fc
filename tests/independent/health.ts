import { casesOf, type IndependentCase, lacking, lackingOneOf, notMet, pass, passOrPerson, unfit } from './case.ts';

const PRACTICE = '医疗机构执业许可证';
const INSTITUTION = '事业单位法人证书';
const FOUNDING = '设置医疗机构批准书';
const CHECKED = '执业登记机关的审核合格文件';
const LICENCE = '营业执照';

const hospital = casesOf('online-hospital', '医疗-互联网医院', 'standard');
const HOSPITAL_SUBJECT = { subject: { name: '示例健康科技有限公司' } } as const;

const hospitalCases: readonly IndependentCase[] = [
  hospital('founding', '2选1：1.卫生健康部门的《设置医疗机构批准书》', [FOUNDING], pass),
  hospital('founding-issuer', '卫生健康部门的', [{ title: FOUNDING, issuer: '杭州市卫生健康委员会' }], pass),
  hospital(
    'founding-other-issuer',
    '卫生健康部门的：市场监督管理局不是',
    [{ title: FOUNDING, issuer: '杭州市市场监督管理局' }],
    notMet(FOUNDING),
  ),
  hospital(
    'partner',
    '2选1：2.合作医院的《医疗机构执业许可证》与执业登记机关的审核合格文件',
    [PRACTICE, CHECKED],
    passOrPerson,
  ),
  hospital(
    'partner-holder',
    '合作医院的《医疗机构执业许可证》：持有人是合作医院',
    [{ title: PRACTICE, holder: '示例市第一人民医院' }, CHECKED],
    passOrPerson,
    HOSPITAL_SUBJECT,
  ),
  hospital('practice-alone', '2.“与”：还要审核合格文件；缺一份', [PRACTICE], lackingOneOf(FOUNDING, '~审核合格文件')),
  hospital('checked-alone', '2.“与”：还要执业许可证；缺一份', [CHECKED], lackingOneOf(FOUNDING, PRACTICE)),
  hospital('nothing', '2选1：第1项只缺一份', [], lacking(FOUNDING)),
  hospital(
    'public-papers',
    '公立医疗机构的两份不是这里的两份',
    [PRACTICE, INSTITUTION],
    lackingOneOf(FOUNDING, '~审核合格文件'),
  ),
  hospital(
    'founding-other-holder',
    '批准书须为本主体所有',
    [{ title: FOUNDING, holder: '示例市第一人民医院' }],
    unfit(FOUNDING),
    HOSPITAL_SUBJECT,
  ),
  hospital('form', '申请书不是批准书', ['设置医疗机构申请书'], lacking(FOUNDING)),
  hospital(
    'own-practice',
    '合作医院的：自己的许可证不是合作医院的',
    [{ title: PRACTICE, holder: HOSPITAL_SUBJECT.subject.name }, CHECKED],
    notMet(PRACTICE),
    HOSPITAL_SUBJECT,
  ),
  hospital('paper-note', '合作医院的《医疗机构执业许可证》', [], {
    decision: 'supplement',
    paperNotes: { [PRACTICE]: ['合作医院'] },
  }),
];

const clinic = casesOf('public-clinic', '医疗-公立医疗机构', 'standard');

const clinicCases: readonly IndependentCase[] = [
  clinic('both', '《医疗机构执业许可证》与《事业单位法人证书》', [PRACTICE, INSTITUTION], pass),
  clinic('no-practice', '《医疗机构执业许可证》', [INSTITUTION], lacking(PRACTICE)),
  clinic('no-institution', '《事业单位法人证书》', [PRACTICE], lacking(INSTITUTION)),
  clinic('nothing', '两份都要', [], lacking(PRACTICE, INSTITUTION)),
  clinic('licence', '《营业执照》不能代替《事业单位法人证书》', [PRACTICE, LICENCE], lacking(INSTITUTION)),
  clinic('founding', '互联网医院的《设置医疗机构批准书》不能代替', [FOUNDING, INSTITUTION], lacking(PRACTICE)),
  clinic(
    'other-holder',
    '执业许可证须为本主体所有',
    [{ title: PRACTICE, holder: '示例市第二人民医院' }, INSTITUTION],
    { ...unfit(PRACTICE), gaps: [PRACTICE] },
    { subject: { name: '示例市第一人民医院' } },
  ),
  clinic(
    'institution-other-holder',
    '法人证书须为本主体所有',
    [PRACTICE, { title: INSTITUTION, holder: '示例市第二人民医院' }],
    { ...unfit(INSTITUTION), gaps: [INSTITUTION] },
    { subject: { name: '示例市第一人民医院' } },
  ),
  clinic('device-permit', '医疗器械经营许可证不是执业许可证', ['医疗器械经营许可证', INSTITUTION], lacking(PRACTICE)),
];

export const healthCases: readonly IndependentCase[] = [...hospitalCases, ...clinicCases];
