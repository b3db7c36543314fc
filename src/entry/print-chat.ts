import type { ChatEvent } from '../application/chat/chat-event.ts';
import { sourceLine } from '../domain/conversation/reply.ts';
import { printable } from './print-table.ts';
import { decisionWords } from './say-words.ts';
import type { Terminal } from './terminal.ts';

/** Shows the events of one answer in a terminal: the text once it is whole, then its sources and what may be said next. */
export function createChatPrinter(terminal: Terminal): (event: ChatEvent) => void {
  let text = '';
  const lines: string[] = [];
  return (event) => {
    if (event.type === 'token') text += event.text;
    else if (event.type === 'progress') terminal.progress(progressWords(event.progress));
    else if (event.type === 'done') terminal.print([text.trim(), ...lines, ''].map(printableLines).join('\n'));
    else lines.push(...besideText(event));
    if (event.type === 'error') terminal.print(event.problem.detail);
  };
}

function besideText(event: ChatEvent): readonly string[] {
  if (event.type === 'document') {
    const names = event.document.document?.certificates.map(({ name }) => name).join('、') ?? '';
    return [`［文件］${event.document.name}${names === '' ? '' : `：${names}`}`];
  }
  if (event.type === 'verdict')
    return [`［结论］${event.verdict.category.name}：${decisionWords[event.verdict.decision]}`];
  if (event.type === 'citations') return [sourceLine(event.items, 'zh')];
  if (event.type === 'quickReplies') return [`可以接着说：${event.items.map(({ label }) => label).join(' ／ ')}`];
  return [];
}

const progressWords = ({ done, total, name }: Extract<ChatEvent, { type: 'progress' }>['progress']): string =>
  `已读 ${done}/${total}　${printable(name ?? '')}`;

const printableLines = (text: string): string => text.split('\n').map(printable).join('\n');
