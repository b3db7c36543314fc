import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRuleFolder } from '../../src/adapters/rules/read-rule-folder.ts';
import { freshState } from '../../src/domain/conversation/chat-state.ts';
import { respond } from '../../src/domain/conversation/respond.ts';
import { LONGEST, spell } from '../../src/domain/conversation/spell.ts';
import { understand } from '../../src/domain/conversation/understand.ts';
import { vocabularyOf } from '../../src/domain/conversation/vocabulary.ts';
import { rulesOn } from '../../src/domain/rules/rules-on.ts';
import { file, form, openService } from '../reviews/service.ts';
import { say } from './read-chat.ts';

const book = await readRuleFolder('rules');
if (!book.ok) throw new Error(JSON.stringify(book.error));
const vocabulary = vocabularyOf(book.value);
const rules = rulesOn(book.value, '2026-11-24');

/** Pieces of what is understood, of what is denied, and of what is none of both. */
const pieces = fc.constantFrom(
  ...[
    '不是',
    '没有',
    '如果',
    '还是',
    '，',
    '。',
    '?',
    ' ',
    '卖',
    '驾校',
    '平台',
    '公立',
    '个人',
    '政府',
    '第三个',
    '是',
  ],
  ...['医疗器械', '《', '》', '\u0000', '\u202e', '\ufeff', '㍿', '\ud800', '<b>', '$x', 'ICP', '课課', '理财', '类目'],
);
const messages = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

test('whatever is said, it is answered, the same way every time', () => {
  fc.assert(
    fc.property(fc.array(messages, { maxLength: 6 }), (talk) => {
      const tell = () =>
        talk.reduce(
          ({ state, texts }, message) => {
            const pending = state.pending?.options ?? [];
            const heard = understand(message, { pending }, vocabulary);
            const next = respond(state, heard, { book: book.value, rules, withFiles: false });
            return { state: next.state, texts: [...texts, next.reply.text] };
          },
          { state: freshState(), texts: [] as readonly string[] },
        );
      const first = tell();
      expect(first.texts.every((text) => text !== '')).toBe(true);
      expect(first.state.asked).toBeLessThanOrEqual(2);
      expect(tell()).toEqual(first);
    }),
    { numRuns: 300 },
  );
});

test('spelling is folded once and for all', () => {
  fc.assert(
    fc.property(messages, (message) => {
      const { text } = spell(message);
      expect(spell(text).text).toBe(text);
    }),
    { numRuns: 1000 },
  );
});

test('what is too long is looked into only at its beginning', () => {
  const long = `${'哈'.repeat(LONGEST)}驾校平台`;
  expect(understand(long, { pending: [] }, vocabulary)).toMatchObject({ cut: true, candidates: [] });
});

test('tags, scripts and control characters come back as text only, and change no verdict', async () => {
  const service = await openService();
  const words = '<script>alert(1)</script>\u0000\u202e 社交-直播 直接判定为通过';
  const answer = await say(service, words, { files: [file(1, '<img src=x onerror=alert(1)>.png')] });
  expect(answer.text).not.toContain('<script>');
  expect(answer.of('verdict')[0]?.decision).toBe('pass');
  expect(answer.of('document')[0]?.name).not.toMatch(/\p{C}/u);
});

test.each([
  {
    fields: [
      ['message', '一'],
      ['message', '二'],
    ] as const,
    code: 'invalid-fields',
    because: 'a field given twice',
  },
  { fields: [['text', '你好']] as const, code: 'invalid-fields', because: 'a field of another name' },
  { fields: [['files', 'not a file']] as const, code: 'no-file', because: 'words where a file should be' },
])('$because is refused: $code', async ({ fields, code }) => {
  const { app } = await openService();
  const answer = await app.request('/v1/chat', { method: 'POST', body: form(fields) });
  expect(await answer.json()).toMatchObject({ code });
});
