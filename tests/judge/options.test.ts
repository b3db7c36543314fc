import { describe, expect, test } from 'vitest';
import { judge } from '../../src/domain/judge/judge.ts';
import type { Applicant, Paper } from '../../src/domain/paper.ts';
import { asked, category, citation, fact, leaf, read, stated } from './small-book.ts';

const choice = {
  any: [
    leaf('alpha'),
    { label: '乙丙齐备', all: [leaf('beta'), leaf('gamma')] },
    { label: '政府', when: { subjectType: ['government'] }, all: [leaf('letter')] },
  ],
};
const nested = { all: [leaf('alpha'), { any: [leaf('beta'), leaf('gamma')] }] };
const byRole = {
  any: [
    { when: { role: ['manufacturer'] }, all: [leaf('alpha')] },
    { when: { role: ['dealer'] }, all: [leaf('alpha'), leaf('beta')] },
  ],
};

const optionsOf = (requirement: unknown, papers: readonly Paper[] = [], applicant: Partial<Applicant> = {}) =>
  judge(asked(requirement, papers, applicant)).options.map(({ id }) => id);

describe('which options there are', () => {
  test.each([
    { because: 'a single leaf', requirement: leaf('alpha'), are: ['alpha'] },
    { because: 'any', requirement: choice, are: ['alpha', 'letter', 'beta+gamma'] },
    { because: 'any inside all', requirement: nested, are: ['alpha+beta', 'alpha+gamma'] },
    {
      because: 'not for an enterprise',
      requirement: choice,
      applicant: { type: 'enterprise' as const },
      are: ['alpha', 'beta+gamma'],
    },
    { because: 'the stated role', requirement: byRole, applicant: { role: 'dealer' as const }, are: ['alpha+beta'] },
    { because: 'no role stated: all', requirement: byRole, are: ['alpha', 'alpha+beta'] },
    { because: 'the same leaf twice is one', requirement: { all: [leaf('alpha'), leaf('alpha')] }, are: ['alpha'] },
    {
      because: 'a leaf for another role is not asked',
      requirement: { all: [leaf('alpha'), leaf('beta', { when: { role: ['public'] } })] },
      applicant: { role: 'private' as const },
      are: ['alpha'],
    },
    {
      because: 'two ways with the same certificates have two ids',
      requirement: { any: [leaf('alpha'), leaf('alpha', { where: { seals: 2 } })] },
      are: ['alpha', 'alpha-2'],
    },
    {
      because: 'a choice of which none is for this role cannot be met, and is not met by nothing',
      requirement: { all: [leaf('alpha'), { any: [leaf('beta', { when: { role: ['public'] } })] }] },
      applicant: { role: 'private' as const },
      are: ['alpha+beta'],
    },
  ])('$because', ({ requirement, applicant, are }) => expect(optionsOf(requirement, [], applicant)).toEqual(are));

  test('labels are the table’s words, else the certificates’ names', () => {
    const labels = judge(asked({ all: [leaf('letter'), choice] }, [])).options.map(({ label }) => label);
    expect(labels).toEqual(['《情况说明》＋政府', '《情况说明》＋《甲类许可证》', '《情况说明》＋乙丙齐备']);
  });
});

describe('which option stands first', () => {
  const three = { any: [leaf('alpha'), { all: [leaf('beta'), leaf('gamma')] }, leaf('new-alpha')] };
  test.each([
    { because: 'fewest that are needed', papers: [], first: 'alpha' },
    {
      because: 'a paper that is there and unsure is nearer than one that is missing',
      papers: [stated('beta'), { ...stated('gamma'), uscc: fact('1') }],
      first: 'beta+gamma',
    },
    { because: 'a satisfied one is nearest', papers: [stated('beta'), stated('gamma')], first: 'beta+gamma' },
    {
      because: 'unfit before missing',
      papers: [read('beta', { validTo: fact('2020-01-01') }), stated('gamma')],
      first: 'beta+gamma',
    },
    { because: 'equally near: the way that was begun', papers: [stated('gamma')], first: 'beta+gamma' },
    {
      because: 'equally many lacking: no doubt besides',
      papers: [{ ...stated('gamma'), uscc: fact('1') }],
      first: 'alpha',
    },
    { because: 'nothing begun: as in the table', papers: [stated('agreement')], first: 'alpha' },
  ])('$because', ({ papers, first }) => expect(optionsOf(three, papers)[0]).toBe(first));
});

