import type { Card } from '../../application/wecom/ports.ts';
import { words } from '../../application/wecom/words.ts';
import { buttonCard, pressedCard } from './cards.ts';
import { cutText } from './cut-text.ts';

/** The bodies that a 智能机器人 answers with, by callback and by long connection. */
export const markdownBytes = 20_480;

/** @returns the text within the limit; what is left out is said, with where to find it */
export const withinLimit = (markdown: string, link: string | undefined): string =>
  cutText(
    markdown,
    markdownBytes,
    link === undefined ? '\n\n……（内容过长，后面的没有显示）' : `\n\n……[全文见网页](${link})`,
  );

export interface StreamReply {
  readonly id: string;
  readonly text: string;
  readonly finish: boolean;
  readonly takesCard: boolean;
  readonly card?: Card;
  readonly link?: string;
}

export const streamReply = ({ id, text, finish, takesCard, card, link }: StreamReply) => ({
  msgtype: takesCard ? 'stream_with_template_card' : 'stream',
  stream: { id, finish, content: withinLimit(text, link) },
  ...(takesCard && card !== undefined && { template_card: buttonCard(card) }),
});

export const welcomeReply = { msgtype: 'text', text: { content: words.welcome.replaceAll('**', '') } } as const;

/** Shows on a card that its button was pressed. */
export const pressedReply = (userId: string, taskId: string) => ({
  response_type: 'update_template_card',
  userids: [userId],
  template_card: buttonCard(pressedCard(taskId)),
});

export const markdownMessage = (markdown: string, link?: string) => ({
  msgtype: 'markdown' as const,
  markdown: { content: withinLimit(markdown, link) },
});
