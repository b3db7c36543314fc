import type { InboundMessage } from '../../application/wecom/inbound-message.ts';
import { buttonKeys } from '../../application/wecom/words.ts';
import { textOf, type XmlElement } from './parse-xml.ts';

/** What a callback of the self-built app says. */
export type AppCallback =
  | { readonly kind: 'message'; readonly message: InboundMessage; readonly responseCode?: string }
  | { readonly kind: 'entered'; readonly userId: string }
  | { readonly kind: 'ignored' };

/**
 * @param now milliseconds since 1970
 * @returns undefined when it is none of WeCom's forms
 */
export function readAppCallback(xml: XmlElement, now: number): AppCallback | undefined {
  const text: TextOf = (name) => textOf(xml, name) ?? '';
  const [userId, type] = [text('FromUserName'), text('MsgType')];
  if (userId === '' || type === '' || !/^\d+$/.test(text('CreateTime'))) return undefined;
  if (userId === 'sys') return { kind: 'ignored' };
  if (type === 'event') return readEvent(text, userId, now);
  const key = text('MsgId') || eventKey(text);
  return { kind: 'message', message: { ...readContent(text, type), ...headOf(text, key, now) } };
}

type TextOf = (name: string) => string;

function headOf(text: TextOf, key: string, now: number) {
  const userId = text('FromUserName');
  return { key: `app|${text('AgentID')}|${key}`, userId, reply: { door: 'app', userId } as const, receivedAt: now };
}

/** One second holds several events of one user: time and sender alone do not tell them apart. */
const eventKey = (text: TextOf): string =>
  ['FromUserName', 'CreateTime', 'MsgType', 'Event', 'EventKey', 'TaskId'].map(text).join('|');

function readContent(text: TextOf, type: string): Pick<InboundMessage, 'kind' | 'text' | 'media'> {
  const content = text('Content').trim();
  if (type === 'text') return { kind: looksLikeFileName(content) ? 'unsupported' : 'text', text: content, media: [] };
  const [mediaId, name] = [text('MediaId'), text('FileName')];
  if ((type !== 'image' && type !== 'file') || mediaId === '') return { kind: 'unsupported', text: '', media: [] };
  return { kind: 'media', text: '', media: [{ mediaId, ...(name !== '' && { name }) }] };
}

/** Some clients deliver a file as a text with nothing but its name. */
const looksLikeFileName = (text: string): boolean =>
  /^[^\n]{1,200}\.(?:pdf|docx?|xlsx?|pptx?|ofd|wps|zip|rar|jpe?g|png|bmp|tiff?|webp|heic)$/iu.test(text);

function readEvent(text: TextOf, userId: string, now: number): AppCallback {
  const [event, key, responseCode] = [text('Event'), text('EventKey'), text('ResponseCode')];
  if (event === 'enter_agent' || event === 'subscribe') return { kind: 'entered', userId };
  if ((event !== 'template_card_event' && event !== 'click') || key === '') return { kind: 'ignored' };
  const said = key.startsWith(buttonKeys.say) ? key.slice(buttonKeys.say.length) : key;
  return {
    kind: 'message',
    message: { kind: 'button', text: said, media: [], ...headOf(text, eventKey(text), now) },
    ...(responseCode !== '' && { responseCode }),
  };
}
