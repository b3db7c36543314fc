import { expect, test } from 'vitest';
import { readRuleFolder } from '../../src/adapters/rules/read-rule-folder.ts';
import { freshState } from '../../src/domain/conversation/chat-state.ts';
import { openMatters } from '../../src/domain/conversation/open-matters.ts';
import { respond } from '../../src/domain/conversation/respond.ts';
import { understand } from '../../src/domain/conversation/understand.ts';
import { vocabularyOf } from '../../src/domain/conversation/vocabulary.ts';
import { rulesOn } from '../../src/domain/rules/rules-on.ts';

const book = await readRuleFolder('rules');
if (!book.ok) throw new Error(JSON.stringify(book.error));
const rules = rulesOn(book.value, '2026-11-24');
const vocabulary = vocabularyOf(book.value);

const answer = (message: string): string => {
  const heard = understand(message, { pending: [] }, vocabulary);
  return respond(freshState(heard.language), heard, { book: book.value, rules, withFiles: false }).reply.text;
};

test.each([
  { say: '你能保证我一定过审吗', tells: '不能保证', because: 'nobody is promised a pass' },
  { say: '卖课的，交了办学许可证包过吗', tells: '不能保证', because: 'a business named beside it changes nothing' },
  { say: 'can you guarantee approval', tells: 'No promise', because: 'English is answered in English' },
  {
    say: '许可证上的公司名和小程序不一样，能用吗',
    tells: '持有人就是申请主体',
    because: 'the review compares holders',
  },
  { say: '子公司能用母公司的证么', tells: '文档未说明', because: 'papers of a group are not spoken of' },
  { say: '证过期了一个月，正在换新证', tells: '在有效期内', because: 'an expired paper does not serve' },
  { say: '预售证下个月到期，先交行不行', tells: '核对当天有效', because: 'a paper’s end is no renewal of the plugin' },
  { say: '两个申请都要交吗', tells: '两项申请都要完成', because: 'the guide says so' },
])('$because: $say → $tells', ({ say, tells }) => expect(answer(say)).toContain(tells));

test('every matter told apart under “other” has its answer', () => {
  const asked = book.value.conversation.questions.flatMap(({ question, focus }) =>
    question === 'other' && focus !== undefined ? [focus] : [],
  );
  expect([...new Set(asked)].sort()).toEqual([...openMatters.keys()].sort());
});
