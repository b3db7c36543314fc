import type { CertificateSighting } from '../document.ts';
import type { CertificateRule } from '../rules/schema.ts';
import type { Recognition } from './recognize-document.ts';
import { saysIssuer } from './weigh-part.ts';

/**
 * Whether the names on a document's seals decide anything: two or more seals on what parties sign (双方盖章 needs two
 * different ones), or an office's paper whose issuer was not read, or read with doubts.
 */
export function asksForSealNames(
  { certificates, candidates }: Recognition,
  catalogue: readonly CertificateRule[],
): boolean {
  const rules = new Map(catalogue.map((rule) => [rule.id, rule]));
  return [...certificates, ...candidates].some((sighting) => asks(sighting, rules.get(sighting.id)));
}

/** Confidence below which a printed issuer is compared with its seal: it lies under it, and a character may be lost. */
const DOUBTED = 0.9;

function asks({ seals = [], sealCount = 0, fields }: CertificateSighting, rule: CertificateRule | undefined): boolean {
  if (rule === undefined || seals.length === 0) return false;
  if (rule.kind !== 'licence' && rule.kind !== 'filing') return seals.length > 1;
  return sealCount > 0 && saysIssuer(rule) && (fields?.issuer?.confidence ?? 0) < DOUBTED;
}
