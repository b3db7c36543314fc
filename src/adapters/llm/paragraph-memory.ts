import type { ParagraphCache } from '../../application/writing/writing-ports.ts';

/** Paragraphs in memory; of more than `most` the one that was longest out of use goes. */
export function createParagraphMemory(most: number): ParagraphCache {
  const kept = new Map<string, string>();
  const put = (key: string, paragraph: string): void => {
    kept.delete(key);
    kept.set(key, paragraph);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  };
  return {
    async get(key) {
      const paragraph = kept.get(key);
      if (paragraph !== undefined) put(key, paragraph);
      return paragraph;
    },
    async set(key, paragraph) {
      put(key, paragraph);
    },
  };
}
