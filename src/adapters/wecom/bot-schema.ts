import { z } from 'zod';

const text = z.looseObject({ content: z.string() });
const media = z
  .looseObject({ url: z.string().optional(), pic_url: z.string().optional(), aeskey: z.string().optional() })
  .transform(({ url, pic_url: pictureUrl, aeskey: key }) => ({ url: url ?? pictureUrl ?? '', ...(key && { key }) }));
const mixed = z.looseObject({
  msg_item: z.array(z.looseObject({ msgtype: z.string(), text: text.optional(), image: media.optional() })),
});

const content = {
  msgtype: z.string(),
  text: text.optional(),
  image: media.optional(),
  file: media.optional(),
  voice: text.optional(),
  mixed: mixed.optional(),
};

const pressed = z.looseObject({ event_key: z.string().optional(), task_id: z.string().optional() });

/** A callback of the 智能机器人, by address or by long connection. Fields come and go: unknown ones are let through. */
export const botCallbackSchema = z.looseObject({
  msgid: z.string().default(''),
  aibotid: z.string().default(''),
  chatid: z.string().optional(),
  chattype: z.enum(['single', 'group']).default('single'),
  from: z.looseObject({ userid: z.string().min(1) }),
  create_time: z.number().optional(),
  response_url: z.string().optional(),
  ...content,
  quote: z.looseObject(content).optional(),
  stream: z.looseObject({ id: z.string() }).optional(),
  // the types of the long connection's SDK put the button beside the event's type
  event: pressed.extend({ eventtype: z.string(), template_card_event: pressed.optional() }).optional(),
});

export type BotCallback = z.infer<typeof botCallbackSchema>;
export type BotContent = Pick<BotCallback, keyof typeof content>;

/** The button that was pressed, wherever the event keeps it. */
export const pressedButton = ({ event }: BotCallback): z.infer<typeof pressed> =>
  event?.template_card_event ?? event ?? {};
