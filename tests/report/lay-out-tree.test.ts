import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutTree } from '../../src/application/report/lay-out-tree.ts';
import type { OptionPart, RequirementPart } from '../../src/application/report/report.ts';
import { sayStatus } from '../../src/application/report/say-report.ts';
import type { TreeNode } from '../../src/application/report/tree-picture.ts';
import { wrapText } from '../../src/application/report/wrap-text.ts';

const source = { number: 1, source: '要求', section: '节', updated: '2024-08-29', quote: '须有' };
const head = {
  category: '社交-直播',
  decision: { code: 'supplement', word: '需补件', tone: 'bad', meaning: '' },
} as const;

const option = (number: number, names: readonly string[]): OptionPart => ({
  number,
  label: '已具备许可证'.repeat(number),
  status: { word: '未满足', tone: 'plain' },
  brief: false,
  drawn: true,
  requirements: names.map(
    (name, index): RequirementPart => ({
      number: `${number}.${index + 1}`,
      certificateId: name,
      name,
      status: sayStatus(index % 2 === 0 ? 'met' : 'missing'),
      findings: [],
      citation: source,
    }),
  ),
});

const overlap = (one: TreeNode, other: TreeNode): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

test('boxes never lie over one another nor outside the picture, whatever the requirement', () => {
  const names = fc.array(fc.string({ unit: fc.constantFrom('证', '《', 'W', 'a'), minLength: 1, maxLength: 60 }), {
    minLength: 1,
    maxLength: 14,
  });
  fc.assert(
    fc.property(fc.array(names, { maxLength: 12 }), (options) => {
      const tree = layOutTree(
        head,
        options.map((list, index) => option(index + 1, list)),
      );
      const pairs = tree.nodes.flatMap((one, index) =>
        tree.nodes.slice(index + 1).map((other) => [one, other] as const),
      );
      expect(pairs.filter(([one, other]) => overlap(one, other))).toEqual([]);
      expect(
        tree.nodes.filter(
          ({ x, y, width, height }) => x < 0 || y < 0 || x + width > tree.width || y + height > tree.height,
        ),
      ).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('met and missing branches are told apart, and a reader who does not see them hears them', () => {
  const tree = layOutTree(head, [option(1, ['营业执照', '许可证'])]);
  expect(
    tree.nodes.filter(({ kind }) => kind === 'requirement').map(({ status, tone }) => `${status} ${tone}`),
  ).toEqual(['已满足 good', '缺少 bad']);
  expect(tree.spoken).toBe('办法 1 已具备许可证：营业执照 已满足，许可证 缺少');
});

test('the nearest option is always opened; too many others are counted', () => {
  const many = Array.from({ length: 18 }, (_, index) => `资质 ${index}`);
  const tree = layOutTree(head, [option(1, many), option(2, many)]);
  expect(tree.nodes.filter(({ kind }) => kind === 'requirement')).toHaveLength(18);
  expect(tree.nodes.filter(({ kind }) => kind === 'option').map(({ lines }) => lines.at(-1))).toEqual([
    '满足 9 / 18 项',
    '满足 9 / 18 项',
  ]);
});

test.each([
  {
    text: '《网络文化经营许可证》',
    lines: ['《网络文化经', '营许可证》'],
    because: 'it breaks where the line is full',
  },
  { text: '网络文化经营》', lines: ['网络文化经营》'], because: 'a closing mark never begins a line' },
  { text: '一二三四五六七八九十甲乙丙丁', lines: ['一二三四五六', '七八九十甲…'], because: 'what does not fit is cut' },
])('$because', ({ text, lines }) => expect(wrapText(text, 6, 2)).toEqual(lines));
