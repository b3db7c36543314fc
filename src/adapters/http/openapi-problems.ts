import type { ResponseHeader } from '../../contract/api/headers.ts';
import type { Operation } from '../../contract/api/operation.ts';
import { toProblemDetails } from '../../contract/problem.ts';
import { type ProblemCode, problem, problems } from '../../domain/problem.ts';
import type { Scope } from './key-scopes.ts';
import { referHeaders } from './openapi-headers.ts';
import type { JsonSchema } from './openapi-schemas.ts';

/** What may go wrong with a call, status by status, with an example of each problem. */
export const problemAnswers = (operation: Operation, scope: Scope | undefined): Record<string, JsonSchema> => {
  const byStatus = Map.groupBy(problemsOf(operation, scope), (code) => String(problems[code].status));
  const own = Object.keys(operation.answers);
  return Object.fromEntries(
    [...byStatus]
      .filter(([status]) => !own.includes(status))
      .map(([status, codes]) => [status, describe(operation.path, codes)]),
  );
};

/** The codes of a call, those of every call among them. */
export const problemsOf = ({ path, problems: own }: Operation, scope: Scope | undefined): readonly ProblemCode[] => [
  ...new Set<ProblemCode>([
    ...own,
    'unauthorized',
    ...(scope === undefined ? [] : (['forbidden'] as const)),
    ...(path.startsWith('/v1/') ? (['rate-limited'] as const) : []),
    'internal',
  ]),
];

const describe = (path: string, codes: readonly ProblemCode[]): JsonSchema => ({
  description: codes.map((code) => `\`${code}\`：${problems[code].say}`).join('\n\n'),
  headers: referHeaders(path, [...new Set(codes.flatMap((code) => headersOf[code] ?? []))]),
  content: {
    'application/problem+json': {
      schema: { $ref: '#/components/schemas/Problem' },
      examples: Object.fromEntries(
        codes.map((code) => [code, { summary: problems[code].say, value: toProblemDetails(problem(code), path) }]),
      ),
    },
  },
});

const headersOf: Partial<Record<ProblemCode, readonly ResponseHeader[]>> = {
  unauthorized: ['www-authenticate'],
  'rate-limited': ['retry-after'],
  'review-unfinished': ['retry-after'],
  'queue-full': ['retry-after'],
  'idempotency-in-flight': ['retry-after'],
};
