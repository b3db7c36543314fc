import type { Journal } from '../../application/reviews/journal.ts';
import type { Answer, Outlet } from '../../application/wecom/ports.ts';
import type { AppCalls } from './app-calls.ts';
import { buttonCard } from './cards.ts';
import { byteLength, splitText } from './cut-text.ts';
import { plainText } from './plain-text.ts';

export interface AppOutletDependencies {
  readonly calls: AppCalls;
  readonly agentId: string;
  /** `text` is shown everywhere; `markdown` and buttons only in WeCom itself, not to readers in WeChat. */
  readonly format: 'text' | 'markdown';
  readonly journal: Journal;
}

/** Sends the answer with `message/send`. What goes on meanwhile is not shown: each message counts against 30 a minute. */
export const openAppOutlet = (dependencies: AppOutletDependencies, userId: string): Outlet => ({
  show: () => Promise.resolve(),
  async finish(answer) {
    for (const message of messagesFor(answer, dependencies.format)) {
      const sent = await send(dependencies, userId, message);
      if (!sent) return;
    }
  },
});

const messageBytes = 2048;
/** More than this nobody reads in a chat; the page holds the rest. */
const mostPieces = 6;

function messagesFor({ markdown, brief, card, link }: Answer, format: 'text' | 'markdown'): readonly object[] {
  const inFormat = (written: string): string => (format === 'text' ? plainText(written) : written);
  const whole = inFormat(markdown);
  const text = brief === undefined || byteLength(whole) <= messageBytes ? whole : inFormat(brief);
  const pieces = splitText(text, messageBytes, mostPieces, endingFor(link, format));
  const messages = pieces.map((content) => ({ msgtype: format, [format]: { content } }));
  if (format === 'text' || card === undefined) return messages;
  return [...messages, { msgtype: 'template_card', template_card: buttonCard(card) }];
}

function endingFor(link: string | undefined, format: 'text' | 'markdown'): string {
  if (link === undefined) return '\n……（内容过长，后面的没有显示）';
  return format === 'text' ? `\n……全文：${link}` : `\n……[全文见网页](${link})`;
}

async function send(
  { calls, agentId, journal }: AppOutletDependencies,
  userId: string,
  message: object,
): Promise<boolean> {
  const sent = await calls.post('/cgi-bin/message/send', {
    touser: userId,
    agentid: Number(agentId),
    safe: 0,
    // a call that timed out may have arrived: the repetition is then dropped by WeCom
    enable_duplicate_check: 1,
    duplicate_check_interval: 60,
    ...message,
  });
  if (!sent.ok) journal('error', 'wecom_send_failed', { code: sent.error.code, say: sent.error.say });
  return sent.ok;
}
