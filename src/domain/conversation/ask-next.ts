import type { Absorbed } from './absorb.ts';
import { listAnswer } from './answer-question.ts';
import { type Asked, askCategory, askScenario, askSubject } from './ask.ts';
import type { ChatState } from './chat-state.ts';
import type { AnswerRules } from './reply.ts';
import type { Situation } from './situation.ts';
import { governmentAnswer, personalAnswer } from './subject-answers.ts';
import type { Understanding } from './understanding.ts';

/** A question back, where the category is still open and the message was about it. */
export function askNext(
  { state, aside }: Absorbed,
  heard: Understanding,
  { withFiles }: Situation,
  context: AnswerRules,
  answered: boolean,
): Asked | undefined {
  const { facts } = state;
  if (heard.remarks.includes('list')) return { state: { ...state, asked: 0 }, reply: listAnswer(context) };
  if (aside.length > 0 || facts.category !== undefined || withFiles) return undefined;
  if (facts.subjectType === 'individual' || facts.subjectType === 'government') {
    return subjectOnly(state, heard, context, answered);
  }
  if (heard.scenario === 'scenic-area' && facts.subjectType === undefined) {
    return { state: { ...state, pending: { kind: 'confirm', options: ['social-live'] } }, reply: askSubject(context) };
  }
  return askBusiness(state, heard, context, answered);
}

function askBusiness(
  state: ChatState,
  heard: Understanding,
  context: AnswerRules,
  answered: boolean,
): Asked | undefined {
  if (heard.candidates.length > 0) return askCategory(state, heard, context);
  const wants = heard.questions.some((question) => question === 'which-papers' || question === 'which-scheme');
  if (state.candidates.length > 0 && (wants || !answered)) return askCategory(state, heard, context);
  if (heard.inGeneral && answered) return undefined;
  return wants || (saysSomething(heard) && !answered) ? askScenario(state, context) : undefined;
}

/** Who the applicant is settles everything: nothing needs to be asked. */
function subjectOnly(
  state: ChatState,
  heard: Understanding,
  context: AnswerRules,
  answered: boolean,
): Asked | undefined {
  if (heard.subjectType === undefined && (answered || !asksAboutBusiness(heard))) return undefined;
  const covered = heard.questions.some((question) =>
    ['government', 'personal', 'which-papers', 'which-scheme'].includes(question),
  );
  if (covered && answered) return undefined;
  const said = state.facts.subjectType === 'government' ? governmentAnswer(context) : personalAnswer(context);
  return { state: { ...state, asked: 0 }, reply: said };
}

const saysSomething = ({ role, subjectType, declares, scenario, corrections, remarks }: Understanding): boolean =>
  corrections.length > 0 ||
  remarks.includes('no') ||
  [role, subjectType, declares, scenario].some((told) => told !== undefined);

const asksAboutBusiness = ({ scenario, candidates, questions }: Understanding): boolean =>
  scenario !== undefined ||
  candidates.length > 0 ||
  questions.some((question) => question === 'which-papers' || question === 'which-scheme');
