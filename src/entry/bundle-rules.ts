import { mkdir, writeFile } from 'node:fs/promises';
import { readRuleFolder } from '../adapters/rules/read-rule-folder.ts';
import { formatRuleFault } from '../domain/rules/rule-fault.ts';
import { exitCodes } from './exit-codes.ts';

/** Writes the checked rule table as one file that a Worker, which has no folders, carries along; wrangler runs this. */
const book = await readRuleFolder('rules');
if (!book.ok) {
  console.error(book.error.map(formatRuleFault).join('\n'));
  process.exit(exitCodes.failure);
}
await mkdir('dist', { recursive: true });
await writeFile('dist/rule-book.rules', JSON.stringify(book.value));
