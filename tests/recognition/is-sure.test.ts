import { expect, test } from 'vitest';
import { datesAreSure } from '../../src/domain/recognition/is-sure.ts';

/** A cell whose characters are read surely, but for those at `doubtful`. */
const cellOf = (text: string, doubtful: readonly number[]) => ({
  text,
  box: [0, 0, 300, 30] as const,
  confidence: 0.95,
  sureness: [...text].map((_, at) => (doubtful.includes(at) ? 0.2 : 0.99)),
  page: 1,
});

test.each([
  { text: '二〇二五年九月七日', doubtful: [], sure: true, because: 'everything was read' },
  { text: '二〇二五年九月七日', doubtful: [1], sure: true, because: 'a year that begins with 二 goes on with 〇' },
  {
    text: '二二五年九月七日',
    doubtful: [0],
    sure: true,
    because: 'behind 二 the 〇 is missing, and what it was is known',
  },
  { text: '0二五年九月七日', doubtful: [0], sure: true, because: 'before 〇 the 二 is missing' },
  { text: '二〇二五年九月七日', doubtful: [2], sure: false, because: 'which decade is not known' },
  { text: '二〇二五年九月七日', doubtful: [3], sure: false, because: 'which year is not known' },
  { text: '二〇二五年九月七日', doubtful: [7], sure: false, because: 'which day is not known' },
  { text: '二〇二五年九月二日', doubtful: [7], sure: false, because: '一 二 三 are strokes of one another' },
  {
    text: '自二〇二四年四月二日至二〇三〇年四月一日',
    doubtful: [13],
    sure: true,
    because: 'with 一 or 二 it would end before it begins',
  },
  {
    text: '自二〇二四年四月二日至二〇三〇年四月一日',
    doubtful: [16],
    sure: false,
    because: 'another month would do as well',
  },
  { text: '2025年09月07日', doubtful: [1], sure: false, because: 'Arabic digits are each a guess' },
])('$text $doubtful: $because', ({ text, doubtful, sure }) => expect(datesAreSure(cellOf(text, doubtful))).toBe(sure));
