import { expect, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import { documentSchema } from '../../src/contract/document.ts';
import { matchRequestSchema } from '../../src/contract/match-request.ts';
import { problemDetailsSchema } from '../../src/contract/problem.ts';
import {
  categoryAnswerSchema,
  certificateAnswerSchema,
  rulesAnswerSchema,
  scenarioAnswerSchema,
} from '../../src/contract/rules.ts';
import { verdictSchema } from '../../src/contract/verdict.ts';
import type { ReviewedDocument } from '../../src/domain/document.ts';
import type { Verdict } from '../../src/domain/verdict.ts';

/** Nothing changes hands; only `readonly` differs between what zod infers and what the domain says. */
type Frozen<Value> = Value extends object ? { readonly [Key in keyof Value]: Frozen<Value[Key]> } : Value;

test('the wire says what the domain says, key for key', () => {
  expectTypeOf<Frozen<z.infer<typeof verdictSchema>>>().toEqualTypeOf<Frozen<Verdict>>();
  expectTypeOf<Frozen<z.infer<typeof documentSchema>>>().toEqualTypeOf<Frozen<ReviewedDocument>>();
});

test.each([
  ['Verdict', verdictSchema],
  ['Document', documentSchema],
  ['MatchRequest', matchRequestSchema],
  ['Problem', problemDetailsSchema],
  ['Rules', rulesAnswerSchema],
  ['Category', categoryAnswerSchema],
  ['Scenario', scenarioAnswerSchema],
  ['Certificate', certificateAnswerSchema],
])('%s can be written as JSON Schema, with a description', (id, schema) => {
  const written = z.toJSONSchema(schema, { io: 'input' });
  expect(written.$defs?.[id]).toMatchObject({ description: expect.stringMatching(/\p{Script=Han}/u) });
});
