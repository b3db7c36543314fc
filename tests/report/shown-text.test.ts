import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownFileName, shownLine, shownText } from '../../src/application/report/shown-text.ts';

test.each([
  { text: '执照\u202Egpj.exe', becomes: '执照gpj.exe', because: 'a mark that turns the writing disguises a name' },
  { text: 'a\u0000b\u001bc', becomes: 'abc', because: 'control characters break XML' },
  { text: '半\ud800个', becomes: '半\ufffd个', because: 'half a character is none' },
  { text: '一\r\n二\t三', becomes: '一\n二 三', because: 'lines stay lines' },
  { text: '𬭎源', becomes: '𬭎源', because: 'rare characters are characters' },
])('$because', ({ text, becomes }) => expect(shownText(text)).toBe(becomes));

test('what is left out of a long text is told', () => {
  expect(shownText('范'.repeat(30), 10)).toBe(`${'范'.repeat(10)}…（共 30 字，此处从略）`);
});

test('a long file name keeps its end', () => {
  expect(shownFileName(`${'长'.repeat(100)}.jpg`, 30)).toMatch(/^长{16}…长{10}\.jpg$/);
});

test('nothing unprintable is ever shown, and showing twice changes nothing', () => {
  const nasty = fc.constantFrom(
    '\u0000',
    '\u202e',
    '\u200b',
    '\ud800',
    '\udc00',
    '\n',
    '\t',
    ' ',
    '字',
    '<',
    '\ufffe',
    '\u2028',
  );
  fc.assert(
    fc.property(fc.array(nasty, { maxLength: 12 }), (parts) => {
      const line = shownLine(parts.join(''));
      expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
      expect(shownLine(line)).toBe(line);
    }),
  );
});
