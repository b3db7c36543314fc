import { type Absorbed, absorb } from './absorb.ts';
import { acknowledge } from './acknowledge.ts';
import { answersTo, followUps } from './answers-to.ts';
import { askScenario } from './ask.ts';
import { askNext } from './ask-next.ts';
import { type ChatState, freshState, isJudgingDue } from './chat-state.ts';
import { idleAnswer } from './idle-answer.ts';
import { type AnswerRules, joinReplies, type Reply, reply } from './reply.ts';
import { contextOf, type Situation } from './situation.ts';
import type { Understanding } from './understanding.ts';
import { notByWords, outsideAnswer } from './unsaid.ts';
import { vocabularyOf } from './vocabulary.ts';

export interface Response {
  readonly state: ChatState;
  readonly reply: Reply;
}

/** The answer to one message and the state after it. Pure. */
export function respond(before: ChatState, heard: Understanding, given: Situation): Response {
  if (heard.remarks.includes('restart')) {
    const state = freshState(before.language);
    return askScenario(state, contextOf(state, given));
  }
  const absorbed = absorb(before, heard, vocabularyOf(given.book));
  const situation = presentSituation(absorbed.state, given);
  const context = contextOf(absorbed.state, situation);
  if (heard.remarks.includes('injection')) return { state: absorbed.state, reply: notByWords(context) };
  const told = tell(absorbed, heard, situation, context, before);
  const asked = askNext(absorbed, heard, situation, context, told.length > 0);
  const state = asked?.state ?? settledState(absorbed.state);
  const parts = [...told, ...(asked === undefined ? [] : [asked.reply])];
  const silent = parts.length === 0 && !situation.withFiles;
  return {
    state,
    reply: joinReplies(silent ? [idleAnswer(heard, context, state.facts.category !== undefined)] : parts),
  };
}

/** With what was just learned, papers that are there are about to be judged again: the verdict so far is of no more use. */
function presentSituation(state: ChatState, { verdict, ...situation }: Situation): Situation {
  if (isJudgingDue(state)) return { ...situation, withFiles: true };
  return verdict === undefined ? situation : { ...situation, verdict };
}

/** Questions in a row count only while the category stays open. */
const settledState = (state: ChatState): ChatState => ({ ...state, asked: 0 });

function tell(
  absorbed: Absorbed,
  heard: Understanding,
  situation: Situation,
  context: AnswerRules,
  before: ChatState,
): readonly Reply[] {
  const { state } = absorbed;
  const parts = [
    acknowledge(before, absorbed, heard, context),
    heard.outside.length === 0 ? reply(context, '') : outsideAnswer(context, heard.outside),
    ...followUps(state, heard, situation, context),
    ...answersTo(absorbed, heard, situation, context),
  ];
  return parts.filter(({ text }) => text !== '');
}
