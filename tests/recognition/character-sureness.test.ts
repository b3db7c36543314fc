import { expect, test } from 'vitest';
import type { TextLine } from '../../src/domain/page.ts';
import { characterSureness } from '../../src/domain/recognition/character-sureness.ts';

/** A line whose characters stand one step apart, two where a space is written: there one was covered. */
function lineOf(written: string): TextLine {
  const characters = [...written].flatMap((text, at) => (text === ' ' ? [] : [{ text, confidence: 0.99, at }]));
  return { text: characters.map(({ text }) => text).join(''), confidence: 0.99, box: [0, 0, 300, 30], characters };
}

test.each([
  { written: '江苏省通信管理局', doubtful: '', because: 'nothing is missing' },
  { written: '江苏省通 管理局', doubtful: '通', because: 'one character was covered' },
  { written: '江 省通信管理 ', doubtful: '江', because: 'the second was covered' },
  { written: '名    称云朵科技有限公司', doubtful: '', because: 'a spread label is wider than one character' },
  { written: '编 号', doubtful: '', because: 'too few to know the usual step' },
  { written: '许可证 2024 1234号', doubtful: '', because: 'digits stand as they like' },
])('$because: $written', ({ written, doubtful }) => {
  const line = lineOf(written);
  const sureness = characterSureness(line, line.text, (text) => text);
  expect([...line.text].filter((_, at) => (sureness[at] ?? 0) < 0.5).join('')).toBe(doubtful);
});

test('a reader that does not know its characters one by one gives the line’s own figure', () => {
  const line: TextLine = { text: '营业执照', confidence: 0.8, box: [0, 0, 100, 30] };
  expect(characterSureness(line, line.text, (text) => text)).toEqual([0.8, 0.8, 0.8, 0.8]);
});
