import { describe, expect, test } from 'vitest';
import type { Screenshot } from '../../src/domain/document.ts';
import { basic, company, field, item, judged, list, paper, row, sister } from './application-case.ts';

describe('插件管理', () => {
  test.each([
    {
      because: '待审核 is as it should be before the second application',
      rows: [{ ...row, state: field('待审核') }],
      is: 'met',
    },
    { because: 'a plug-in that was refused', rows: [{ ...row, state: field('未通过') }], is: 'unfit' },
    { because: 'the right row among others', rows: [{ name: field('快递跟踪') }, row], is: 'met' },
    {
      because: 'a covered row among others may be the one',
      rows: [{ name: field('快递跟踪') }, { addedAt: field('2026-10-08') }],
      is: 'unsure',
    },
    { because: 'another plug-in', rows: [{ ...row, name: field('快递跟踪') }], is: 'unfit' },
    {
      because: 'a name one character away that no reader confuses',
      rows: [{ ...row, name: field('腾讯云直播动手') }],
      is: 'unfit',
    },
    {
      because: 'a name one confusion of readers away',
      rows: [{ ...row, name: field('腾讯云植播助手') }],
      is: 'unsure',
    },
    {
      because: 'its AppID with a name half misread',
      rows: [{ ...row, name: field('腾迅云直插助手'), appId: field('wx95a7d2b78cf30f98') }],
      is: 'unsure',
    },
    {
      because: 'a time before there were mini-programs',
      rows: [{ ...row, addedAt: field('2012-10-08 15:20') }],
      is: 'unsure',
    },
    {
      because: 'a time that can be read in two ways',
      rows: [{ ...row, addedAt: field('2026-1-123:41') }],
      is: 'unsure',
    },
    { because: 'no time to be seen', rows: [{ name: field('腾讯云直播助手') }], is: 'unsure' },
  ])('$because: $is', ({ rows, is }) =>
    expect(item({ shots: [basic, list(...rows)] }, 'plugin-list-screenshot').status).toBe(is),
  );

  test('an empty list says to add the plug-in, by name and AppID', () => {
    const empty: Screenshot = { page: 'plugin-list', platform: 'wechat', noPlugins: field('暂无数据') };
    const { status, text } = item({ shots: [basic, empty] }, 'plugin-list-screenshot');
    expect(status).toBe('unfit');
    expect(text).toContain('腾讯云直播助手');
    expect(text).toContain('wx95a7d2b78cf30f98');
  });

  test('a cut-off table is not told as a missing plug-in', () => {
    const absences = { pluginName: 'cut-off', addedAt: 'cut-off' } as const;
    const { status, text } = item(
      { shots: [{ page: 'plugin-list', platform: 'wechat', absences }] },
      'plugin-list-screenshot',
    );
    expect(status).toBe('unsure');
    expect(text).toContain('滚动');
  });
});

describe('基本信息', () => {
  test.each([
    { why: 'masked', says: '打码' },
    { why: 'illegible', says: '原始截图' },
    { why: 'cut-off', says: '画面之外' },
    { why: 'ambiguous', says: '多个不同' },
    { why: 'not-shown', says: '没有' },
  ] as const)('$why says what to do', ({ why, says }) => {
    const { appId: _, ...rest } = basic;
    const shots = [{ ...rest, absences: { appId: why } }];
    for (const id of ['basic-info-screenshot', 'app-id-agrees'] as const) {
      const { status, text } = item({ shots }, id);
      expect(status).toBe('unsure');
      expect(text).toContain(says);
    }
  });

  test('values spread over two captures are to be put into one', () => {
    const { appId: _, subject: __, ...upper } = basic;
    const lower: Screenshot = {
      page: 'basic-info',
      platform: 'wechat',
      subject: field(company),
      appId: field('wx1a2b3c4d5e6f7081'),
    };
    const { status, text } = item({ shots: [upper, lower] }, 'basic-info-screenshot');
    expect(status).toBe('unsure');
    expect(text).toContain('截在同一张里');
  });

  test.each([
    { platform: 'wechat-test-account', status: 'unfit', says: '测试号' },
    { platform: 'wechat-market', status: 'unfit', says: '服务市场' },
    { platform: 'wechat-official-account', status: 'unfit', says: '公众号' },
    { platform: 'look-alike', status: 'unfit', says: '支付宝' },
    { platform: 'unknown', status: 'unsure', says: '看不出' },
    { platform: 'wechat', status: 'unfit', says: '其他页面' },
  ] as const)('$platform instead: $status', ({ platform, status, says }) => {
    const shot: Screenshot = { page: 'other', platform, ...(platform === 'look-alike' && { platformName: '支付宝' }) };
    const found = item({ shots: [shot] }, 'basic-info-screenshot');
    expect(found.status).toBe(status);
    expect(found.text).toContain(says);
  });
});