test('what only a person can judge does not make a way that was begun farther', () => {
  const two = { any: [leaf('alpha'), { all: [leaf('letter'), leaf('beta')] }] };
  expect(optionsOf(two, [stated('letter')])[0]).toBe('letter+beta');
});

describe('the decision', () => {
  const declared = (more: object) => ({ category: category(leaf('alpha'), more) });
  const statement = { code: 'said', text: '有话要说', citation };
  const prohibited = declared({ prohibitions: [{ declares: 'home-sales', ...statement }] });
  const supplemented = declared({
    supplements: [{ declares: 'stock-trading', requirement: leaf('extra-category'), ...statement }],
  });
  const advised = declared({ advice: [{ declares: 'advisory-only', suggests: 'other', ...statement }] });

  test.each([
    { because: 'everything is there', papers: [stated('alpha')], is: 'pass', notes: [] },
    {
      because: 'a personal account',
      papers: [stated('alpha')],
      applicant: { type: 'individual' as const },
      is: 'reject',
      notes: ['individual-not-allowed'],
    },
    {
      because: 'a government',
      papers: [stated('alpha')],
      applicant: { type: 'government' as const },
      is: 'pass',
      notes: ['government-direct'],
    },
    {
      because: 'a government without papers is judged all the same',
      papers: [],
      applicant: { type: 'government' as const },
      is: 'supplement',
      notes: ['government-direct'],
    },
    {
      because: 'forbidden',
      papers: [stated('alpha')],
      applicant: { declares: ['home-sales' as const] },
      more: prohibited,
      is: 'reject',
      notes: ['said'],
    },
    { because: 'forbidden and not declared', papers: [stated('alpha')], more: prohibited, is: 'pass', notes: [] },
    {
      because: 'a supplement is needed too',
      papers: [stated('alpha')],
      applicant: { declares: ['stock-trading' as const] },
      more: supplemented,
      is: 'supplement',
      notes: ['said'],
    },
    {
      because: 'a supplement is there',
      papers: [stated('alpha'), stated('extra-category')],
      applicant: { declares: ['stock-trading' as const] },
      more: supplemented,
      is: 'pass',
      notes: ['said'],
    },
    { because: 'a supplement not declared', papers: [stated('alpha')], more: supplemented, is: 'pass', notes: [] },
    {
      because: 'advice changes nothing',
      papers: [stated('alpha')],
      applicant: { declares: ['advisory-only' as const] },
      more: advised,
      is: 'pass',
      notes: ['said'],
    },
    {
      because: 'outside the known days a person decides',
      papers: [stated('alpha')],
      more: { category: { ...category(leaf('alpha')), outOfPeriod: 'before' as const } },
      is: 'manual',
      notes: ['out-of-period'],
    },
    {
      because: 'a personal account outside the known days',
      papers: [],
      applicant: { type: 'individual' as const },
      more: { category: { ...category(leaf('alpha')), outOfPeriod: 'before' as const } },
      is: 'reject',
      notes: ['out-of-period', 'individual-not-allowed'],
    },
    {
      because: 'a paper of no use is named',
      papers: [stated('alpha'), stated('gamma')],
      is: 'pass',
      notes: ['not-required'],
    },
    {
      because: 'notes of the category',
      papers: [stated('alpha')],
      more: declared({ notes: [statement] }),
      is: 'pass',
      notes: ['said'],
    },
    {
      because: 'what came up before is told last',
      papers: [stated('gamma')],
      more: { notes: [{ code: 'before', text: '先前' }] },
      is: 'supplement',
      notes: ['not-required', 'before'],
    },
  ])('$because → $is', ({ papers, applicant, more, is, notes }) => {
    const verdict = judge(asked(leaf('alpha'), papers, applicant, more));
    expect(verdict.decision).toBe(is);
    expect(verdict.notes.map(({ code }) => code)).toEqual(notes);
  });

  test('what a declaration brings up is not said a second time in general', () => {
    const more = declared({
      notes: [{ ...statement, code: 'in-general' }],
      prohibitions: [{ declares: 'home-sales', ...statement }],
    });
    const codes = (declares: readonly 'home-sales'[]) =>
      judge(asked(leaf('alpha'), [], { declares }, more)).notes.map(({ code }) => code);
    expect([codes([]), codes(['home-sales'])]).toEqual([['in-general'], ['said']]);
  });

  test('a role that the category does not know is left out of account, and said', () => {
    const verdict = judge(asked(byRole, [stated('alpha')], { role: 'public' }));
    expect([verdict.decision, verdict.notes.map(({ code }) => code)]).toEqual(['pass', ['role-not-applicable']]);
  });

  test('a type of applicant that the table has no way for is left to a person', () => {
    const governmentOnly = { any: [leaf('alpha', { when: { subjectType: ['government'] } })] };
    const verdict = judge(asked(governmentOnly, [stated('alpha')], { type: 'enterprise' }));
    expect([verdict.decision, verdict.notes.map(({ code }) => code)]).toEqual(['manual', ['no-option-for-subject']]);
  });

  test('another scheme that opens with another category is named', () => {
    const also = category(leaf('alpha'), { alsoScheme: { scheme: 'standard', withCategory: 'elsewhere', citation } });
    const [note] = judge(asked(leaf('alpha'), [], {}, { category: also })).notes;
    expect(note).toMatchObject({
      code: 'also-scheme',
      text: expect.stringContaining('标准直播+直播标签'),
      citation: { source: '资质表' },
    });
  });
});

