import { casesOf, type IndependentCase, lacking, pass, passOrPerson, type Stated, unfit } from './case.ts';

const SCHOOL = '民办学校办学许可证';
const DRIVING = '机动车驾驶员培训备案';
const FILING = '非经营性互联网信息服务备案核准';
const PROMISE = '小程序开发者承诺函';
const DRIVING_AGREEMENT = '驾校培训公司的合作协议';
const TRAINING_AGREEMENT = '培训机构合作协议';
const RECORD = '其他平台良好经营情况的证明材料';
const school = (issuer: string): Stated => ({ title: SCHOOL, issuer });

const drivingPlatform = casesOf('driving-platform', '教育-驾校平台', 'plugin');
const TWO = ['示例平台科技有限公司', '甲驾驶培训有限公司', '乙驾驶培训有限公司'];
const drivingAgreement = (parties: readonly string[]): Stated => ({ title: DRIVING_AGREEMENT, parties });
const PLATFORM = { subject: { name: '示例平台科技有限公司' } } as const;
const DRIVING_FOUR: readonly string[] = [DRIVING_AGREEMENT, DRIVING, FILING, PROMISE];

const drivingPlatformCases: readonly IndependentCase[] = [
  drivingPlatform('four', '同时提供：1—4', DRIVING_FOUR, passOrPerson),
  drivingPlatform(
    'no-agreement',
    '1.两家或以上的驾校培训公司的合作协议',
    [DRIVING, FILING, PROMISE],
    lacking('~合作协议'),
  ),
  drivingPlatform(
    'no-driving',
    '2.驾校培训机构的《机动车驾驶员培训备案》',
    [DRIVING_AGREEMENT, FILING, PROMISE],
    lacking(DRIVING),
  ),
  drivingPlatform(
    'no-filing',
    '3.《非经营性互联网信息服务备案核准》',
    [DRIVING_AGREEMENT, DRIVING, PROMISE],
    lacking(FILING),
  ),
  drivingPlatform('no-promise', '4.《小程序开发者承诺函》', [DRIVING_AGREEMENT, DRIVING, FILING], lacking(PROMISE)),
  drivingPlatform('nothing', '同时提供：四份', [], lacking('~合作协议', DRIVING, FILING, PROMISE)),
  drivingPlatform(
    'driving-alone',
    '驾校培训只要一份，驾校平台要四份',
    [DRIVING],
    lacking('~合作协议', FILING, PROMISE),
  ),
  drivingPlatform(
    'two-parties',
    '两家或以上：一份协议两家',
    [drivingAgreement(TWO), DRIVING, FILING, PROMISE],
    passOrPerson,
    PLATFORM,
  ),
  drivingPlatform(
    'two-agreements',
    '两家或以上：两份协议各一家',
    [drivingAgreement(TWO.slice(0, 2)), drivingAgreement([TWO[0] ?? '', TWO[2] ?? '']), DRIVING, FILING, PROMISE],
    passOrPerson,
    PLATFORM,
  ),
  drivingPlatform(
    'one-party',
    '两家或以上：只有一家（自己不算）',
    [drivingAgreement(TWO.slice(0, 2)), DRIVING, FILING, PROMISE],
    { decision: 'supplement', gaps: ['~合作协议'] },
    PLATFORM,
  ),
  drivingPlatform(
    'same-party-twice',
    '两家或以上：同一家签两份仍是一家',
    [drivingAgreement(TWO.slice(0, 2)), drivingAgreement(TWO.slice(0, 2)), DRIVING, FILING, PROMISE],
    { decision: 'supplement', gaps: ['~合作协议'] },
    PLATFORM,
  ),
  drivingPlatform(
    'partner-holder',
    '驾校培训机构的《机动车驾驶员培训备案》：持有人是驾校',
    [DRIVING_AGREEMENT, { title: DRIVING, holder: '甲驾驶培训有限公司' }, FILING, PROMISE],
    passOrPerson,
    PLATFORM,
  ),
  drivingPlatform(
    'filing-other-holder',
    '备案核准须为本主体所有',
    [DRIVING_AGREEMENT, DRIVING, { title: FILING, holder: '甲驾驶培训有限公司' }, PROMISE],
    { ...unfit(FILING), gaps: [FILING] },
    PLATFORM,
  ),
  drivingPlatform(
    'template',
    '（注：《小程序开发者承诺函》在申请类目详情页处含示例模板）',
    [DRIVING_AGREEMENT, DRIVING, FILING],
    { decision: 'supplement', gaps: [PROMISE], paperNotes: { [PROMISE]: ['模板'] } },
  ),
  drivingPlatform('note-template', '（注：《小程序开发者承诺函》在申请类目详情页处含示例模板）', DRIVING_FOUR, {
    decision: ['pass', 'manual'],
    noteMentions: ['模板'],
  }),
  drivingPlatform('paper-notes', '两家或以上的驾校培训公司；驾校培训机构的', [], {
    decision: 'supplement',
    paperNotes: { '~合作协议': ['两家'], [DRIVING]: ['驾校'] },
  }),
];

