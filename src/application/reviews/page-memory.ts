import { ok } from '../../domain/result.ts';
import type { PageCache, PageKey } from '../stores/page-cache.ts';

/** Remembers what pages said for as long as the process lives: for a review without a store. */
export const createPageMemory = (): PageCache => {
  const texts = new Map<string, Parameters<PageCache['save']>[1]>();
  const named = ({ engine, pictureSha256 }: PageKey): string => `${engine} ${pictureSha256}`;
  return {
    find: async (key) => ok(texts.get(named(key))),
    async save(key, text) {
      texts.set(named(key), text);
      return ok(undefined);
    },
    sweep: async () => ok(0),
  };
};
