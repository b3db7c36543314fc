import type { Reply } from '../../domain/conversation/reply.ts';
import type { ChatEvent } from './chat-event.ts';

/** Tells an answer: its text by paragraphs, what it rests on, what may be said next. @param goesOn text was told before */
export function tellReply(
  tell: (event: ChatEvent) => void,
  { text, citations, quickReplies }: Reply,
  goesOn = false,
): void {
  tellText(tell, text, goesOn);
  if (citations.length > 0) tell({ type: 'citations', items: citations });
  if (quickReplies.length > 0) tell({ type: 'quickReplies', items: quickReplies });
}

export function tellText(tell: (event: ChatEvent) => void, text: string, goesOn = false): void {
  if (text === '') return;
  for (const [index, piece] of text.split(/(?<=\n)(?=\S)/u).entries()) {
    tell({ type: 'token', text: index === 0 && goesOn ? `\n\n${piece}` : piece });
  }
}
