import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { NamedFile } from '../../src/application/read-document.ts';
import {
  decisions,
  declarations,
  requirementStatuses,
  roles,
  schemes,
  subjectTypes,
} from '../../src/domain/verdict.ts';

const text = z.string().min(1);

const expectedDocumentSchema = z.strictObject({
  file: text,
  /** Absent where more than one answer is right. */
  kind: z.enum(['certificate', 'console-screenshot', 'other']).optional(),
  certificates: z.array(text),
  /** Must be among what is mentioned. */
  mentions: z.array(text).optional(),
  /** Must be read just so. */
  fields: z.record(text, text).optional(),
  /** Must not be read: the page does not show it. */
  absent: z.array(text).optional(),
  /** Must be among the warnings. */
  warnings: z.array(text).optional(),
  screenshot: z.record(text, z.union([text, z.array(text)])).optional(),
});

const sampleSchema = z.strictObject({
  why: text,
  category: text,
  subject: z.strictObject({ name: text, type: z.enum(subjectTypes) }).optional(),
  role: z.enum(roles).optional(),
  declares: z.array(z.enum(declarations)).optional(),
  asOf: z.iso.date(),
  expect: z.strictObject({
    decision: z.enum(decisions),
    scheme: z.enum(schemes),
    gaps: z.array(text),
    documents: z.array(expectedDocumentSchema).min(1),
    statuses: z.record(text, z.enum(requirementStatuses)).optional(),
  }),
});

export type ExpectedDocument = z.infer<typeof expectedDocumentSchema>;
export type Sample = z.infer<typeof sampleSchema> & { readonly name: string; readonly files: readonly NamedFile[] };

const folder = fileURLToPath(new URL('../../samples', import.meta.url));

/** Every golden folder with its files; throws where an `expect.json` has another shape. */
export function loadSamples(): readonly Sample[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'generator')
    .map(({ name }) => name);
  return names.sort().map(loadSample);
}

function loadSample(name: string): Sample {
  const expectation = sampleSchema.parse(JSON.parse(readFileSync(join(folder, name, 'expect.json'), 'utf8')));
  const files = readdirSync(join(folder, name))
    .filter((file) => file !== 'expect.json')
    .sort()
    .map((file) => ({ name: file, bytes: new Uint8Array(readFileSync(join(folder, name, file))) }));
  return { ...expectation, name, files };
}
