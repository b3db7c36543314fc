import { findNear, findSoundAlikes } from './near-phrases.ts';
import { isOtherParty } from './other-party.ts';
import { blank, findPhrases, type Mention } from './phrase-book.ts';
import { isSupposed, polarities } from './polarity.ts';
import type { Question } from './question.ts';
import { type ReadFacts, readFacts } from './read-facts.ts';
import { readLanguage } from './read-language.ts';
import { readFocus, readQuestions } from './read-questions.ts';
import { readRemarks } from './read-remarks.ts';
import { deniedBy, type SaidTopic, type SettledCategory, settleCategory } from './settle-category.ts';
import { spell } from './spell.ts';
import type { Correction, Understanding } from './understanding.ts';
import type { TopicMeaning, Vocabulary } from './vocabulary.ts';

/** What of the conversation so far helps to understand the next message. */
export interface Context {
  /** Categories that were offered for choice. */
  readonly pending: readonly string[];
}

/** What a message says and asks. Pure; the same every time; whatever the message is, it neither throws nor takes long. */
export function understand(message: string, { pending }: Context, vocabulary: Vocabulary): Understanding {
  const { text, cut } = spell(message);
  const papers = findPhrases(text, vocabulary.papers);
  const rest = blank(text, papers);
  const facts = readFacts(rest, vocabulary);
  const topics = readTopics(rest, vocabulary).filter(
    (topic) => topic.polarity !== 'denied' || !facts.deniedAt.some((denied) => overlap(denied, topic)),
  );
  const settled = settleCategory(rest, topics, pending);
  const role = fittingRole(facts.role, settled, vocabulary);
  const deniesPerson = facts.denied.some(({ not }) => not === 'individual');
  const business = topics.filter(meansBusiness);
  // who names a business asks about that, whatever else is mentioned: 抖音上带货，也想在小程序带货
  const unmeant: readonly Question[] = [
    ...(deniesPerson ? (['personal'] as const) : []),
    ...(business.length > 0 ? (['other'] as const) : []),
  ];
  const asked = readQuestions(blank(text, business), vocabulary, new Set(unmeant));
  const [question] = asked;
  const language = readLanguage(message, text);
  return {
    ...settled,
    ...(role === undefined ? {} : { role }),
    ...(facts.subjectType === undefined ? {} : { subjectType: facts.subjectType }),
    ...(facts.declares.length === 0 ? {} : { declares: facts.declares }),
    ...(question === undefined ? {} : { question }),
    questions: asked,
    focus: readFocus(text, vocabulary, asked),
    corrections: distinct([...facts.denied, ...deniedCategories(topics, settled.category)]),
    certificates: [...new Set(papers.map(({ meaning }) => meaning))],
    outside: [
      ...new Set(topics.flatMap(({ meaning, polarity }) => (polarity === 'denied' ? [] : (meaning.outside ?? [])))),
    ],
    remarks: readRemarks(text, vocabulary),
    supposed: isSupposed(text),
    inGeneral: isInGeneral(text, facts),
    asks: ASKS.test(text),
    ...(language === undefined ? {} : { language }),
    cut,
  };
}

/**
 * The words as they are, as they sound, and with one character wrong. Where two overlap the longer counts: a name misspelt
 * (在线视平课程) more than the word inside it (课程). What is only near must be longer by two characters.
 */
function readTopics(text: string, { topics, nearTopics }: Vocabulary): readonly SaidTopic[] {
  const exact = findPhrases(text, topics);
  const sounding = findSoundAlikes(text, nearTopics).filter((sound) => outweighs(sound, exact, 1));
  const sure = [...exact.filter((mention) => !sounding.some((sound) => overlap(sound, mention))), ...sounding];
  const near = findNear(text, nearTopics, meansTheSame).filter((mention) =>
    outweighs(mention, sure, mention.meaning.names === undefined ? NEVER : 2),
  );
  const heard = [...sure.filter((mention) => !near.some((other) => overlap(other, mention))), ...near]
    .filter(({ meaning }) => !meaning.ignore)
    .sort((one, other) => one.at - other.at);
  // 线上看病，跟三甲医院合作: what the other party is tells of the applicant only where nothing else does
  const own = heard.filter((mention) => !isOtherParty(text, mention));
  const all = own.some(({ meaning }) => (meaning.names ?? meaning.category[0]) !== undefined) ? own : heard;
  const meant = polarities(text, all);
  return all.map((mention, index): SaidTopic => ({ ...mention, polarity: meant[index] ?? 'said' }));
}

/** A word that is only near something and is no name stands behind every exact one. */
const NEVER = Number.POSITIVE_INFINITY;

type Stretch = Pick<Mention<unknown>, 'at' | 'end'>;

const overlap = (one: Stretch, other: Stretch): boolean => one.at < other.end && other.at < one.end;

const outweighs = (mention: Stretch, others: readonly Stretch[], by: number): boolean =>
  others.every((other) => !overlap(mention, other) || mention.end - mention.at >= other.end - other.at + by);

const meansTheSame = (one: TopicMeaning, other: TopicMeaning): boolean =>
  one === other || (one.names ?? one.category.join(' ')) === (other.names ?? other.category.join(' '));

/** 个人能直播吗, 文旅局要什么类目: who asks has not said that it is one. */
const isInGeneral = (text: string, { subjectType }: ReadFacts): boolean =>
  (subjectType === 'individual' || subjectType === 'government') && ASKS.test(text) && !OF_SELF.test(text);

const OF_SELF = /我|咱|俺|本人|自己|本公司|本单位|本局|\b(?:i|we|our|us|my|i'm|we're)\b/u;

const ASKS =
  /[?？]|[吗呢么]|怎|什么|啥|多少|如何|哪|能不能|可不可以|是不是|有没有|几[个天种时]|谁|为何|是否|\b(?:what|how|why|when|which|who|where|can|could|does|is there|are there|may)\b/u;

/** 知识付费 asks for no price: a word that names a business asks nothing. */
const meansBusiness = ({ meaning }: SaidTopic): boolean => meaning.names !== undefined || meaning.category.length > 0;

/** 公立 of a hospital is no role: only some categories tell roles apart. */
function fittingRole(
  role: ReadFacts['role'],
  { category, candidates }: SettledCategory,
  { rolesOf }: Vocabulary,
): ReadFacts['role'] {
  const meant = category === undefined ? candidates : [category];
  const fits = role === undefined || meant.length === 0 || meant.some((id) => rolesOf.get(id)?.has(role));
  return fits ? role : undefined;
}

const distinct = (corrections: readonly Correction[]): readonly Correction[] =>
  corrections.filter(
    ({ what, not }, at) => corrections.findIndex((one) => one.what === what && one.not === not) === at,
  );

const deniedCategories = (topics: readonly SaidTopic[], category: string | undefined): readonly Correction[] =>
  [...deniedBy(topics)].filter((id) => id !== category).map((not) => ({ what: 'category', not }));
