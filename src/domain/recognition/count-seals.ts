import { normalizeName } from '../names/normalize-name.ts';
import type { Seal } from '../page.ts';

/** One page of a paper: its seals, absent where nobody looked or colours cannot be told, and how many papers share it. */
interface SealedPage {
  readonly seals: readonly Seal[] | undefined;
  readonly papers: number;
}

/**
 * How many parties' seals a paper bears for certain: the different names on its round and oval seals, or those that look
 * different on the page that has most. A square one is a person's, one that looks like another may be its second
 * impression, and a seal on each page may be one party's on all. Undefined where a page was not looked at, or carries
 * several papers whose seals cannot be told apart.
 */
export function countSeals(pages: readonly SealedPage[]): number | undefined {
  const seals = pages.map((page) => (page.papers > 1 ? undefined : page.seals));
  if (!seals.every((each) => each !== undefined)) return undefined;
  const named = differentNames(seals.flat());
  return Math.max(named, ...seals.map(partiesOn));
}

/** Looks decide as soon as one seal has no legible name: it may be another impression of any of the others. */
function partiesOn(seals: readonly Seal[]): number {
  const companies = seals.filter(({ shape }) => shape !== 'square');
  const isNameless = companies.some(({ name }) => name === undefined);
  return isNameless ? companies.filter(({ repeats }) => repeats !== true).length : differentNames(companies);
}

/** Names that differ in one character only may be one name misread. */
function differentNames(seals: readonly Seal[]): number {
  const kept: string[] = [];
  for (const { shape, name } of seals) {
    if (shape === 'square' || name === undefined) continue;
    const own = normalizeName(name.text);
    if (kept.every((other) => !isSameName(own, other))) kept.push(own);
  }
  return kept.length;
}

function isSameName(one: string, other: string): boolean {
  const [some, others] = [[...one], [...other]];
  return some.length === others.length && some.filter((character, at) => character !== others[at]).length <= 1;
}
