import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, transform } from 'esbuild';

/** The widget as one classic script. */
export const bundleWidget = (): Promise<Uint8Array> => bundleScript('main.ts');

/**
 * A browser's script, minified: built from `src/widget` when a server starts, kept in memory, so that what is served is
 * always what the source says.
 */
export async function bundleScript(entry: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../../widget/${entry}`, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['chrome105', 'safari16.4', 'firefox110'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [sheetsAsText],
  });
  const [script] = outputFiles;
  if (script === undefined) throw new Error('esbuild gave no script');
  return script.contents;
}

/** `import { sheet } from './a.css'` gives the minified style sheet as a string. */
const sheetsAsText: Plugin = {
  name: 'sheets-as-text',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true });
      return { contents: `export const sheet = ${JSON.stringify(code.trim())};`, loader: 'js' };
    });
  },
};

/** The widget's types for host pages, as the text of a declaration file. */
export const readWidgetTypes = (): Promise<string> =>
  readFile(new URL('../../widget/host-api.ts', import.meta.url), 'utf8');
