import type { Declaration } from '../verdict.ts';
import { type ChatState, factsOf } from './chat-state.ts';
import type { Understanding } from './understanding.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { RemarkKind } from './word-schema.ts';

/** The state after a message, and what the message was about beside it. */
export interface Absorbed {
  readonly state: ChatState;
  /** Something is different from before: what the same words were answered with need not be told again. */
  readonly isNews: boolean;
  /** Something that was settled before is now otherwise. */
  readonly corrected: boolean;
  /** Another category than the review's was asked about; nothing changes by that. */
  readonly aside: readonly string[];
}

/** What a message adds to, changes in and takes from what is known. */
export function absorb(before: ChatState, heard: Understanding, vocabulary: Vocabulary): Absorbed {
  const chosen = choice(before, heard);
  const said = chosen === undefined ? heard : { ...heard, category: chosen, candidates: [] };
  const category = nextCategory(before, said);
  const facts = nextFacts(before, said, category.id, vocabulary);
  const { pending: _, ...rest } = before;
  const state: ChatState = {
    ...rest,
    language: nextLanguage(before, said),
    facts,
    candidates: [...category.candidates],
    ...(said.certificates[0] === undefined ? {} : { focus: said.certificates[0] }),
  };
  const isNews = JSON.stringify([facts, category.candidates]) !== JSON.stringify([before.facts, before.candidates]);
  return { state, isNews, corrected: isCorrected(before.facts, facts), aside: category.aside };
}

const ordinals: readonly RemarkKind[] = ['first', 'second', 'third', 'fourth', 'fifth'];

/** What a short answer to the last question chose: an ordinal, or yes to a confirmation. */
function choice({ pending }: ChatState, { remarks, category, candidates }: Understanding): string | undefined {
  if (pending === undefined || pending.kind === 'scenario' || category !== undefined) return undefined;
  if (pending.kind === 'confirm') {
    return remarks.includes('yes') || remarks.includes('first') ? pending.options[0] : undefined;
  }
  if (candidates.length > 0) return undefined;
  if (remarks.includes('last')) return pending.options.at(-1);
  const place = ordinals.findIndex((kind) => remarks.includes(kind));
  return place < 0 ? undefined : pending.options[place];
}

interface NextCategory {
  readonly id?: string;
  readonly candidates: readonly string[];
  readonly aside: readonly string[];
}

function nextCategory({ facts, files, candidates, pending }: ChatState, heard: Understanding): NextCategory {
  const denied = heard.corrections.some(({ what, not }) => what === 'category' && not === facts.category);
  // papers are being judged for a category: to ask about another one does not change that
  const holds = facts.category !== undefined && files > 0 && !denied && !corrects(heard);
  if (heard.category !== undefined) {
    if (holds && heard.category !== facts.category) return keep(facts.category, [heard.category]);
    return { id: heard.category, candidates: [], aside: [] };
  }
  if (heard.candidates.length > 0) return nextCandidates(facts.category, heard, holds);
  if (denied) return { candidates: [], aside: [] };
  if (facts.category !== undefined) return keep(facts.category, []);
  const gone = new Set([...rejectedBy(heard, pending), ...heard.corrections.map(({ not }) => not)]);
  return { candidates: candidates.filter((id) => !gone.has(id)), aside: [] };
}

const corrects = ({ remarks }: Understanding): boolean => remarks.includes('correction') || remarks.includes('no');

const rejectedBy = ({ remarks }: Understanding, pending: ChatState['pending']): readonly string[] =>
  pending !== undefined && remarks.includes('no') ? pending.options : [];

const keep = (id: string | undefined, aside: readonly string[]): NextCategory => ({
  ...(id === undefined ? {} : { id }),
  candidates: [],
  aside,
});

function nextCandidates(current: string | undefined, heard: Understanding, holds: boolean): NextCategory {
  const { candidates } = heard;
  if (current === undefined) return { candidates, aside: [] };
  // 改成驾校的类目, said of 驾校平台: another one is meant
  const others = candidates.filter((id) => id !== current);
  if (corrects(heard) && others.length > 0) return { candidates: others, aside: [] };
  // a wide word (上课) that the settled category fits says nothing new
  if (candidates.includes(current)) return keep(current, []);
  return holds ? keep(current, candidates) : { candidates, aside: [] };
}

function nextFacts(
  { facts }: ChatState,
  heard: Understanding,
  category: string | undefined,
  vocabulary: Vocabulary,
): ChatState['facts'] {
  const denied = new Set(heard.corrections.map(({ not }) => not));
  const kept = <Value extends string>(said: Value | undefined, known: Value | undefined): Value | undefined =>
    said ?? (known !== undefined && denied.has(known) ? undefined : known);
  const role = kept(heard.role, facts.role);
  const told = category === undefined || role === undefined || (vocabulary.rolesOf.get(category)?.has(role) ?? false);
  const sameBusiness = category !== undefined && category === facts.category;
  const open = category === undefined && heard.candidates.length === 0;
  return factsOf({
    category,
    scenario: heard.scenario ?? (sameBusiness || open ? facts.scenario : undefined),
    role: told ? role : undefined,
    subjectType: kept(heard.supposed || heard.inGeneral ? undefined : heard.subjectType, facts.subjectType),
    declares: nextDeclares(facts.declares, heard, denied),
  });
}

function nextDeclares(
  known: readonly Declaration[],
  { declares = [], supposed }: Understanding,
  denied: ReadonlySet<string>,
): readonly Declaration[] {
  const all = [...new Set([...known, ...(supposed ? [] : declares)])];
  return all.filter((id) => !denied.has(id) || declares.includes(id)).sort();
}

function nextLanguage({ language }: ChatState, { remarks, language: heard }: Understanding): ChatState['language'] {
  if (remarks.includes('english')) return 'en';
  if (remarks.includes('chinese')) return 'zh';
  return heard ?? language;
}

/** Whether a value that was known is gone or another. */
const isCorrected = (before: ChatState['facts'], after: ChatState['facts']): boolean =>
  (['category', 'role', 'subjectType'] as const).some(
    (key) => before[key] !== undefined && before[key] !== after[key],
  ) || before.declares.some((id) => !after.declares.includes(id));
