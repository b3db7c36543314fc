import { createRequire } from 'node:module';

/** The installed version of a package, for engine names: texts of another version may be other texts. */
export function packageVersion(name: string): string {
  const manifest: unknown = createRequire(import.meta.url)(`${name}/package.json`);
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) return String(manifest.version);
  return 'unknown';
}
