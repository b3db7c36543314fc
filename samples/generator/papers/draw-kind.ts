import { type FactChanges, inventFacts } from '../facts/facts.ts';
import { createRandom } from '../facts/random.ts';
import type { CertificateSpec } from '../layout/certificate-spec.ts';
import { drawCertificate } from '../layout/draw-certificate.ts';
import { maskedValue } from '../layout/mosaic.ts';
import type { CertificateKind, DrawnPaper, TruthField } from './paper.ts';

/**
 * Draws one certificate and says what stands on it. `changes` fix facts that would else be invented; `dress` lays it out
 * otherwise than its kind does.
 */
export function drawKind(
  kind: CertificateKind,
  seed: string | number,
  changes: FactChanges = {},
  dress: (spec: CertificateSpec) => CertificateSpec = (spec) => spec,
): DrawnPaper {
  const random = createRandom(`${kind.kind}/${seed}`);
  const base = inventFacts(random, kind.trade, changes);
  const facts = { ...base, ...kind.facts(random, base), ...changes };
  const spec = dress(kind.spec(facts, random));
  const canvas = drawCertificate(spec, random);
  const read = (field: TruthField): string | null =>
    kind.prints.includes(field) && facts[field] !== maskedValue && facts[field] !== '' ? facts[field] : null;
  return {
    canvas,
    truth: {
      kind: kind.kind,
      title: spec.titleLines.join(''),
      certificate: kind.certificate,
      holder: read('holder'),
      uscc: read('uscc'),
      number: read('number'),
      validFrom: read('validFrom'),
      validTo: read('validTo'),
      issuedOn: read('issuedOn'),
      issuer: read('issuer'),
      scope: read('scope'),
    },
  };
}
