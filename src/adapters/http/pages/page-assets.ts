import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';
import { bundleScript } from '../widget-bundle.ts';
import type { PageAssets } from './page-door.ts';

/** The pages' style sheet and script, built once in a process, when a server starts. */
export const readPageAssets = (): Promise<PageAssets> => {
  built ??= build();
  return built;
};

let built: Promise<PageAssets> | undefined;

async function build(): Promise<PageAssets> {
  const sheets = ['base', 'review', 'tree', 'documents', 'console'].map((name) =>
    readFile(new URL(`styles/${name}.css`, import.meta.url), 'utf8'),
  );
  const { code } = await transform((await Promise.all(sheets)).join('\n'), { loader: 'css', minify: true });
  const script = await bundleScript('pages/main.ts');
  return { style: code, script: new TextDecoder().decode(script) };
}
