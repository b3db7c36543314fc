import { readRuleFolder } from '../../src/adapters/rules/read-rule-folder.ts';
import type { RuleBook } from '../../src/domain/rules/rule-book.ts';

/** The rule book of this repository, or a failure of the whole file with every fault in it. */
export async function loadRuleBook(): Promise<RuleBook> {
  const book = await readRuleFolder('rules');
  if (book.ok) return book.value;
  throw new Error(JSON.stringify(book.error));
}
