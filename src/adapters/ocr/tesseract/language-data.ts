import { access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Chinese for reading; the older engine's letter shapes (`osd`) for telling which way a page lies. */
export type Language = 'chi_sim' | 'osd';

/**
 * The folder with a language's data, from its package. Rejects where the file is missing: the engine itself would only
 * log that and go on without the language.
 */
export async function languageFolder(language: Language): Promise<string> {
  const entry = createRequire(import.meta.url).resolve(`@tesseract.js-data/${language}`);
  const folder = join(dirname(entry), '4.0.0');
  await access(join(folder, `${language}.traineddata.gz`));
  return folder;
}
