import type { AppDependencies } from '../../src/adapters/http/app-dependencies.ts';
import { createApp } from '../../src/adapters/http/create-app.ts';
import { createUploadRoom } from '../../src/adapters/http/upload-room.ts';
import { readRuleFolder } from '../../src/adapters/rules/read-rule-folder.ts';
import { ok } from '../../src/domain/result.ts';
import type { RuleBook } from '../../src/domain/rules/rule-book.ts';
import { ruleFunctions } from '../../src/entry/rule-functions.ts';
import { blankDocument } from '../documents/blank-document.ts';

export const ruleBook: RuleBook = await loadRuleBook();

export const today = '2026-11-24';

export const reported: unknown[] = [];

/** The app with the real table and the real judge; a document is whatever a test says. */
export function testApp(changed: Partial<AppDependencies> = {}) {
  return createApp({
    ...ruleFunctions(ruleBook),
    today: () => today,
    readDocument: ({ name, bytes }) => Promise.resolve(ok({ ...blankDocument, name, pages: bytes.length > 0 ? 1 : 0 })),
    limits: { fileBytes: 100_000, jsonBytes: 50_000 },
    uploads: createUploadRoom(1_000_000),
    reportFault: (fault) => reported.push(fault),
    ...changed,
  });
}

/** A POST of one JSON value. */
export const json = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

async function loadRuleBook(): Promise<RuleBook> {
  const book = await readRuleFolder('rules');
  if (book.ok) return book.value;
  throw new Error(JSON.stringify(book.error));
}
