import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { DocsFiles } from './docs-page.ts';

/** Swagger UI out of the dependencies. */
export const readDocsFiles = async (): Promise<DocsFiles> => {
  const read = (name: string) => readFile(fileURLToPath(import.meta.resolve(`swagger-ui-dist/${name}`)));
  const [script, style] = await Promise.all([read('swagger-ui-bundle.js'), read('swagger-ui.css')]);
  return { script, style };
};
