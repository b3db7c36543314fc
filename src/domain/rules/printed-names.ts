import type { CertificateRule } from './schema.ts';

/**
 * The catalogue as pages are searched for it: without the names that people only say. The same list comes back for the
 * same catalogue, so that what is worked out for it once holds.
 */
export function printedNames(certificates: readonly CertificateRule[]): readonly CertificateRule[] {
  const known = searched.get(certificates);
  if (known !== undefined) return known;
  const list = certificates.map((certificate) => ({
    ...certificate,
    aliases: certificate.aliases.filter((alias) => !alias.spoken),
  }));
  searched.set(certificates, list);
  return list;
}

const searched = new WeakMap<readonly CertificateRule[], readonly CertificateRule[]>();
