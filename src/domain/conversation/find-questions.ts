import type { ChatState } from './chat-state.ts';
import { openMatters } from './open-matters.ts';
import type { Question } from './question.ts';
import type { Situation } from './situation.ts';
import type { Understanding } from './understanding.ts';

/** What is to be answered; a business without a question is answered with its papers. */
export function questionsOf(
  heard: Understanding,
  { facts }: ChatState,
  { aboutOther, isRepeat }: { readonly aboutOther: boolean; readonly isRepeat: boolean },
  { withFiles, verdict }: Situation,
): readonly Question[] {
  const asked = heard.questions.filter((question) => question !== 'other' || isAlone(heard) || isPointed(heard));
  if (asked.length > 0) return asked;
  if (withFiles || followsUp(heard)) return [];
  if (aboutOther) return ['which-papers'];
  return verdict === undefined ? impliedQuestions(heard, facts, isRepeat) : [];
}

/** What a statement comes to: a category its papers, a business its scheme, a paper's name who wants it. */
function impliedQuestions(heard: Understanding, facts: ChatState['facts'], isRepeat: boolean): readonly Question[] {
  if (heard.candidates.length > 0) return isRepeat ? [] : ['which-scheme'];
  if (facts.category !== undefined && tellsOfCategory(heard)) return ['which-papers'];
  return heard.certificates.length > 0 ? ['why'] : [];
}

/** The message settled the category, or what of its papers are asked for. */
const tellsOfCategory = ({ category, role, declares, remarks }: Understanding): boolean =>
  [category, role, declares].some((told) => told !== undefined) ||
  remarks.some((kind) => ordinalsAndYes.includes(kind));

const ordinalsAndYes: readonly string[] = ['first', 'second', 'third', 'fourth', 'fifth', 'last', 'yes'];

const followsUp = ({ remarks }: Understanding): boolean =>
  remarks.includes('substitute') || remarks.includes('what-is');

/** It asks for one of the things that are told apart under `other`. */
const isPointed = ({ focus }: Understanding): boolean => focus.some((code) => openMatters.has(code));

const isAlone = ({ questions }: Understanding): boolean => questions.length === 1;
