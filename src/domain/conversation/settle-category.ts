import type { Mention } from './phrase-book.ts';
import { isChoice, type Polarity } from './polarity.ts';
import type { Understanding } from './understanding.ts';
import type { TopicMeaning } from './vocabulary.ts';

/** A topic with how it was meant. */
export interface SaidTopic extends Mention<TopicMeaning> {
  readonly polarity: Polarity;
}

export type SettledCategory = Pick<Understanding, 'category' | 'candidates' | 'unsure' | 'scenario'>;

/**
 * Which category the topics come to. One is settled only where its own name was said, where words that mean nothing else
 * stand alone, or where several words of one business leave one; elimination alone settles nothing.
 *
 * @param pending categories that were offered for choice; words that narrow choose among them
 */
export function settleCategory(
  text: string,
  topics: readonly SaidTopic[],
  pending: readonly string[],
): SettledCategory {
  const said = topics.filter(({ polarity }) => polarity !== 'denied');
  const settled = without(deniedBy(topics), namedBy(text, said) ?? settleSuggested(text, said, pending));
  const scenario = scenarioOf(said);
  return { ...settled, ...(scenario === undefined ? {} : { scenario }) };
}

function without(denied: ReadonlySet<string>, { category, candidates, unsure = 'several' }: Settling): SettledCategory {
  if (category !== undefined && !denied.has(category)) return { category, candidates: [] };
  const left = candidates.filter((id) => !denied.has(id));
  return left.length === 0 ? { candidates: [] } : { candidates: left, unsure };
}

/** Categories that are denied: a word that may be many things denies nothing, nor does one beside another that says it. */
export function deniedBy(topics: readonly SaidTopic[]): ReadonlySet<string> {
  const kept = new Set(topics.flatMap((topic) => (topic.polarity === 'said' ? (singleOf(topic) ?? []) : [])));
  const denied = topics.flatMap((topic) => (topic.polarity === 'denied' ? (singleOf(topic) ?? []) : []));
  return new Set(denied.filter((id) => !kept.has(id)));
}

const singleOf = ({ meaning: { names, category } }: SaidTopic): string | undefined =>
  names ?? (category.length === 1 ? category[0] : undefined);

/** The one scenario of all words; of the weak ones only where nothing else tells one. */
function scenarioOf(said: readonly SaidTopic[]): string | undefined {
  const strong = said.filter(({ meaning }) => !meaning.weak && (meaning.scenario ?? meaning.category[0]) !== undefined);
  return onlyOne((strong.length > 0 ? strong : said).flatMap(({ meaning }) => meaning.scenario ?? []));
}

function onlyOne(ids: readonly string[]): string | undefined {
  const [first, ...others] = new Set(ids);
  return others.length === 0 ? first : undefined;
}

interface Settling {
  readonly category?: string;
  readonly candidates: readonly string[];
  readonly unsure?: Understanding['unsure'];
}

/** Categories called by their own names outweigh everything that is merely suggested. */
function namedBy(text: string, said: readonly SaidTopic[]): Settling | undefined {
  const names = said.filter((topic) => nameIn(text, topic) !== undefined);
  const beside = HOLDS_BOTH.test(text) ? said.flatMap((topic) => singleOf(topic) ?? []) : [];
  const ids = [...new Set([...names.flatMap((topic) => nameIn(text, topic) ?? []), ...beside])];
  const [id] = ids;
  if (id === undefined) return undefined;
  const near = names.every(({ by }) => by === 'near');
  const open = names.some(({ polarity }) => polarity === 'open');
  if (ids.length > 1) return { candidates: ids, unsure: hasChoice(text, names) || open ? 'person' : 'several' };
  if (near) return { candidates: ids, unsure: 'spelling' };
  return open ? { candidates: ids, unsure: 'person' } : { category: id, candidates: [] };
}

const HOLDS_BOTH = /都有|都具备|两个类目|同时(?:有|具备)|\bboth\b/u;

/** 驾校平台类目: with 类目 behind it, a word that means one category is its name. */
function nameIn(text: string, { meaning, end }: SaidTopic): string | undefined {
  if (meaning.names !== undefined) return meaning.names;
  return meaning.category.length === 1 && text.startsWith('类目', end) ? meaning.category[0] : undefined;
}

const hasChoice = (text: string, topics: readonly SaidTopic[]): boolean =>
  topics.some((one, index) => topics.slice(index + 1).some((other) => isChoice(text, one, other)));

