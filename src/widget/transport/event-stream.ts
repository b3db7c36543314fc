export interface StreamEvent {
  readonly name: string;
  readonly data: string;
}

/**
 * Takes a `text/event-stream` apart as it arrives, in pieces cut anywhere.
 *
 * @returns a function that takes the next piece and gives the events it completed
 */
export function createEventStreamParser(): (piece: string) => StreamEvent[] {
  let rest = '';
  let name = 'message';
  let data: string[] = [];

  const takeLine = (line: string): StreamEvent | undefined => {
    if (line === '') {
      const event = data.length > 0 ? { name, data: data.join('\n') } : undefined;
      name = 'message';
      data = [];
      return event;
    }
    const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (field === 'event') name = value;
    if (field === 'data') data.push(value);
    return undefined;
  };

  return (piece) => {
    // a piece that ends in CR may be half of a CRLF
    const text = rest + piece;
    const lines = text.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    return lines.map(takeLine).filter((event) => event !== undefined);
  };
}
