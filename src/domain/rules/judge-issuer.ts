import { normalizeName } from '../names/normalize-name.ts';
import type { IssuerRule } from './schema.ts';

/**
 * Whether a printed issuing body (发证机关) is one that the rule asks for: a word of `refuse` decides against it, then a
 * word of `accept` for it; with neither it cannot be told (`unsure`).
 */
export function judgeIssuer(
  issuer: Pick<IssuerRule, 'accept' | 'refuse'>,
  printed: string,
): 'accepted' | 'refused' | 'unsure' {
  const name = normalizeName(printed);
  const names = (word: string): boolean => name.includes(normalizeName(word));
  if (issuer.refuse.some(names)) return 'refused';
  return issuer.accept.some(names) ? 'accepted' : 'unsure';
}
