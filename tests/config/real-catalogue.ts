import { readRuleFolder } from '../../src/adapters/rules/read-rule-folder.ts';
import type { CertificateRule } from '../../src/domain/rules/schema.ts';

/** The certificates of `rules/`; throws with every fault where the folder does not load. */
export async function realCatalogue(): Promise<readonly CertificateRule[]> {
  const book = await readRuleFolder('rules');
  if (!book.ok) throw new Error(JSON.stringify(book.error));
  return book.value.certificates;
}
