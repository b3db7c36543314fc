import type { Absorbed } from './absorb.ts';
import { type Asking, answerQuestion } from './answer-question.ts';
import type { ChatState } from './chat-state.ts';
import { questionsOf } from './find-questions.ts';
import { substituteAnswer, whatIsAnswer } from './gap-answers.ts';
import type { AnswerRules, Reply } from './reply.ts';
import type { Situation } from './situation.ts';
import type { Understanding } from './understanding.ts';

/** 那用哪个代替, 这个是什么: about what was named, else about what was spoken of last. */
export function followUps(
  state: ChatState,
  heard: Understanding,
  situation: Situation,
  context: AnswerRules,
): readonly Reply[] {
  const asking = askingOf(state, heard, situation, 'follow');
  return [
    ...(heard.remarks.includes('substitute') ? [substituteAnswer(context, asking)] : []),
    ...(asksWhatIs(heard) ? [whatIsAnswer(context, asking)] : []),
  ];
}

/** 什么意思 of a state or a domain is answered with that; only of a paper, or of nothing named, is it a follow-up. */
const asksWhatIs = ({ remarks, questions, certificates }: Understanding): boolean =>
  remarks.includes('what-is') && (certificates.length > 0 || questions.length === 0);

/** The answers to what was asked, each out of the rules. */
export function answersTo(
  { state, aside, isNews }: Absorbed,
  heard: Understanding,
  situation: Situation,
  context: AnswerRules,
): readonly Reply[] {
  const supposed = heard.supposed ? (heard.declares ?? []) : [];
  const other = aside.length === 1 ? aside[0] : undefined;
  const elsewhere = other !== undefined || supposed.length > 0;
  const { verdict, facts, ...asking } = askingOf(state, heard, situation, 'question');
  const about: Asking = {
    ...asking,
    candidates: aside.length > 1 ? aside : state.candidates,
    facts: {
      ...facts,
      ...(heard.inGeneral && heard.subjectType !== undefined ? { subjectType: heard.subjectType } : {}),
      declares: [...new Set([...facts.declares, ...supposed])],
      ...(other === undefined ? {} : { category: other }),
    },
    ...(verdict === undefined || elsewhere ? {} : { verdict }),
  };
  return questionsOf(heard, state, { aboutOther: elsewhere, isRepeat: !isNews }, situation)
    .slice(0, MOST_ANSWERS)
    .map((question) => answerQuestion(question, context, about));
}

const MOST_ANSWERS = 3;

function askingOf(
  state: ChatState,
  heard: Understanding,
  { verdict, withFiles }: Situation,
  kind: 'follow' | 'question',
): Asking {
  const ordinal = ordinalOf(heard);
  const pointed = ordinal === undefined ? undefined : verdict?.gaps.at(ordinal)?.certificate.id;
  const spoken =
    kind === 'follow' || heard.question === 'where-to-apply' || heard.question === 'why' ? state.focus : undefined;
  const last =
    heard.certificates.length === 0 && pointed === undefined && spoken !== undefined && refersBack(heard)
      ? [spoken]
      : [];
  return {
    facts: state.facts,
    candidates: state.candidates,
    focus: heard.focus,
    certificates: pointed === undefined ? [...heard.certificates, ...last] : [pointed],
    ...(verdict === undefined || withFiles ? {} : { verdict }),
  };
}

/** Nothing new is named: the talk goes on about the same thing. */
const refersBack = ({ category, candidates }: Understanding): boolean =>
  category === undefined && candidates.length === 0;

function ordinalOf({ remarks }: Understanding): number | undefined {
  if (remarks.includes('last')) return -1;
  const place = (['first', 'second', 'third', 'fourth', 'fifth'] as const).findIndex((kind) => remarks.includes(kind));
  return place < 0 ? undefined : place;
}
