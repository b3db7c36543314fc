import type { Facts } from '../facts/facts.ts';
import type { CertificateSpec, Closing, Row } from '../layout/certificate-spec.ts';

export const row = (label: string, value: string, column?: Row['column']): Row => ({
  label,
  value,
  ...(column === undefined ? {} : { column }),
});

/** The usual corner: 发证机关 with its seal over the date. */
export function closingOf(facts: Facts, changes: Partial<Closing> = {}): Closing {
  return {
    label: '发证机关',
    issuer: facts.issuer,
    seal: { ring: facts.extra['unsealed'] === undefined ? facts.issuer : '' },
    date: facts.issuedOn,
    dateStyle: 'split',
    ...changes,
  };
}

/** A look with nothing special; a kind names what differs. */
export const plainLook = {
  orientation: 'portrait',
  border: 'braid',
  emblem: true,
  labels: 'colon',
  values: 'beside',
  waves: true,
  rosette: false,
} as const satisfies Partial<CertificateSpec>;