describe('the gaps', () => {
  test('all at once, of the nearest option, in the table’s order', () => {
    const papers = [read('alpha', { validTo: fact('2020-01-01') }), stated('letter')];
    const verdict = judge(asked({ all: [leaf('beta'), leaf('letter'), leaf('alpha')] }, papers));
    expect(verdict.gaps.map(({ certificate, status, code }) => [certificate.id, status, code])).toEqual([
      ['beta', 'missing', 'missing'],
      ['letter', 'unsure', 'needs-person'],
      ['alpha', 'unfit', 'not-expired'],
    ]);
    expect(verdict.decision).toBe('supplement');
  });

  test('a missing paper is asked for with all its conditions', () => {
    const where = {
      scopeContains: { any: ['甲', '乙'] },
      issuedBy: 'district',
      holder: 'partner',
      parties: 2,
      seals: 2,
    };
    const [gap] = judge(asked(leaf('alpha', { where }), [])).gaps;
    expect(gap?.text).toBe(
      '缺少《甲类许可证》。请补交《甲类许可证》，经营范围须含“甲”或“乙”，须由区级部门颁发，须为合作方的证照，须与至少 2 家不同的合作方签订，须有 2 方盖章。',
    );
  });

  test('a missing category is asked for in the console', () => {
    const [gap] = judge(asked(leaf('extra-category'), [])).gaps;
    expect(gap?.text).toContain('设置 > 基本设置 > 服务类目');
  });
});

describe('whose papers they are, when nobody said', () => {
  const two = { all: [leaf('alpha'), leaf('beta')] };
  const held = (id: string, holder: string, key = holder): Paper =>
    read(id, { id: `${id}-${key}`, holder: fact(holder) });
  test.each([
    { because: 'one holder', papers: [held('alpha', '甲'), held('beta', '甲')], is: ['met', 'met'] },
    { because: 'two holders', papers: [held('alpha', '甲'), held('beta', '乙')], is: ['unsure', 'unsure'] },
    {
      because: 'a choice that agrees is taken',
      papers: [held('alpha', '甲'), held('beta', '甲', 'z'), held('beta', '乙', 'a')],
      is: ['met', 'met'],
    },
    {
      because: 'a stated paper without holder is not in dispute',
      papers: [held('alpha', '甲'), stated('beta')],
      is: ['met', 'met'],
    },
  ])('$because', ({ papers, is }) => {
    const [option] = judge(asked(two, papers)).options;
    expect(option?.requirements.map(({ status }) => status)).toEqual(is);
    expect(option?.requirements.map(({ findings }) => findings.some(({ code }) => code === 'holders-agree'))).toEqual(
      is.map((status) => status === 'unsure'),
    );
  });

  test('a partner’s paper may be of another holder', () => {
    const withPartner = { all: [leaf('alpha'), leaf('beta', { where: { holder: 'partner' } })] };
    expect(judge(asked(withPartner, [held('alpha', '甲'), held('beta', '乙')])).decision).toBe('pass');
  });
});
