/** One server-sent event as it came over the wire. */
export interface WireEvent {
  readonly id?: string;
  readonly event: string;
  readonly data: unknown;
}

/** Reads a stream to its end, or until `enough` says so; comments and `retry` are left out. */
export const readEvents = async (
  answer: Response,
  enough: (events: readonly WireEvent[]) => boolean = () => false,
): Promise<readonly WireEvent[]> => {
  const events: WireEvent[] = [];
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let read = await reader?.read(); read !== undefined && !read.done; read = await reader?.read()) {
    const blocks = `${text}${read.value}`.split('\n\n');
    text = blocks.pop() ?? '';
    events.push(...blocks.flatMap(parse));
    if (enough(events)) break;
  }
  await reader?.cancel();
  return events;
};

/** The events of a whole stream. */
export const readEventText = (text: string): readonly WireEvent[] => text.split('\n\n').flatMap(parse);

const parse = (block: string): readonly WireEvent[] => {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
  const [id, event, data] = [field('id'), field('event'), field('data')];
  if (event === undefined || data === undefined) return [];
  return [{ ...(id !== undefined && { id }), event, data: JSON.parse(data) as unknown }];
};
