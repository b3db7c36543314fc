import type { RuleBook } from '../rules/rule-book.ts';
import type { CategoryRule, CertificateRule } from '../rules/schema.ts';
import { type NearBook, nearBook } from './near-phrases.ts';
import { type PhraseBook, phraseBook } from './phrase-book.ts';
import type { Question } from './question.ts';
import { spell } from './spell.ts';
import type { FactWords, RemarkKind, Topic } from './word-schema.ts';

/** What a topic's words mean. */
export type TopicMeaning = Omit<Topic, 'say' | 'typos'>;

export type FactMeaning = Omit<FactWords, 'say' | 'typos'>;

export interface QuestionMeaning {
  readonly question: Question;
  readonly weight: number;
  readonly focus?: string;
}

/** Every word that is understood, ready to be looked for. */
export interface Vocabulary {
  readonly topics: PhraseBook<TopicMeaning>;
  readonly nearTopics: NearBook<TopicMeaning>;
  readonly facts: readonly PhraseBook<FactMeaning>[];
  readonly questions: PhraseBook<QuestionMeaning>;
  readonly remarks: PhraseBook<RemarkKind>;
  /** Ids of certificates. */
  readonly papers: PhraseBook<string>;
  /** Categories that tell roles apart, with those roles. */
  readonly rolesOf: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Of a table; made once for each. */
export function vocabularyOf(book: RuleBook): Vocabulary {
  const known = vocabularies.get(book);
  if (known !== undefined) return known;
  const made = makeVocabulary(book);
  vocabularies.set(book, made);
  return made;
}

const vocabularies = new WeakMap<RuleBook, Vocabulary>();

function makeVocabulary(book: RuleBook): Vocabulary {
  const { topics: listed, facts, questions, remarks, papers } = book.conversation;
  const topics = phraseBook([
    ...listed.flatMap(({ say, typos, ...meaning }) => [...say, ...typos].map((one) => ({ say: one, meaning }))),
    ...book.categories.flatMap(categoryNames),
  ]);
  // facts of one kind do not stand in the way of those of another: 4S店 is a role and public schools are two facts
  const factBook = (kind: 'subjectType' | 'role' | 'declares') =>
    phraseBook(
      facts
        .filter((fact) => fact.ignore || fact[kind] !== undefined)
        .flatMap(({ say, typos, ...meaning }) => [...say, ...typos].map((one) => ({ say: one, meaning }))),
    );
  return {
    topics,
    nearTopics: nearBook(topics),
    facts: [factBook('subjectType'), factBook('role'), factBook('declares')],
    questions: phraseBook(
      questions.flatMap(({ say, typos, ...meaning }) => [...say, ...typos].map((one) => ({ say: one, meaning }))),
    ),
    remarks: phraseBook(remarks.flatMap(({ say, kind }) => say.map((one) => ({ say: one, meaning: kind })))),
    papers: phraseBook([
      ...book.certificates.flatMap(certificateNames),
      ...papers.flatMap(({ say, certificate }) => say.map((one) => ({ say: one, meaning: certificate }))),
    ]),
    rolesOf: new Map(book.categories.map((category) => [category.id, rolesIn(category)])),
  };
}

const categoryNames = ({ id, name, aliases }: CategoryRule) =>
  [id, name, ...aliases].map((say) => ({
    say,
    meaning: {
      names: id,
      category: [],
      also: [],
      sure: true,
      open: false,
      weak: false,
      doubt: false,
      narrows: [],
      ignore: false,
    },
  }));

const certificateNames = ({ id, name, aliases }: CertificateRule) =>
  [name, ...aliases.map((alias) => alias.name)]
    .filter((say) => spell(say).text.length > 2 || /[a-z]/iu.test(say))
    .map((say) => ({ say, meaning: id }));

function rolesIn(value: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  collectRoles(value, found);
  return found;
}

function collectRoles(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'role' && Array.isArray(inner)) for (const role of inner) found.add(String(role));
    else collectRoles(inner, found);
  }
}
