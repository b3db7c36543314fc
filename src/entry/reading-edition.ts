import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Names the program's own part in reading pages: another edition of it may read other texts with the same engine, so what
 * an earlier one kept must not answer for it after an update.
 */
export const readingEdition = (): string => {
  const hash = createHash('sha256');
  for (const room of ['adapters/ocr', 'domain/picture']) {
    const folder = fileURLToPath(new URL(`../${room}`, import.meta.url));
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    for (const name of names.sort()) hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex').slice(0, 12);
};
