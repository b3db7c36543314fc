/** Whether a version reaches another; parts are compared as numbers: 1.10.0 is more than 1.3.4, 1.4 is 1.4.0. */
export function isAtLeast(version: string, least: string): boolean {
  const [own, wanted] = [version, least].map((text) => text.split('.').map(Number));
  const length = Math.max(own?.length ?? 0, wanted?.length ?? 0);
  for (let part = 0; part < length; part += 1) {
    const difference = (own?.[part] ?? 0) - (wanted?.[part] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
