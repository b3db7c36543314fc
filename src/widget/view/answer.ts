import { copyButton } from '../elements/copy-button.ts';
import { element } from '../elements/element.ts';
import { icon } from '../elements/icon.ts';
import type { QuickReply } from '../transport/chat-events.ts';
import type { Citation } from '../wire.ts';
import type { Words } from '../words/words.ts';
import { citationList } from './citations.ts';

/** One answer as it grows. */
export interface AnswerView {
  readonly element: HTMLElement;
  /** What is being done right now; gone as soon as words come or the answer ends. */
  status(text: string): void;
  token(text: string): void;
  /** Puts something that is no running text, such as a verdict card, in its place between the words. */
  block(block: HTMLElement): void;
  citations(items: readonly Citation[]): void;
  quickReplies(items: readonly QuickReply[], choose: (reply: QuickReply) => void): void;
  /** @param again shown as a button when trying again may help */
  fail(sentence: string, again?: () => void): void;
  note(sentence: string): void;
  finish(): void;
  /** Empties the answer, to be filled anew. */
  reset(): void;
}

export function createAnswer(words: Words): AnswerView {
  const body = element('div', { class: 'answer-body' });
  const said = element('span', {});
  const status = element('p', { class: 'answer-status' }, dots(), said);
  const foot = element('div', { class: 'answer-foot' });
  const sender = element('span', { class: 'unseen' }, words.assistant);
  const article = element('article', { class: 'answer', 'aria-busy': 'true' }, sender, body, status, foot);
  let text = '';
  let running: Text | undefined;

  const begin = (): Text => {
    const words = document.createTextNode('');
    body.append(element('p', { class: 'answer-text' }, words));
    return words;
  };

  return {
    element: article,
    status: (sentence) => {
      status.hidden = false;
      said.textContent = sentence;
    },
    token: (piece) => {
      running ??= begin();
      running.appendData(text === '' ? piece.trimStart() : piece);
      text += piece;
      status.hidden = true;
    },
    block: (block) => {
      body.append(block);
      running = undefined;
    },
    citations: (items) => {
      if (items.length > 0) foot.append(citationList(items, words));
    },
    quickReplies: (items, choose) => {
      if (items.length > 0) article.append(replyList(items, choose));
    },
    fail: (sentence, again) => {
      const button =
        again && element('button', { type: 'button', class: 'text-button', click: again }, icon('retry'), words.retry);
      body.append(
        element('div', { class: 'failure', role: 'alert' }, icon('unfit'), element('p', {}, sentence), button),
      );
    },
    note: (sentence) => body.append(element('p', { class: 'note' }, sentence)),
    finish: () => {
      article.removeAttribute('aria-busy');
      status.hidden = true;
      if (text.trim() !== '') foot.prepend(copyButton(() => text.trim(), words));
    },
    reset: () => {
      text = '';
      running = undefined;
      article.setAttribute('aria-busy', 'true');
      article.querySelector('.replies')?.remove();
      body.replaceChildren();
      foot.replaceChildren();
    },
  };
}

function replyList(items: readonly QuickReply[], choose: (reply: QuickReply) => void): HTMLElement {
  const buttons = items.map((reply) =>
    element('button', { type: 'button', class: 'reply', click: () => choose(reply) }, reply.label),
  );
  return element('div', { class: 'replies' }, ...buttons);
}

const dots = (): HTMLElement =>
  element('span', { class: 'dots', 'aria-hidden': 'true' }, element('i'), element('i'), element('i'));
