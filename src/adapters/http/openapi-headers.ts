import type { ResponseHeader } from '../../contract/api/headers.ts';
import type { JsonSchema } from './openapi-schemas.ts';

/** References to the headers of an answer: its own and those of every answer at such a path. */
export const referHeaders = (path: string, headers: readonly ResponseHeader[] = []): JsonSchema => {
  const everywhere: readonly ResponseHeader[] = path.startsWith('/v1/')
    ? ['x-request-id', 'ratelimit', 'ratelimit-policy']
    : ['x-request-id'];
  return Object.fromEntries(
    [...headers, ...everywhere].map((name) => [name, { $ref: `#/components/headers/${name}` }]),
  );
};
