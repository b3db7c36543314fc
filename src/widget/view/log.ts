import { element } from '../elements/element.ts';
import { iconButton } from '../elements/icon-button.ts';
import type { QuickReply } from '../transport/chat-events.ts';
import type { Words } from '../words/words.ts';
import { type AnswerView, createAnswer } from './answer.ts';
import { followEnd } from './follow-end.ts';

/** The conversation as a person sees it; stays at its end unless the person has scrolled up. */
export interface LogView {
  readonly element: HTMLElement;
  addQuestion(text: string, files: readonly HTMLElement[]): void;
  addAnswer(): AnswerView;
  addNote(text: string): void;
  /** Quick replies answer the last message only. */
  dropReplies(): void;
  clear(): void;
  toEnd(): void;
  /** Brings the head of a long message into view and stays there. */
  reveal(part: HTMLElement): void;
}

export function createLog(words: Words, suggest: (reply: QuickReply) => void): LogView {
  const messages = element('div', { class: 'messages' });
  const properties = { class: 'log', role: 'log', 'aria-live': 'polite', 'aria-label': words.log, tabindex: 0 };
  const log = element('div', properties, messages);
  const down = iconButton('down', words.newMessages, () => scroll.toEnd(), 'to-end');
  down.hidden = true;
  const frame = element('div', { class: 'log-frame' }, log, down);

  const scroll = followEnd(log, messages, (unseen) => {
    // a person who opens details is not told of news
    down.hidden = !unseen || (down.hidden && messages.querySelector('[aria-busy]') === null);
  });

  const add = (message: HTMLElement): void => {
    messages.querySelector('.greeting')?.remove();
    messages.append(message);
  };
  const clear = (): void => messages.replaceChildren(greeting(words, suggest));
  clear();
  return {
    element: frame,
    addQuestion: (text, files) => {
      add(question(text, files, words));
      scroll.toEnd();
    },
    addAnswer: () => {
      const answer = createAnswer(words);
      add(answer.element);
      return answer;
    },
    addNote: (text) => add(element('p', { class: 'note centred' }, text)),
    dropReplies: () => {
      for (const replies of messages.querySelectorAll('.replies')) replies.remove();
    },
    clear,
    toEnd: scroll.toEnd,
    reveal: scroll.pin,
  };
}

function question(text: string, files: readonly HTMLElement[], words: Words): HTMLElement {
  return element(
    'article',
    { class: 'question' },
    element('span', { class: 'unseen' }, words.you),
    text !== '' && element('p', { class: 'bubble' }, text),
    files.length > 0 && element('ul', { class: 'files', 'aria-label': words.filesLabel }, ...files),
  );
}

function greeting(words: Words, suggest: (reply: QuickReply) => void): HTMLElement {
  const replies = Object.values(words.suggestions).map((text) =>
    element('button', { type: 'button', class: 'reply', click: () => suggest({ label: text, value: text }) }, text),
  );
  return element(
    'div',
    { class: 'greeting' },
    element('span', { class: 'seal large', 'aria-hidden': 'true' }, '审'),
    element('p', { class: 'greeting-head' }, words.greeting),
    element('p', { class: 'greeting-more' }, words.greetingMore),
    element('div', { class: 'suggestions' }, ...replies),
  );
}
