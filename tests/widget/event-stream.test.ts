import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toChatEvent } from '../../src/widget/transport/chat-events.ts';
import { createEventStreamParser } from '../../src/widget/transport/event-stream.ts';

test.each([
  { stream: 'event: token\ndata: {"a":1}\n\n', events: [{ name: 'token', data: '{"a":1}' }], because: 'one event' },
  { stream: 'data: a\n\n', events: [{ name: 'message', data: 'a' }], because: 'the name defaults' },
  { stream: 'data: a\ndata: b\n\n', events: [{ name: 'message', data: 'a\nb' }], because: 'data over two lines' },
  { stream: ': keep-alive\n\n', events: [], because: 'a comment is nothing' },
  { stream: 'event: done\r\ndata: {}\r\n\r\n', events: [{ name: 'done', data: '{}' }], because: 'CRLF' },
  { stream: 'id: 7\nretry: 10\ndata:x\n\n', events: [{ name: 'message', data: 'x' }], because: 'other fields pass by' },
  { stream: 'event: token\ndata: {"a"', events: [], because: 'half an event is none' },
  {
    stream: 'event: a\n\ndata: b\n\n',
    events: [{ name: 'message', data: 'b' }],
    because: 'a name without data is dropped',
  },
])('$because', ({ stream, events }) => {
  expect(createEventStreamParser()(stream)).toEqual(events);
});

test('however a stream is cut into pieces, the events are the same', () => {
  const stream = fc
    .array(fc.constantFrom('event: token', 'data: {}', 'data: 证照', ': x', 'data', 'id: 1', ''), { maxLength: 12 })
    .chain((lines) => fc.constantFrom('\n', '\r\n').map((end) => lines.map((line) => line + end).join('')));
  fc.assert(
    fc.property(stream, fc.array(fc.nat(200), { maxLength: 8 }), (text, cuts) => {
      const places = [0, ...cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b), text.length];
      const parse = createEventStreamParser();
      const pieces = places.slice(1).map((end, index) => text.slice(places[index], end));
      expect(pieces.flatMap(parse)).toEqual(createEventStreamParser()(text));
    }),
  );
});

test.each([
  { name: 'token', data: '{"text":"a"}', known: true, because: 'a known event' },
  { name: 'toString', data: '{}', known: false, because: 'a name of every object is no event' },
  { name: 'later', data: '{}', known: false, because: 'events of a newer server pass by' },
  { name: 'token', data: '{"text"', known: false, because: 'broken JSON passes by' },
  { name: 'token', data: 'null', known: false, because: 'no object' },
])('$because', ({ name, data, known }) => {
  expect(toChatEvent(name, data) !== undefined).toBe(known);
});