function settleSuggested(text: string, said: readonly SaidTopic[], pending: readonly string[]): Settling {
  const suggested = said.filter(({ meaning }) => meaning.category.length > 0);
  const strong = suggested.filter(({ meaning }) => !meaning.weak);
  const suggesting = strong.length > 0 ? [...strong, ...suggested.filter((topic) => addsTo(topic, strong))] : suggested;
  const filters = said.map(({ meaning }) => meaning).filter(({ narrows }) => narrows.length > 0);
  if (suggesting.length === 0) return narrowPending(filters, pending);
  if (hasChoice(text, suggesting)) return { candidates: primaries(suggesting), unsure: 'person' };
  const groups = [...Map.groupBy(suggesting, ({ meaning }) => groupOf(meaning)).values()];
  const settled = groups.map((group) => settleGroup(group, filters));
  const [only, ...others] = settled;
  if (only !== undefined && others.length === 0) return choosePending(only, suggesting, pending);
  return { candidates: [...new Set(settled.flatMap(({ category, candidates }) => category ?? candidates))] };
}

/** 卖 beside 宠物: a weak word counts where everything else may be what it means, too. */
const addsTo = ({ meaning: { weak, category } }: SaidTopic, strong: readonly SaidTopic[]): boolean =>
  weak && strong.every(({ meaning }) => meaning.category.every((id) => category.includes(id)));

/** Several businesses in one sentence are never mixed into one category. */
const groupOf = ({ scenario, category }: TopicMeaning): string => scenario ?? category[0]?.split('-')[0] ?? '';

const primaries = (topics: readonly SaidTopic[]): readonly string[] => [
  ...new Set(topics.flatMap(({ meaning }) => meaning.category)),
];

/** 平台 in answer to “驾校培训 or 驾校平台” chooses. */
function narrowPending(filters: readonly TopicMeaning[], pending: readonly string[]): Settling {
  const left = filters.reduce(narrowed, pending);
  if (filters.length === 0 || left.length === pending.length) return { candidates: [] };
  const [only, ...others] = left;
  return only !== undefined && others.length === 0 ? { category: only, candidates: [] } : { candidates: left };
}

const narrowed = (ids: readonly string[], { narrows }: TopicMeaning): readonly string[] => {
  const left = ids.filter((id) => narrows.includes(id));
  return left.length > 0 ? left : ids;
};

/** Words that fit one of the offered categories choose it. */
function choosePending(settled: Settling, said: readonly SaidTopic[], pending: readonly string[]): Settling {
  if (settled.category !== undefined || pending.length === 0) return settled;
  const offered = settled.candidates.filter((id) => pending.includes(id));
  const [only, ...others] = offered;
  if (only === undefined) return settled;
  const certain = said.every(({ by, polarity }) => by !== 'near' && polarity === 'said');
  return others.length === 0 && certain ? { category: only, candidates: [] } : { ...settled, candidates: offered };
}

function settleGroup(group: readonly SaidTopic[], filters: readonly TopicMeaning[]): Settling {
  const wide = group.map(({ meaning }) => [...meaning.category, ...meaning.also]);
  const common = (wide[0] ?? []).filter((id) => wide.every((ids) => ids.includes(id)));
  const meant = meantBy(group, common);
  const fitting = filters.filter(({ narrows }) => common.some((id) => narrows.includes(id)));
  const narrow = fitting.length > 0 && common.length > 1 ? fitting.reduce(narrowed, common) : meant;
  const [only, ...others] = narrow;
  if (only === undefined || others.length > 0) return { candidates: narrow };
  const byHint = narrow.length < meant.length || narrow[0] !== meant[0];
  const doubt = doubtOf(group, byHint && fitting.every(({ sure }) => !sure));
  return doubt === undefined ? { category: only, candidates: [] } : { candidates: [only], unsure: doubt };
}

/** One word of one category outweighs wider ones that may mean it too; two such words of different categories do not agree. */
function meantBy(group: readonly SaidTopic[], common: readonly string[]): readonly string[] {
  const single = new Set(group.flatMap(({ meaning: { category } }) => (category.length === 1 ? category : [])));
  const [pointed] = single;
  if (single.size > 1) return [...single];
  if (pointed !== undefined && common.includes(pointed)) {
    const mayMore = common.length > 1 && group.some(({ meaning }) => meaning.open);
    return mayMore ? [pointed, ...common.filter((id) => id !== pointed)] : [pointed];
  }
  return common.length > 0 ? common : primaries(group);
}

function doubtOf(group: readonly SaidTopic[], onlyHinted: boolean): Understanding['unsure'] | undefined {
  if (group.some(({ polarity }) => polarity === 'open')) return 'person';
  if (group.every(({ by }) => by === 'near')) return 'spelling';
  if (onlyHinted || group.some(({ meaning }) => meaning.doubt)) return 'guess';
  const pointing = group.filter(({ meaning }) => meaning.category.length === 1);
  const telling = pointing.length > 0 ? pointing : group;
  return telling.some(({ by, meaning }) => by !== 'near' && meaning.sure) ? undefined : 'guess';
}
