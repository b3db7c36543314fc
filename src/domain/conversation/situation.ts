import type { RuleBook } from '../rules/rule-book.ts';
import type { RulesInForce } from '../rules/rules-on.ts';
import type { Verdict } from '../verdict.ts';
import type { ChatState } from './chat-state.ts';
import type { AnswerRules } from './reply.ts';

/** What is known besides the words of the message. */
export interface Situation {
  readonly book: RuleBook;
  readonly rules: RulesInForce;
  /** The verdict over the files of this conversation, where there is one for what was known before this message. */
  readonly verdict?: Verdict;
  /** Files come with this message: what they show is told afterwards, so nothing is asked that they may settle. */
  readonly withFiles: boolean;
}

/** What answers in the language of this conversation rest on. */
export const contextOf = (
  { language }: Pick<ChatState, 'language'>,
  { rules, book }: Pick<Situation, 'rules' | 'book'>,
): AnswerRules => ({
  rules,
  words: book.conversation,
  language,
});