const driving = casesOf('driving', '教育-驾校培训', 'plugin');

const drivingCases: readonly IndependentCase[] = [
  driving('filing', '《机动车驾驶员培训备案》', [DRIVING], pass),
  driving('nothing', '《机动车驾驶员培训备案》', [], lacking(DRIVING)),
  driving('school', '《民办学校办学许可证》不能代替', [SCHOOL], lacking(DRIVING)),
  driving('internet-filing', '《非经营性互联网信息服务备案核准》不能代替', [FILING], lacking(DRIVING)),
  driving(
    'other-holder',
    '驾校培训：备案须为本主体所有',
    [{ title: DRIVING, holder: '乙驾驶培训有限公司' }],
    { ...unfit(DRIVING), gaps: [DRIVING] },
    { subject: { name: '甲驾驶培训有限公司' } },
  ),
];

const hub = casesOf('education-platform', '教育-教育平台', 'plugin');
const HUB_TWO = ['示例平台科技有限公司', '甲培训学校', '乙培训学校'];
const trainingAgreement = (parties: readonly string[]): Stated => ({ title: TRAINING_AGREEMENT, parties });

const hubCases: readonly IndependentCase[] = [
  hub(
    'partners',
    '2选1：1.《非经营性互联网信息服务备案核准》、两家或以上的培训机构合作协议、及培训机构的《民办学校办学许可证》',
    [FILING, TRAINING_AGREEMENT, SCHOOL],
    passOrPerson,
  ),
  hub('record', '2选1：2.《小程序开发者承诺函》、及其他平台良好经营情况的证明材料', [PROMISE, RECORD], passOrPerson),
  hub('no-filing', '1.《非经营性互联网信息服务备案核准》', [TRAINING_AGREEMENT, SCHOOL], lacking(FILING)),
  hub('no-agreement', '1. 两家或以上的培训机构合作协议', [FILING, SCHOOL], lacking('~合作协议')),
  hub('no-school', '1. 培训机构的《民办学校办学许可证》', [FILING, TRAINING_AGREEMENT], lacking(SCHOOL)),
  hub('promise-alone', '2.“及”：还要经营情况的证明', [PROMISE], lacking('~良好经营情况')),
  hub('record-alone', '2.“及”：承诺函必备', [RECORD], lacking(PROMISE)),
  hub('nothing', '较近的是第2项，两份', [], lacking(PROMISE, '~良好经营情况')),
  hub('record-says-how', '（如app store 评分超过50万人及 app 内提供该类目的服务内容截图）', [PROMISE], {
    decision: 'supplement',
    gapMentions: ['50万人', '服务内容截图'],
  }),
  hub('two-parties', '两家或以上', [FILING, trainingAgreement(HUB_TWO), SCHOOL], passOrPerson, PLATFORM),
  hub(
    'one-party',
    '两家或以上：只有一家（自己不算）',
    [FILING, trainingAgreement(HUB_TWO.slice(0, 2)), SCHOOL],
    { decision: 'supplement', gaps: ['~合作协议'] },
    PLATFORM,
  ),
  hub(
    'partner-holder',
    '培训机构的《民办学校办学许可证》：持有人是培训机构',
    [FILING, TRAINING_AGREEMENT, { title: SCHOOL, holder: '甲培训学校' }],
    passOrPerson,
    PLATFORM,
  ),
  hub(
    'province',
    '这里没有写区、县级：省教育厅颁发的也可',
    [FILING, TRAINING_AGREEMENT, school('浙江省教育厅')],
    passOrPerson,
  ),
  hub(
    'filing-other-holder',
    '备案核准须为本主体所有',
    [{ title: FILING, holder: '甲培训学校' }, TRAINING_AGREEMENT, SCHOOL],
    { ...unfit(FILING), gaps: [FILING] },
    PLATFORM,
  ),
  hub('driving', '驾校的备案不能代替办学许可证', [FILING, TRAINING_AGREEMENT, DRIVING], lacking(SCHOOL)),
  hub('paper-notes', '两家或以上的培训机构；培训机构的', [FILING], {
    decision: 'supplement',
    paperNotes: { '~合作协议': ['两家'], [SCHOOL]: ['培训机构'] },
  }),
];

export const educationPlatformCases: readonly IndependentCase[] = [
  ...drivingPlatformCases,
  ...drivingCases,
  ...hubCases,
];
