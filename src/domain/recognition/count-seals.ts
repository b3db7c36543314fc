import type { Seal } from '../page.ts';

/** One page of a paper: its seals, absent where nobody looked or colours cannot be told, and how many papers share it. */
interface SealedPage {
  readonly seals: readonly Seal[] | undefined;
  readonly papers: number;
}

/**
 * How many parties' seals a paper bears for certain: round and oval ones on the page that has most. A square one is a
 * person's, one that looks like another may be its second impression, and a seal on each page may be one party's on all.
 * Undefined where a page was not looked at, or carries several papers whose seals cannot be told apart.
 */
export function countSeals(pages: readonly SealedPage[]): number | undefined {
  const counts = pages.map(({ seals, papers }) => (papers > 1 ? undefined : seals?.filter(isAnotherParty).length));
  return counts.every((count) => count !== undefined) ? Math.max(0, ...counts) : undefined;
}

const isAnotherParty = ({ shape, repeats }: Seal): boolean => shape !== 'square' && repeats !== true;
