import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { unpackChromium } from './unpack-chromium.ts';

/**
 * Chromium for tests: the one `CHROMIUM_PATH` names, else the one of the dependencies with the machine's libraries, else
 * with its own.
 *
 * @returns why, where none starts on this machine
 */
export async function openBrowser(): Promise<Browser | { readonly because: string }> {
  let because = '';
  try {
    for (const options of await waysToStart()) {
      try {
        return await chromium.launch(options);
      } catch (fault) {
        because ||= sayFault(fault);
      }
    }
  } catch (fault) {
    because = sayFault(fault);
  }
  return { because: `Chromium does not start here; CHROMIUM_PATH may name one: ${because}` };
}

async function waysToStart(): Promise<readonly LaunchOptions[]> {
  // not the package's own arguments: they switch off the very rules the tests are about
  const args = ['--no-sandbox', '--font-render-hinting=none', '--disable-gpu', '--disable-dev-shm-usage'];
  const env = { ...process.env, FONTCONFIG_FILE: await writeFontSettings() };
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined) return [{ executablePath: named, args, env }];
  const { executable: executablePath, libraries } = await unpackChromium();
  return [
    { executablePath, args, env },
    { executablePath, args, env: { ...env, LD_LIBRARY_PATH: libraries } },
  ];
}

/** The line that names the cause, such as a library that is missing. */
function sayFault(fault: unknown): string {
  const lines = String(fault).split('\n');
  return (lines.find((line) => line.includes('error while loading')) ?? lines[0] ?? '').trim();
}

/** Chinese is drawn with the font of the dependencies, so that no picture shows empty boxes on any machine. */
async function writeFontSettings(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zishen-fonts-'));
  const fonts = ['noto-sans-sc', 'noto-serif-sc'].map((name) => resolve('node_modules/@expo-google-fonts', name));
  const folders = fonts.map((font) => `<dir>${font}</dir>`).join('');
  const aliases = [
    ['sans-serif', 'Noto Sans SC'],
    ['system-ui', 'Noto Sans SC'],
    ['serif', 'Noto Serif SC'],
  ].map(([name, font]) => `<alias><family>${name}</family><prefer><family>${font}</family></prefer></alias>`);
  const file = join(folder, 'fonts.conf');
  const cache = `<cachedir>${folder}</cachedir>`;
  await writeFile(file, `<?xml version="1.0"?><fontconfig>${folders}${cache}${aliases.join('')}</fontconfig>`);
  return file;
}
