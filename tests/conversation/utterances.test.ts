import { afterAll, describe, expect, test } from 'vitest';
import { readRuleFolder } from '../../src/adapters/rules/read-rule-folder.ts';
import { understand } from '../../src/domain/conversation/understand.ts';
import { vocabularyOf } from '../../src/domain/conversation/vocabulary.ts';
import { readUtterances, type Utterance } from './read-utterances.ts';

const book = await readRuleFolder('rules');
if (!book.ok) throw new Error(JSON.stringify(book.error));
const vocabulary = vocabularyOf(book.value);
const utterances = readUtterances();

const hear = ({ say, offered }: Utterance) => {
  const heard = understand(say, { pending: offered }, vocabulary);
  return {
    category: heard.category,
    ask: [...heard.candidates].sort(),
    scenario: heard.scenario,
    role: heard.role,
    subject: heard.subjectType,
    declares: [...(heard.declares ?? [])].sort(),
    question: heard.question,
    not: heard.corrections.map(({ not }) => not).sort(),
    papers: [...heard.certificates].sort(),
    outside: [...heard.outside].sort(),
  };
};

const wanted = ({ say: _, offered: __, ask, declares, not, papers, outside, ...one }: Utterance) => ({
  ...{ category: undefined, scenario: undefined, role: undefined, subject: undefined, question: undefined, ...one },
  ...{ ask: [...ask].sort(), declares: [...declares].sort(), not: [...not].sort() },
  ...{ papers: [...papers].sort(), outside: [...outside].sort() },
});

test('there are utterances enough to tell, no two alike', () => {
  const distinct = new Set(utterances.map(({ say, offered }) => `${say} ${offered.join(' ')}`));
  expect(distinct.size).toBe(utterances.length);
  expect(utterances.length).toBeGreaterThanOrEqual(250);
});

describe('what people say', () => {
  test.each(utterances)('$say', (utterance) => expect(hear(utterance)).toEqual(wanted(utterance)));
});

test('no wrong category is asserted without asking', () => {
  const wrong = utterances.filter((one) => {
    const { category } = hear(one);
    return category !== undefined && category !== one.category;
  });
  expect(wrong.map(({ say }) => say)).toEqual([]);
});

test('every category and every question of the contract is heard in some row', () => {
  const heard = new Set(utterances.flatMap((one) => [hear(one).category, hear(one).question]));
  expect(book.value.categories.map(({ id }) => id).filter((id) => !heard.has(id))).toEqual([]);
});

afterAll(() => {
  const tell = (what: string, pairs: readonly (readonly [heard: unknown, meant: unknown])[]): string => {
    const asserted = pairs.filter(([heard]) => heard !== undefined);
    const right = asserted.filter(([heard, meant]) => heard === meant).length;
    const there = pairs.filter(([, meant]) => meant !== undefined).length;
    return `${what} ${right}/${asserted.length} right of those told, ${right}/${there} of those meant`;
  };
  const keys = ['category', 'scenario', 'role', 'subject', 'question'] as const;
  const lines = keys.map((key) =>
    tell(
      key,
      utterances.map((one) => [hear(one)[key], one[key]]),
    ),
  );
  const asked = utterances.filter((one) => hear(one).ask.length > 0).length;
  process.stdout.write(`${utterances.length} utterances (${asked} asked back): ${lines.join('; ')}\n`);
});
