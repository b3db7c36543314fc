import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import bundled from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/**
 * Chromium for tests: the one `CHROMIUM_PATH` names, else the one of the dependencies.
 *
 * @returns nothing where neither starts on this machine
 */
export async function openBrowser(): Promise<Browser | undefined> {
  try {
    const executablePath = process.env['CHROMIUM_PATH'] ?? (await bundled.executablePath());
    if (!existsSync(executablePath)) return undefined;
    // not the package's own arguments: they switch off the very rules the tests are about
    const args = ['--no-sandbox', '--font-render-hinting=none', '--disable-gpu', '--disable-dev-shm-usage'];
    return await chromium.launch({ executablePath, args, env: { ...process.env, ...(await withFonts()) } });
  } catch {
    return undefined;
  }
}

/** Chinese is drawn with the font of the dependencies, so that no picture shows empty boxes on any machine. */
async function withFonts(): Promise<Record<string, string>> {
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
  return { FONTCONFIG_FILE: file };
}
