import type { ReviewedFile } from '../wire.ts';
import type { Words } from '../words/words.ts';

/**
 * What a read file turned out to be, in a few words, and whether a person should look at it again.
 *
 * @returns nothing for a file that still waits to be read
 */
export function nameResult(
  read: ReviewedFile,
  words: Words,
): { readonly text: string; readonly doubtful: boolean } | undefined {
  if (read.state === 'waiting') return undefined;
  if (read.state === 'failed') return { text: read.problem.detail, doubtful: true };
  const certificates = unique(read.certificates.map(({ name }) => `《${name}》`));
  if (certificates.length > 0) return { text: certificates.join('、'), doubtful: false };
  if (read.kind === 'console-screenshot') return { text: words.file.screenshot, doubtful: false };
  const [candidate] = read.candidates;
  if (candidate !== undefined) return { text: words.file.unsure(candidate.name), doubtful: true };
  return { text: read.warnings[0]?.text ?? words.file.other, doubtful: true };
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];
