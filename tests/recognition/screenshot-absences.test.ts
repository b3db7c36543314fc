import { expect, test } from 'vitest';
import { readScreenshot } from '../../src/domain/recognition/screenshot/read-screenshot.ts';
import { consoleMenu, basicForm as form } from './console-pages.ts';
import { pageOf } from './page-of.ts';

type Spots = Parameters<typeof pageOf>[0];
const read = (spots: Spots, over: Parameters<typeof pageOf>[1] = {}) => readScreenshot(pageOf(spots, over));
const labelled = (y: number, label: string, ...value: Spots): Spots => [[340, y, label, 24], ...value];

const cases: readonly {
  because: string;
  over: Readonly<Record<string, Spots>>;
  absent: Readonly<Record<string, string>>;
}[] = [
  {
    because: 'nothing beside the name but its note and button: covered',
    over: { name: labelled(270, '小程序名称', [980, 270, '一年内还可改名2次', 22], [1200, 270, '修改', 24]) },
    absent: { miniProgramName: 'masked' },
  },
  {
    because: 'stars in the name',
    over: { name: labelled(270, '小程序名称', [550, 270, '云**选', 24]) },
    absent: { miniProgramName: 'masked' },
  },
  {
    because: 'half of the AppID rubbed out',
    over: { appId: labelled(820, 'AppID(小程序ID)', [550, 820, 'Wx1a2b+', 24, 0.7]) },
    absent: { appId: 'masked' },
  },
  {
    because: 'an AppID with a letter that may be two digits',
    over: { appId: labelled(820, 'AppID(小程序ID)', [550, 820, 'wx1a2b3c4d5e6f70B1', 24]) },
    absent: { appId: 'illegible' },
  },
  {
    because: 'an AppID that ends in dots',
    over: { appId: labelled(820, 'AppID(小程序ID)', [550, 820, 'wx1a2b3c4d5…', 24]) },
    absent: { appId: 'cut-off' },
  },
  {
    because: 'two AppIDs, each with the label of the own',
    over: {
      appId: [
        ...labelled(820, 'AppID(小程序ID)', [550, 820, 'wx1a2b3c4d5e6f7081', 24]),
        ...labelled(940, 'AppID(小程序ID)', [550, 940, 'wx00000000000000aa', 24]),
      ],
    },
    absent: { appId: 'ambiguous' },
  },
  {
    because: 'a company’s name that was hardly read',
    over: { subject: labelled(610, '主体信息', [550, 610, '云朵示例科技有限公司', 24, 0.6]) },
    absent: { subject: 'illegible' },
  },
  {
    because: 'a company’s name without its end',
    over: { subject: labelled(610, '主体信息', [550, 610, '云朵示例科技有限', 24]) },
    absent: { subject: 'illegible' },
  },
  { because: 'no such row on the capture', over: { subject: [] }, absent: { subject: 'not-shown' } },
  {
    because: 'the label at the lower edge of the capture',
    over: { appId: labelled(1024, 'AppID(小程序ID)') },
    absent: { appId: 'cut-off' },
  },
];

test.each(cases)('$because', ({ over, absent }) => {
  const screenshot = read([...consoleMenu, ...form(over)]);
  expect(screenshot?.absences).toEqual(absent);
  for (const name of Object.keys(absent)) expect(screenshot).not.toHaveProperty(name);
});

test('a value column beyond the right edge is cut off, not covered', () => {
  const labels: Spots = [
    ...labelled(270, '小程序名称'),
    ...labelled(610, '主体信息'),
    ...labelled(670, '服务类目'),
    ...labelled(820, 'AppID(小程序ID)'),
  ];
  expect(read([...consoleMenu, ...labels], { width: 560 })?.absences).toEqual({
    miniProgramName: 'cut-off',
    subject: 'cut-off',
    categories: 'cut-off',
    appId: 'cut-off',
  });
});

test('a value that reaches the right edge goes on beyond it', () => {
  const name = labelled(270, '小程序名称', [550, 270, '云朵优选商城官方', 24]);
  expect(read([...consoleMenu, ...form({ name })], { width: 743 })?.absences?.miniProgramName).toBe('cut-off');
});

test('the subject’s type is told where its row names it', () => {
  expect(read(form())?.subjectType?.value).toBe('企业');
});

test('every AppID on the page is listed with whose it is', () => {
  const spots: Spots = [...consoleMenu, ...form(), [340, 960, '关联公众号wx00000000000000aa', 24]];
  expect(read(spots)?.appIds?.map(({ value, role }) => [value, role])).toEqual([
    ['wx1a2b3c4d5e6f7081', 'own'],
    ['wx00000000000000aa', 'other'],
  ]);
});