describe('主体一致', () => {
  test('a paper of the applicant’s own in another name is told, with both names', () => {
    const { status, text } = item(
      { shots: [basic], papers: [paper('value-added-telecom-licence', sister)] },
      'subject-agrees',
    );
    expect(status).toBe('unfit');
    expect(text).toContain(sister);
    expect(text).toContain(company);
  });

  test('where one of two papers of a kind agrees the other does no harm', () => {
    const papers = [paper('business-licence', sister), paper('business-licence', company)];
    expect(item({ shots: [basic], papers }, 'subject-agrees').status).toBe('met');
  });

  test('a partner’s papers are expected in another name', () => {
    const shots = [{ ...basic, categories: [field('教育>教育平台')] }];
    const category = '教育-教育平台';
    const partners = [paper('private-school-licence', sister), paper('training-institution-agreement', sister)];
    expect(item({ shots, papers: partners, category }, 'subject-agrees').status).toBe('met');
    const own = [...partners, paper('icp-filing', sister)];
    expect(item({ shots, papers: own, category }, 'subject-agrees').status).toBe('unfit');
  });

  test('two screenshots of sister companies', () => {
    const shots = [basic, { ...list(row), subject: field(sister) }];
    expect(item({ shots }, 'subject-agrees').status).toBe('unfit');
  });

  test('a person’s mini-program cannot apply', () => {
    const { status, text } = item({ shots: [{ ...basic, subjectType: field('个人') }] }, 'subject-agrees');
    expect(status).toBe('unfit');
    expect(text).toContain('非个人主体');
  });
});

test('a category that waits for review does not do yet', () => {
  const { categories: _, ...rest } = basic;
  const { status, text } = item(
    { shots: [{ ...rest, pendingCategories: [field('电商平台>电商平台')] }] },
    'category-agrees',
  );
  expect(status).toBe('unfit');
  expect(text).toContain('审核');
});

test('the order of the screenshots makes no difference', () => {
  const shots = [basic, { ...basic, appId: field('wx9999999999999999'), subject: field(sister) }, list(row)];
  expect(judged({ shots, reversed: true }).digest).toBe(judged({ shots }).digest);
});

test.each([
  { state: '未添加', status: 'unsure', because: 'a state that no list knows says nothing for the plug-in' },
  { state: '已移除', status: 'unfit', because: 'a plug-in that is no longer there' },
  { state: '待审核', status: 'met', because: 'both applications come before the review' },
])('$because: $state', ({ state, status }) => {
  const shots = [basic, list({ ...row, state: field(state) })];
  expect(item({ shots }, 'plugin-list-screenshot').status).toBe(status);
});

test('a state that is covered is not taken for a good one', () => {
  const covered = { ...list(row), absences: { pluginState: 'masked' as const } };
  const { status, text } = item({ shots: [basic, covered] }, 'plugin-list-screenshot');
  expect(status).toBe('unsure');
  expect(text).toContain('插件状态被遮挡');
});

test('a list that is not whole is no proof that the category is not held', () => {
  const cut = { ...basic, categories: [field('工具>信息查询')], absences: { categories: 'cut-off' as const } };
  const { status, text } = item({ shots: [cut] }, 'category-agrees');
  expect(status).toBe('unsure');
  expect(text).toContain('画面之外');
  const held = { ...cut, categories: [field('工具>信息查询'), field('电商平台>电商平台')] };
  expect(item({ shots: [held] }, 'category-agrees').status).toBe('met');
});
