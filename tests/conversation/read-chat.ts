import { type ChatEventData, type ChatEventName, chatEventSchemas } from '../../src/contract/chat.ts';
import { createEventStreamParser } from '../../src/widget/transport/event-stream.ts';
import { form, type TestService } from '../reviews/service.ts';

/** One event of an answer, checked against the contract. */
export type ChatFrame = {
  readonly [Name in ChatEventName]: { readonly name: Name; readonly data: ChatEventData<Name> };
}[ChatEventName];

export interface ChatAnswer {
  readonly frames: readonly ChatFrame[];
  readonly sessionId: string;
  readonly text: string;
  readonly of: <Name extends ChatEventName>(name: Name) => readonly ChatEventData<Name>[];
}

/** Sends one message and reads its whole answer. */
export const say = async (
  service: Pick<TestService, 'app'>,
  message: string,
  {
    sessionId,
    files = [],
    headers = {},
  }: { sessionId?: string; files?: readonly File[]; headers?: Record<string, string> } = {},
): Promise<ChatAnswer> => readAnswer(await send(service, message, { ...(sessionId && { sessionId }), files, headers }));

export const send = async (
  { app }: Pick<TestService, 'app'>,
  message: string,
  {
    sessionId,
    files = [],
    headers = {},
  }: { sessionId?: string; files?: readonly File[]; headers?: Record<string, string> } = {},
): Promise<Response> => {
  const session = sessionId === undefined ? {} : { sessionId };
  if (files.length === 0) {
    const body = JSON.stringify({ message, ...session });
    return app.request('/v1/chat', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
  }
  const fields = [...Object.entries({ message, ...session }), ...files.map((one) => ['files', one] as const)];
  return app.request('/v1/chat', { method: 'POST', headers, body: form(fields) });
};

export const readAnswer = async (response: Response): Promise<ChatAnswer> => {
  const body = await response.text();
  if (response.status !== 200) throw new Error(`${response.status} ${body}`);
  const frames = createEventStreamParser()(body).map(({ name, data }) => readFrame(name, data));
  const of = <Name extends ChatEventName>(name: Name) =>
    frames.flatMap((frame) => (frame.name === name ? [frame.data as ChatEventData<Name>] : []));
  const text = of('token')
    .map((token) => token.text)
    .join('');
  return { frames, sessionId: of('session')[0]?.sessionId ?? '', text, of };
};

const readFrame = (name: string, data: string): ChatFrame => {
  if (!(name in chatEventSchemas)) throw new Error(`no event is called ${name}`);
  const known = name as ChatEventName;
  return { name: known, data: chatEventSchemas[known].parse(JSON.parse(data)) } as ChatFrame;
};
