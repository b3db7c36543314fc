import { z } from 'zod';
import { toForm } from '../walk-api.ts';
import type { Dice } from './dice.ts';
import { fromSchema, type Shape, type Shapes } from './from-schema.ts';
import { hostileFile, hostileHeader, hostileJson, hostileWords } from './hostile.ts';

const shape = z.custom<Shape>();
const content = z.record(
  z.string(),
  z.object({
    schema: shape,
    examples: z.record(z.string(), z.object({ value: z.record(z.string(), z.unknown()) })).optional(),
  }),
);
const operationSchema = z.object({
  operationId: z.string(),
  parameters: z
    .array(z.object({ name: z.string(), in: z.string(), schema: shape, example: z.unknown().optional() }))
    .default([]),
  requestBody: z.object({ content }).optional(),
  responses: z.record(z.string(), z.object({ content: z.record(z.string(), z.unknown()).optional() })),
});

/** As much of the document as the fuzz goes by: nothing else tells it what the service is. */
export const documentSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.object({ schemas: z.record(z.string(), shape) }),
});

export type DescribedOperation = z.infer<typeof operationSchema>;

export interface Place {
  readonly path: string;
  readonly method: string;
  readonly operation: DescribedOperation;
}

export interface MadeRequest {
  readonly place: Place;
  /** Another method than the document’s: then only the refusal of it is held to anything. */
  readonly otherMethod?: string;
  readonly address: string;
  readonly headers: Record<string, string>;
  readonly body?: string | FormData;
}

export interface Known {
  /** Ids that earlier answers told. */
  readonly ids: readonly string[];
  readonly key: string;
}

export const makeRequest = (place: Place, shapes: Shapes, dice: Dice, known: Known): MadeRequest => {
  const headers = makeHeaders(place.operation, dice, known);
  const body = makeBody(place.operation, shapes, dice, headers);
  const otherMethod = dice.percent(4)
    ? dice.pick(['PUT', 'PATCH', 'OPTIONS', 'HEAD', 'DELETE', 'POST', 'GET'])
    : undefined;
  return {
    place,
    ...(otherMethod !== undefined && otherMethod !== place.method.toUpperCase() && { otherMethod }),
    address: makeAddress(place, shapes, dice, known),
    headers,
    ...(body !== undefined && { body }),
  };
};

const makeAddress = ({ path, operation }: Place, shapes: Shapes, dice: Dice, { ids }: Known): string => {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const described = operation.parameters.find((one) => one.in === 'path' && one.name === name);
    const fitting = ids.filter((id) => id.startsWith(prefixOf(path, name)));
    if (fitting.length > 0 && dice.percent(80)) return encode(dice.pick(fitting));
    return encode(dice.percent(60) ? String(described?.example) : dice.pick(hostileWords));
  });
  const query = operation.parameters
    .filter((one) => one.in === 'query' && dice.percent(30))
    .map(({ name, schema, example }) => {
      const value = example !== undefined && dice.percent(50) ? example : fromSchema(schema, shapes, dice);
      return `${name}=${encode(typeof value === 'string' ? value : JSON.stringify(value))}`;
    });
  if (dice.percent(3)) query.push(dice.pick(['%', 'a[]=1', '__proto__=1', 'asOf=1&asOf=2', '&&&']));
  return query.length === 0 ? filled : `${filled}?${query.join('&')}`;
};

const prefixOf = (path: string, name: string): string => {
  if (name === 'documentId') return 'doc_';
  if (name === 'sessionId') return 'chat_';
  if (name !== 'id') return 'none';
  return path.startsWith('/v1/webhooks') ? 'hook_' : 'rev_';
};

const encode = (text: string): string => encodeURIComponent(text.toWellFormed()) || '%20';

const makeHeaders = ({ parameters }: DescribedOperation, dice: Dice, { key }: Known): Record<string, string> => {
  const described = parameters.filter((one) => one.in === 'header' && dice.percent(40));
  const headers: Record<string, string> = Object.fromEntries(
    described.map(({ name, example }) => [name, headerValue(name, example, dice)]),
  );
  const tokens = [`Bearer ${key}`, `Bearer ${key}`, 'Bearer x', 'Basic a', ''];
  if (dice.percent(20)) headers['authorization'] = dice.pick(tokens);
  if (dice.percent(5)) headers['x-request-id'] = hostileHeader(dice);
  if (dice.percent(3)) headers['x-forwarded-for'] = hostileHeader(dice);
  return headers;
};

const headerValue = (name: string, example: unknown, dice: Dice): string => {
  if (dice.percent(40)) return hostileHeader(dice);
  // nobody waits half a minute for one of ten thousand
  if (name === 'prefer') return dice.pick(['wait=0', 'wait=1', 'return=representation']);
  if (name === 'idempotency-key') return dice.pick(['a', 'b', 'c', ' ', 'x'.repeat(256), String(dice.below(1e6))]);
  return String(example ?? '*');
};

const makeBody = (
  operation: DescribedOperation,
  shapes: Shapes,
  dice: Dice,
  headers: Record<string, string>,
): string | FormData | undefined => {
  if (operation.requestBody === undefined) return undefined;
  const [mediaType, { schema, examples = {} }] = dice.pick(Object.entries(operation.requestBody.content));
  if (dice.percent(6)) return spoiledBody(dice, headers, mediaType);
  const example =
    dice.percent(35) && Object.keys(examples).length > 0 ? dice.pick(Object.values(examples)).value : undefined;
  const made = example ?? fromSchema(schema, shapes, dice);
  if (mediaType === 'multipart/form-data') return makeForm(made, dice);
  headers['content-type'] = mediaType;
  return JSON.stringify(spoilOnePart(made, dice));
};

const spoiledBody = (dice: Dice, headers: Record<string, string>, mediaType: string): string => {
  headers['content-type'] = dice.pick([
    mediaType,
    'text/plain',
    'application/json; charset=utf-16',
    'multipart/form-data; boundary=x',
    'multipart/form-data',
    'a',
  ]);
  return dice.pick([
    '',
    '{',
    '[]',
    '"a"',
    'null',
    '{"a":1}'.repeat(9),
    '--x\r\n\r\n',
    '--x--',
    `{"category":"${'a'.repeat(1_100_000)}"}`,
    '['.repeat(5000),
  ]);
};

const spoilOnePart = (value: unknown, dice: Dice): unknown => {
  if (typeof value !== 'object' || value === null || !dice.percent(30)) return value;
  const names = Object.keys(value);
  return names.length === 0 ? value : { ...value, [dice.pick(names)]: hostileJson(dice) };
};

/** Files are hostile ones, not the document’s: those would be read for seconds each. */
const makeForm = (made: unknown, dice: Dice): FormData => {
  const { file, files, ...fields } = (typeof made === 'object' && made !== null ? made : {}) as Record<string, unknown>;
  const form = toForm(Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, wellFormed(value)])));
  const name = file === undefined ? 'files' : 'file';
  const count = file === undefined && files === undefined ? 0 : dice.pick([1, 1, 1, 2, 3]);
  for (let made = 0; made < count; made += 1) form.append(dice.percent(96) ? name : 'other', hostileFile(dice));
  return form;
};

const wellFormed = (value: unknown): unknown => (typeof value === 'string' ? value.toWellFormed() : value);
