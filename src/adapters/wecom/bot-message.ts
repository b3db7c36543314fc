import type { InboundMessage, ReplyAddress } from '../../application/wecom/inbound-message.ts';
import type { MediaReference } from '../../application/wecom/ports.ts';
import { buttonKeys } from '../../application/wecom/words.ts';
import { type BotCallback, type BotContent, pressedButton } from './bot-schema.ts';

/** One for each callback; an event's own fields count too. */
export function botKey(callback: BotCallback): string {
  const { aibotid, msgid, from, create_time: createdAt, msgtype, event } = callback;
  const { event_key: button, task_id: card } = pressedButton(callback);
  const isPlain = event === undefined && msgid !== '';
  const wider = isPlain ? [] : [from.userid, createdAt, msgtype, event?.eventtype, button, card];
  return ['bot', aibotid, msgid, ...wider].map((part) => part ?? '').join('|');
}

/** A message, its quotation included, as the review understands it. */
export function readBotMessage(callback: BotCallback, reply: ReplyAddress, now: number): InboundMessage {
  const own = readContent(callback);
  const quoted = callback.quote === undefined ? nothing : readContent(callback.quote);
  const text = withQuotation(stripMention(own.text, callback.chattype), quoted.text);
  const media = [...own.media, ...quoted.media];
  return {
    key: botKey(callback),
    userId: callback.from.userid,
    ...(callback.chattype === 'group' && { chatId: callback.chatid ?? 'group' }),
    kind: own.isReadable ? kindOf(text, media) : 'unsupported',
    text,
    media,
    reply,
    receivedAt: now,
  };
}

/** A pressed button; undefined for other events. */
export function readBotButton(callback: BotCallback, reply: ReplyAddress, now: number): InboundMessage | undefined {
  const { event_key: key } = pressedButton(callback);
  if (callback.event?.eventtype !== 'template_card_event' || !key) return undefined;
  const said = key.startsWith(buttonKeys.say) ? key.slice(buttonKeys.say.length) : key;
  return { ...readBotMessage(callback, reply, now), kind: 'button', text: said, media: [] };
}

interface Content {
  readonly text: string;
  readonly media: readonly MediaReference[];
  readonly isReadable: boolean;
}

const nothing: Content = { text: '', media: [], isReadable: false };

function readContent({ msgtype, text, voice, image, file, mixed }: BotContent): Content {
  switch (msgtype) {
    case 'text':
      return readText(text);
    case 'voice':
      return readText(voice);
    case 'image':
      return readMedia([image]);
    case 'file':
      return readMedia([file]);
    case 'mixed':
      return readMixed(mixed?.msg_item ?? []);
    default:
      return nothing;
  }
}

const readText = (text: { readonly content: string } | undefined): Content => ({
  text: text?.content.trim() ?? '',
  media: [],
  isReadable: true,
});

function readMedia(found: readonly ({ readonly url: string; readonly key?: string } | undefined)[]): Content {
  const media = found.filter((one) => one !== undefined).filter(({ url }) => url !== '');
  return { text: '', media, isReadable: media.length > 0 };
}

function readMixed(items: NonNullable<BotContent['mixed']>['msg_item']): Content {
  const texts = items.map(({ text }) => text?.content.trim() ?? '').filter((part) => part !== '');
  return { ...readMedia(items.map(({ image }) => image)), text: texts.join('\n'), isReadable: true };
}

function kindOf(text: string, media: readonly MediaReference[]): InboundMessage['kind'] {
  if (media.length === 0) return 'text';
  return text === '' ? 'media' : 'mixed';
}

/** In a group a text begins with the name that was called. */
const stripMention = (text: string, chatType: BotCallback['chattype']): string =>
  chatType === 'group' ? text.replace(/^(?:@\S+(?:[\s\u2005]+|$))+/u, '') : text;

const withQuotation = (text: string, quoted: string): string =>
  quoted === '' || text === '' ? text || quoted : `${text}\n（引用：${quoted}）`;
