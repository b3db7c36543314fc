import type { Hono } from 'hono';
import type { BlankEnv } from 'hono/types';
import type { StatusCode } from 'hono/utils/http-status';
import type { z } from 'zod';
import type { Answer, Body } from '../../contract/api/operation.ts';
import type { operations } from '../../contract/api/operations.ts';
import type { ProblemDetails } from '../../contract/problem.ts';
import type { ProblemCode, problems } from '../../domain/problem.ts';

/** What `hc` of `hono/client` needs to know every call, its fields and its answers: follows from the operations alone. */
export type ZishenApi = Hono<BlankEnv, ApiSchema>;

type Operations = (typeof operations)[number];

type ApiSchema = {
  [Path in Operations['path']]: {
    [One in Extract<Operations, { path: Path }> as `$${One['method']}`]: Success<One> | Failure<One>;
  };
};

type Success<One extends Operations> = {
  [Status in keyof One['answers'] & StatusCode]: {
    input: Input<One>;
    output: Output<One['answers'][Status]>;
    outputFormat: Format<One['answers'][Status]>;
    status: Status;
  };
}[keyof One['answers'] & StatusCode];

type Failure<One extends Operations> = {
  [Status in FailureStatus<One>]: {
    input: Input<One>;
    output: ProblemDetails;
    outputFormat: 'json';
    status: Status;
  };
}[FailureStatus<One>];

/** Besides its own, what every call may meet. */
type FailureCode<One extends Operations> =
  | One['problems'][number]
  | 'unauthorized'
  | 'forbidden'
  | 'rate-limited'
  | 'internal';
type FailureStatus<One extends Operations> = Exclude<
  (typeof problems)[Extract<FailureCode<One>, ProblemCode>]['status'] & StatusCode,
  keyof One['answers']
>;

type Output<One> = One extends { schema: infer Schema extends z.ZodType } ? z.output<Schema> : unknown;
type Format<One> = One extends { schema: z.ZodType } ? 'json' : One extends Answer ? 'body' : never;

type Input<One extends Operations> = PathInput<One> & QueryInput<One> & HeaderInput<One> & BodyInput<One>;
type PathInput<One> = One extends { params: infer Fields extends z.ZodObject }
  ? { param: { [Name in keyof Fields['shape']]: string } }
  : unknown;
type QueryInput<One> = One extends { query: infer Fields extends z.ZodObject } ? { query?: z.input<Fields> } : unknown;
type HeaderInput<One> = One extends { headers: infer Fields extends z.ZodObject }
  ? { header?: z.input<Fields> }
  : unknown;
type BodyInput<One> = One extends { body: infer Sent extends Body; bodyWithFiles: infer WithFiles extends Body }
  ? SentAs<Sent> | SentAs<WithFiles>
  : One extends { body: infer Sent extends Body }
    ? SentAs<Sent>
    : unknown;
type SentAs<Sent extends Body> = Sent['mediaType'] extends 'application/json'
  ? { json: z.input<Sent['schema']> }
  : { form: z.input<Sent['schema']> };
