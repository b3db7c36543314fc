import { z } from 'zod';
import { declarations, roles, subjectTypes } from '../verdict.ts';
import { questions } from './question.ts';

/**
 * The shape of the word lists under `rules/conversation/`: how people say what the rules call otherwise. They help to
 * understand and decide nothing, so they are no part of the rules' version.
 */

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '须为小写短横线形式，如 social-live');
const words = z.string().trim().min(1);
const phrases = z.array(words).min(1);

const topicSchema = z
  .strictObject({
    say: phrases,
    /** Misspellings that are taken for the word itself. */
    typos: z.array(words).default([]),
    scenario: slug.optional(),
    /** The words are this category's own name. */
    names: slug.optional(),
    /** What the words mean when they stand alone. */
    category: z.array(slug).default([]),
    /** What they may mean beside that, when other words narrow it down. */
    also: z.array(slug).default([]),
    /** False: only a guess, to be asked for. */
    sure: z.boolean().default(true),
    /** Counts only where nothing else names a business: 卖 beside 课. */
    weak: z.boolean().default(false),
    /** A guess that makes a guess of what is sure beside it too: 二手房 beside 带看. */
    doubt: z.boolean().default(false),
    /** Another word of one category does not settle it: 学校 and 网课 together still fit several. */
    open: z.boolean().default(false),
    /** Only chooses between categories that other words mean. */
    narrows: z.array(slug).default([]),
    /** A business that the source documents do not speak of, in Chinese. */
    outside: words.optional(),
    /** Holds such words and means none of them. */
    ignore: z.boolean().default(false),
  })
  .refine(
    (topic) =>
      topic.names !== undefined ||
      topic.scenario !== undefined ||
      topic.outside !== undefined ||
      topic.ignore ||
      topic.category.length + topic.narrows.length > 0,
    '没有写这些词指什么：names、category、scenario、narrows、outside、ignore 之一',
  );

const factSchema = z
  .strictObject({
    say: phrases,
    typos: z.array(words).default([]),
    subjectType: z.enum(subjectTypes).optional(),
    role: z.enum(roles).optional(),
    declares: z.enum(declarations).optional(),
    /** Beside one of these the words say nothing: 没公司 of a sole trader makes no natural person of it. */
    unless: z.array(words).default([]),
    ignore: z.boolean().default(false),
  })
  .refine(
    (fact) => [fact.subjectType, fact.role, fact.declares, fact.ignore || undefined].filter(Boolean).length === 1,
    'subjectType、role、declares、ignore 只写一个',
  );

const questionSchema = z.strictObject({
  question: z.enum(questions),
  /** The statement of the rules that the words ask for, by its code; absent: all there is to say. */
  focus: slug.exactOptional(),
  /** The greater, the more it counts against the other questions in the same sentence. 0: asks nothing by itself. */
  weight: z.int().min(0).max(9),
  say: phrases,
  typos: z.array(words).default([]),
});

const choiceSchema = z
  .strictObject({
    category: slug.optional(),
    scenario: slug.optional(),
    label: words,
    /** What is sent when it is chosen; absent: the category's name. */
    value: words.optional(),
    english: words,
  })
  .refine(
    ({ category, scenario, value }) => (category === undefined) !== (scenario === undefined) && (category ?? value),
    'category 与 scenario 写一个；写 scenario 的还要写 value',
  );

/** How people call a certificate beside its names in the catalogue. */
const paperSchema = z.strictObject({ certificate: slug, say: phrases });

export const remarkKinds = [
  'greeting',
  'thanks',
  'help',
  'yes',
  'no',
  'restart',
  'list',
  'upload',
  'substitute',
  'what-is',
  'unsure',
  'english',
  'chinese',
  'correction',
  'injection',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'last',
  'domain',
] as const;
export type RemarkKind = (typeof remarkKinds)[number];

const remarkSchema = z.strictObject({ kind: z.enum(remarkKinds), say: phrases });

export const conversationSchema = z.strictObject({
  topics: z.array(topicSchema).default([]),
  facts: z.array(factSchema).default([]),
  questions: z.array(questionSchema).default([]),
  choices: z.array(choiceSchema).default([]),
  remarks: z.array(remarkSchema).default([]),
  papers: z.array(paperSchema).default([]),
});

export type ConversationWords = z.infer<typeof conversationSchema>;
export type Topic = ConversationWords['topics'][number];
export type FactWords = ConversationWords['facts'][number];
