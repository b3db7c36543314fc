import { expect, test } from 'vitest';
import type { TextLine } from '../../src/domain/page.ts';
import { sealName } from '../../src/domain/recognition/seal-name.ts';

const line = (text: string, confidence = 0.99, sureness = confidence): TextLine => ({
  text,
  confidence,
  box: [0, 0, 600, 40],
  characters: [...text].map((character, index) => ({
    text: character,
    confidence: index === 1 ? sureness : confidence,
    at: index / text.length,
  })),
});

test.each([
  { because: 'a company', lines: [line('西安星槎汽车制造有限公司')], is: '西安星槎汽车制造有限公司' },
  { because: 'an office', lines: [line('陕西省文化和旅游厅')], is: '陕西省文化和旅游厅' },
  { because: 'a place in brackets', lines: [line('星槎汽车（西安）有限公司')], is: '星槎汽车（西安）有限公司' },
  {
    because: 'beside the number below',
    lines: [line('1833401411601'), line('成都听枫科技有限公司')],
    is: '成都听枫科技有限公司',
  },
  { because: 'the kind of seal alone', lines: [line('合同专用章')], is: undefined },
  { because: 'a line that is not sure', lines: [line('残部听税教育科技有限公司', 0.9)], is: undefined },
  { because: 'one character that is not sure', lines: [line('成都听枫教育科技有限公司', 0.99, 0.6)], is: undefined },
  { because: 'cut in its middle', lines: [line('有限公司西安星槎汽车制造')], is: undefined },
  { because: 'nothing read', lines: [], is: undefined },
])('$because: $is', ({ lines, is }) => expect(sealName(lines)?.text).toBe(is));

test.each([
  {
    because: 'the page prints it',
    printed: ['兹证明成都听枫教育科技有限公司系控股子公司'],
    is: '成都听枫教育科技有限公司',
  },
  {
    because: 'the page prints another in its place',
    printed: ['母公司：成都昕枫教育科技有限公司'],
    is: '成都昕枫教育科技有限公司',
    read: '成都听枫教育科技有限公司',
    at: 2,
  },
  {
    because: 'the page prints two that fit',
    printed: ['成都听枫教育科技有限公司', '成华听枫教育科技有限公司'],
    is: undefined,
  },
  { because: 'the page prints none', printed: ['乐山望舒教育科技有限公司'], is: undefined },
])('a doubtful character where $because: $is', ({ printed, is, read = '成都听枫教育科技有限公司', at = 1 }) => {
  const whole = line(read);
  const characters = whole.characters?.map((each, index) => (index === at ? { ...each, confidence: 0.6 } : each)) ?? [];
  expect(sealName([{ ...whole, characters }], printed)?.text).toBe(is);
});
