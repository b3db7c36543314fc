/**
 * The value as RFC 8785 writes it: keys sorted by UTF-16 code units, no spaces, absent (`undefined`) members left out.
 * For plain data only: strings, finite numbers, booleans, null, arrays, objects.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value).sort(byKey);
  let written = '';
  for (const [key, member] of members) {
    if (member !== undefined) written += `${written === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${written}}`;
}

const byKey = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1;
