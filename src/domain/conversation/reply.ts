import { cite } from '../judge/judge-rules.ts';
import type { RulesInForce } from '../rules/rules-on.ts';
import type { RuleCitation } from '../rules/schema.ts';
import type { Citation } from '../verdict.ts';
import type { ChatState } from './chat-state.ts';
import type { ConversationWords } from './word-schema.ts';

export interface QuickReply {
  readonly label: string;
  /** What is sent when it is chosen. */
  readonly value: string;
}

/** One part of an answer: words, where they stand, and what may be said next. */
export interface Reply {
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly quickReplies: readonly QuickReply[];
}

/** What an answer may rest on. */
export interface AnswerRules {
  readonly rules: RulesInForce;
  readonly words: ConversationWords;
  readonly language: ChatState['language'];
}

export const reply = (
  { rules }: Pick<AnswerRules, 'rules'>,
  text: string,
  citations: readonly (RuleCitation | Citation | undefined)[] = [],
  quickReplies: readonly QuickReply[] = [],
): Reply => ({
  text,
  citations: distinct(
    citations.flatMap((one) => (one === undefined ? [] : 'updated' in one ? [one] : [cite(one, rules)])),
  ),
  quickReplies,
});

/** Several parts as one answer; a sentence that two of them cite is cited once. */
export function joinReplies(parts: readonly Reply[]): Reply {
  return {
    text: [...new Set(parts.map(({ text }) => text))].filter((text) => text !== '').join('\n\n'),
    citations: distinct(parts.flatMap(({ citations }) => citations)),
    quickReplies: distinctReplies(parts.flatMap(({ quickReplies }) => quickReplies)).slice(0, MOST_REPLIES),
  };
}

const MOST_REPLIES = 8;

function distinct(citations: readonly Citation[]): readonly Citation[] {
  const seen = new Set<string>();
  return citations.filter(({ source, section, quote }) => {
    const key = `${source}\n${section}\n${quote}`;
    return !seen.has(key) && seen.add(key);
  });
}

function distinctReplies(replies: readonly QuickReply[]): readonly QuickReply[] {
  const seen = new Set<string>();
  return replies.filter(({ value }) => !seen.has(value) && seen.add(value));
}

/** Where an answer stands, in one line for doors that show text only: each page and section once, with the page's date. */
export function sourceLine(citations: readonly Citation[], language: ChatState['language']): string {
  const places = [
    ...new Set(
      citations.map(({ source, section, updated }) =>
        language === 'zh'
          ? `《${source}》“${section}”（${updated.slice(0, 10)} 更新）`
          : `《${source}》 “${section}” (updated ${updated.slice(0, 10)})`,
      ),
    ),
  ];
  const shown = places.length > MOST_PLACES ? [...places.slice(0, MOST_PLACES), '…'] : places;
  return language === 'zh' ? `依据：${shown.join('；')}` : `Source: ${shown.join('; ')}`;
}

const MOST_PLACES = 4;

/** Words in the language of the conversation. */
export const inLanguage = ({ language }: Pick<AnswerRules, 'language'>, zh: string, en: string): string =>
  language === 'zh' ? zh : en;

export const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

export const numbered = (lines: readonly string[]): string =>
  lines.map((line, index) => `${index + 1}. ${line}`).join('\n');
