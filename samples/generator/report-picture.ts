/**
 * Draws the README's picture of a report: the first pages of the PDF that the command line writes for a sample.
 * `npm run picture:report`
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';

const target = 'samples/generator/pictures/report.png';
const shown = 2;
const margin = 24;

const path = join(await mkdtemp(join(tmpdir(), 'zishen-report-')), 'report.pdf');
review(path);
const pages = await drawPages(await readFile(path));
const [width, height] = [pages[0]?.width ?? 0, pages[0]?.height ?? 0];
await sharp({
  create: {
    width: (width + margin) * pages.length + margin,
    height: height + margin * 2,
    channels: 3,
    background: '#dfe3e8',
  },
})
  .composite(pages.map(({ bytes }, index) => ({ input: bytes, top: margin, left: margin + index * (width + margin) })))
  .png({ palette: true, quality: 90 })
  .toFile(target);
process.stdout.write(`${target}\n`);

/** The command ends with the decision as its code, which is none of a picture's business. */
function review(report: string): void {
  const asked = ['--category', '社交-直播', '--subject', '南京青屿文化传媒有限公司', '--as-of', '2026-11-24'];
  const written = ['src/entry/cli.ts', 'review', 'samples/social-scope-without-words', ...asked, '--report', report];
  try {
    execFileSync(process.execPath, written, { stdio: 'ignore' });
  } catch {}
}

async function drawPages(bytes: Uint8Array): Promise<readonly { bytes: Buffer; width: number; height: number }[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  const drawn = [];
  for (const page of [...document.pages()].slice(0, shown)) {
    const { data, width, height } = await page.render({ scale: 1.4, render: toPng });
    drawn.push({ bytes: Buffer.from(data), width, height });
  }
  document.destroy();
  return drawn;
}

function toPng({ data, width, height }: { data: Uint8Array; width: number; height: number }): Promise<Uint8Array> {
  return sharp(data, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer();
}
