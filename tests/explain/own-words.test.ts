import { expect, test } from 'vitest';
import { gapCases } from '../../src/domain/explain/gap-cases.ts';
import type { GapFacts } from '../../src/domain/explain/gap-facts.ts';
import { checkExplanation } from '../../src/domain/explain/guard/check-explanation.ts';
import { LONGEST } from '../../src/domain/explain/guard/check-look.ts';
import { type Grounds, groundsOf } from '../../src/domain/explain/guard/grounds.ts';
import type { Verdict } from '../../src/domain/verdict.ts';
import { OTHER, type PaperSketch, rules, SUBJECT, verdictOf } from './gap-fixtures.ts';
import { CANARY, catalogue } from './guard-cases.ts';

type Faults = Omit<PaperSketch, 'certificate'>;

const faults: readonly Faults[] = [
  { holder: OTHER },
  { holder: SUBJECT, validTo: '2025-03-31' },
  { holder: SUBJECT, scope: '其他业务' },
  { holder: SUBJECT, issuer: '上海市教育委员会' },
  { read: true, absences: { holder: 'illegible', validTo: 'illegible', scope: 'illegible' } },
  { holder: SUBJECT, uscc: '91420111MAPA85FY2X' },
  { holder: SUBJECT, sealCount: 1, parties: [SUBJECT] },
  { holder: SUBJECT, doubt: '看不清' },
];

/** The category with nothing submitted on each of its ways, and with every paper of each way at fault. */
function verdictsOf(category: string): readonly Verdict[] {
  const bare = verdictOf({ category, papers: [] });
  return bare.options.flatMap((option) => {
    const gaps = option.requirements.map(({ certificate, citation }) => ({
      ...{ certificate, citation, text: '' },
      status: 'missing' as const,
      code: 'missing',
    }));
    const ids = option.requirements.map(({ certificate }) => certificate.id);
    const faulty = faults.map((fault) =>
      verdictOf({ category, papers: ids.map((certificate) => ({ certificate, ...fault })) }),
    );
    return [{ ...bare, options: [option], gaps }, ...faulty];
  });
}

/** As a model that keeps to the facts words them. */
function sayings({ certificate, problem, todo, expected, issuedBy, status }: GapFacts): readonly string[] {
  const name =
    certificate.includes('《') || problem.includes('小程序还没有') ? `“${certificate}”` : `《${certificate}》`;
  const [first = ''] = todo.split('。');
  if (status !== 'missing') {
    const words = status === 'unfit' ? '不符合要求' : '尚不能确认';
    return [`${problem}，${first}。`, `您提交的${name}${problem}，${first}。`, `${name}${words}：${problem}。${todo}`];
  }
  return [
    `没有提交${name}，请补交。`,
    `缺少${name}，请补交${expected.map((each) => `，${each.replace(/。$/u, '')}`).join('')}。`,
    `${name}尚未提交，请补交后重新审查。`,
    `本类目需要${name}，目前没有提交，请补交。`,
    `还没有提交${name}，请补交，${issuedBy.split('；')[0]}。`,
    `${problem}，${todo}`,
  ];
}

test('sentences of the facts’ own words pass, over every category, way and fault', () => {
  const refused: string[] = [];
  const seen = new Set<string>();
  const check = (text: string, grounds: Grounds): void => {
    if (seen.has(text) || [...text].length > LONGEST) return;
    seen.add(text);
    const result = checkExplanation(text, grounds);
    if (!result.ok) refused.push(`${result.reason} (${result.detail}): ${text}`);
  };
  for (const { id } of rules.categories) {
    for (const gap of verdictsOf(id).flatMap((verdict) => gapCases(verdict, rules))) {
      const grounds = groundsOf(gap, catalogue, CANARY);
      for (const text of sayings(grounds.facts)) check(text, grounds);
    }
  }
  expect(seen.size).toBeGreaterThan(800);
  expect(refused).toEqual([]);
});
