import type { Answer } from '../../../src/contract/api/operation.ts';
import { operations } from '../../../src/contract/api/operations.ts';
import { problemDetailsSchema } from '../../../src/contract/problem.ts';
import type { MadeRequest } from './make-request.ts';

export interface SeenAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** What the answer does that the document does not say, in words; nothing where all is well. */
export const judgeAnswer = ({ place, otherMethod }: MadeRequest, answer: SeenAnswer): string | undefined => {
  const { status, headers } = answer;
  if (status >= 500 && !(place.operation.operationId === 'getReadiness' && status === 503)) return `answers ${status}`;
  if (!headers.has('x-request-id')) return 'no x-request-id';
  if (otherMethod !== undefined) return undefined;
  const described = place.operation.responses[String(status)];
  if (described === undefined) return `answers ${status}, which the document does not say`;
  const type = headers.get('content-type')?.split(';')[0] ?? '';
  const types = Object.keys(described.content ?? {});
  if (types.length > 0 && !types.includes('*/*') && !types.includes(type)) return `answers ${status} as ${type}`;
  return judgeBody(place.operation.operationId, type, answer);
};

const judgeBody = (id: string, type: string, { status, text }: SeenAnswer): string | undefined => {
  if (type === 'application/problem+json') {
    const problem = problemDetailsSchema.safeParse(JSON.parse(text));
    if (!problem.success) return `answers ${status} with no problem`;
    return problem.data.status === status ? undefined : `says ${problem.data.status} and answers ${status}`;
  }
  const answers: Readonly<Record<number, Answer>> = operations.find((one) => one.id === id)?.answers ?? {};
  const schema = answers[status]?.schema;
  if (schema === undefined || schema.safeParse(JSON.parse(text)).success) return undefined;
  return `answers ${status} in another shape`;
};
