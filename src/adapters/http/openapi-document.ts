import type { z } from 'zod';
import { responseHeaders } from '../../contract/api/headers.ts';
import { type Answer, type Body, type Operation, tags } from '../../contract/api/operation.ts';
import { problemDetailsSchema } from '../../contract/problem.ts';
import { scopeOf } from './key-scopes.ts';
import { referHeaders } from './openapi-headers.ts';
import { problemAnswers } from './openapi-problems.ts';
import { collectSchemas, type JsonSchema, type SchemaCollection } from './openapi-schemas.ts';

export interface OpenapiSources {
  readonly operations: readonly Operation[];
  /** Real answers by operation id and status: `getRules 200`. */
  readonly answers: Readonly<Record<string, unknown>>;
  readonly version: string;
}

/** The OpenAPI 3.1 document of these operations. */
export const describeApi = ({ operations, answers, version }: OpenapiSources): JsonSchema => {
  const schemas = collectSchemas();
  schemas.refer(problemDetailsSchema, 'output');
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const path = operation.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [operation.method]: describeOperation(operation, schemas, answers) };
  }
  const used = new Set(operations.map(({ tag }) => tag));
  return {
    openapi: '3.1.0',
    info: {
      title: '资审',
      version,
      description: introduction,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: Object.entries(tags).flatMap(([name, description]) =>
      used.has(name as Operation['tag']) ? [{ name, description }] : [],
    ),
    paths,
    components: {
      schemas: schemas.named,
      headers: Object.fromEntries(
        Object.entries(responseHeaders).map(([name, header]) => [name, { ...header, schema: { type: 'string' } }]),
      ),
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'API 密钥，用 `npm run keys -- issue` 生成' },
        apiKey: { type: 'apiKey', in: 'header', name: 'x-api-key', description: '同上，另一种写法' },
      },
    },
  };
};

const introduction = `微信小程序直播类目资质审查：证照识别、规则判定、缺口说明。

- 出错一律是 \`application/problem+json\`（RFC 9457）：\`code\` 供程序判断，\`detail\` 给人看，\`errors\` 逐字段说明；\`retryable\` 说明原样再试是否可能成功。全部错误见 \`/problems\`。
- 方法不对是 \`405\` 并带 \`Allow\`；没有的地址是 \`404\`。\`GET\` 的地址也答 \`HEAD\`。
- 每个回答都有 \`x-request-id\`；\`/v1\` 下的都有 \`RateLimit\`。列表一律是 \`{ "items": [...] }\`。
- 身份用 \`Authorization: Bearer 密钥\`；不带密钥能做什么由运营者设定（\`ANONYMOUS\`）。带了错的密钥，处处是 \`401\`。`;

const describeOperation = (
  operation: Operation,
  schemas: SchemaCollection,
  answers: OpenapiSources['answers'],
): JsonSchema => {
  const { id, tag, summary, description, method, path } = operation;
  const bodies = [operation.body, operation.bodyWithFiles].filter((body) => body !== undefined);
  const scope = scopeOf(method.toUpperCase(), path, { review: false, chat: false });
  const said = [description, scope && `权限：\`${scope}\`。`].filter((part) => part !== undefined).join('\n\n');
  const parameters = describeParameters(operation, schemas);
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(said !== '' && { description: said }),
    ...(parameters.length > 0 && { parameters }),
    ...(bodies.length > 0 && { requestBody: describeBodies(bodies, schemas) }),
    responses: { ...describeAnswers(operation, schemas, answers), ...problemAnswers(operation, scope) },
    security: scope === undefined ? [{}, { bearer: [] }] : [{ bearer: [] }, { apiKey: [] }, {}],
  };
};

const describeParameters = ({ params, query, headers }: Operation, schemas: SchemaCollection): JsonSchema[] =>
  Object.entries({ path: params, query, header: headers }).flatMap(([place, fields]) =>
    Object.entries(fields?.shape ?? {}).map(([name, schema]) => {
      const { description, examples: _, ...written } = schemas.refer(schema as z.ZodType, 'input');
      const example = exampleOf(schema as z.ZodType);
      return {
        name,
        in: place,
        required: place === 'path',
        ...(description !== undefined && { description }),
        ...(example !== undefined && { example }),
        schema: written,
      };
    }),
  );

/** Asked of the schema itself: JSON Schema loses it where the value is transformed. */
const exampleOf = (schema: z.ZodType): unknown => {
  const examples = schema.meta()?.['examples'];
  return Array.isArray(examples) ? examples[0] : undefined;
};

const describeBodies = (bodies: readonly Body[], schemas: SchemaCollection): JsonSchema => ({
  required: true,
  content: Object.fromEntries(
    bodies.map(({ mediaType, schema, examples }) => [mediaType, { schema: schemas.refer(schema, 'input'), examples }]),
  ),
});

const describeAnswers = (
  { id, path, answers }: Operation,
  schemas: SchemaCollection,
  recorded: OpenapiSources['answers'],
): Record<string, JsonSchema> =>
  Object.fromEntries(
    Object.entries(answers).map(([status, answer]) => [
      status,
      {
        description: answer.description,
        headers: referHeaders(path, answer.headers),
        ...(answer.mediaType && {
          content: { [answer.mediaType]: describeContent(answer, schemas, recorded[`${id} ${status}`]) },
        }),
      },
    ]),
  );

const describeContent = (
  { schema, events, mediaType }: Answer,
  schemas: SchemaCollection,
  example: unknown,
): JsonSchema => {
  const shown = example === undefined ? {} : { example };
  if (events)
    return {
      schema: { type: 'string', description: describeEvents(events) },
      ...referEvents(events, schemas),
      ...shown,
    };
  if (schema) return { schema: schemas.refer(schema, 'output'), ...shown };
  return { schema: mediaType === 'application/json' ? { type: 'object' } : { type: 'string' }, ...shown };
};

/** OpenAPI 3.1 has no word for what is inside a stream; the events stand beside it by their names. */
const referEvents = (events: NonNullable<Answer['events']>, schemas: SchemaCollection): JsonSchema => ({
  'x-events': Object.fromEntries(
    Object.entries(events).map(([name, schema]) => [name, schemas.refer(schema, 'output')]),
  ),
});

const describeEvents = (events: NonNullable<Answer['events']>): string =>
  [
    'server-sent events。每个事件有 `event` 与 JSON 的 `data`，可续传的另有 `id`：',
    ...Object.entries(events).map(([name, schema]) => `- \`${name}\`：${schema.description ?? ''}`),
  ].join('\n');
