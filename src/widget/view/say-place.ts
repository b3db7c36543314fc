import type { Evidence } from '../wire.ts';
import type { Words } from '../words/words.ts';

/** `营业执照.jpg · 第 1 页`; empty for what was stated rather than read. */
export function sayPlace({ file, page }: Evidence, words: Words): string {
  return [file, page === undefined ? undefined : words.page(page)].filter((part) => part !== undefined).join(' · ');
}
