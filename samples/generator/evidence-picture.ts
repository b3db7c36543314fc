/**
 * Draws the README's picture: a sample's page with a box around everything that its verdict rests on, and beside it the
 * findings. `npm run picture`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import { reviewDocuments } from '../../src/application/review-documents.ts';
import type { Finding, Verdict } from '../../src/domain/verdict.ts';
import { composeReading, composeRules } from '../../src/entry/compose.ts';
import { readConfig } from '../../src/entry/config.ts';
import { type FontFamily, font, registerFonts } from './fonts.ts';

const sample = 'samples/social-scope-without-words';
const file = '网络文化经营许可证.jpg';
const subject = '南京青屿文化传媒有限公司';
const target = 'samples/generator/pictures/evidence.jpg';

const colours = { right: '#0a7d3c', wrong: '#c62828', unsure: '#b26a00' } as const;
const paper = '#ffffff';
const ink = '#1c1c1e';
const quiet = '#6b6b70';

const verdict = await judge();
const picture = await loadImage(readFileSync(`${sample}/${file}`));
const scale = 900 / picture.height;
const [pageWidth, pageHeight] = [Math.round(picture.width * scale), 900];
const canvas = createCanvas(pageWidth + 720, pageHeight + 80);
const context = canvas.getContext('2d');
registerFonts();
context.fillStyle = '#f2f2f5';
context.fillRect(0, 0, canvas.width, canvas.height);
context.drawImage(picture, 40, 40, pageWidth, pageHeight);
drawFindings(context, verdict, pageWidth + 90);
writeFileSync(target, canvas.toBuffer('image/jpeg', 86));
process.stdout.write(`${target}\n`);

async function judge(): Promise<Verdict> {
  const config = readConfig({});
  if (!config.ok) throw new Error(config.error.join('\n'));
  const book = await composeRules(config.value);
  if (!book.ok) throw new Error(book.error.join('\n'));
  const reading = await composeReading(config.value, book.value);
  if (!reading.ok) throw new Error(reading.error.join('\n'));
  const outcome = await reviewDocuments(
    {
      files: [{ name: file, bytes: readFileSync(`${sample}/${file}`) }],
      category: '社交-直播',
      applicant: { name: subject, declares: [] },
      asOf: '2026-11-24',
    },
    reading.value.reviewing,
    new AbortController().signal,
  );
  await reading.value.close();
  if (!outcome.ok) throw new Error(outcome.error.detail);
  return outcome.value.verdict;
}

function colourOf({ ok }: Finding): string {
  if (ok === null) return colours.unsure;
  return ok ? colours.right : colours.wrong;
}

function mark({ ok }: Finding): string {
  if (ok === null) return '? ';
  return ok ? '✓ ' : '× ';
}

function drawFindings(pen: SKRSContext2D, { options, category, gaps }: Verdict, left: number): void {
  const findings = options[0]?.requirements.flatMap((requirement) => requirement.findings) ?? [];
  let y = 90;
  y = write(pen, `${category.name}：需补件`, left, y, 34, ink, 'Hei Bold') + 18;
  findings.forEach((finding, index) => {
    const colour = colourOf(finding);
    for (const { box } of finding.evidence) if (box !== undefined) frame(pen, box, colour, index + 1);
    badge(pen, left + 14, y + 6, colour, index + 1);
    y = write(pen, `${mark(finding)}${finding.text}`, left + 44, y, 22, ink) + 14;
  });
  y = write(pen, '下一步', left, y + 16, 24, quiet, 'Hei Bold') + 8;
  for (const gap of gaps) {
    y = write(pen, gap.text, left, y, 22, ink) + 8;
    y =
      write(
        pen,
        `出处：《${gap.citation.source}》${gap.citation.section}（${gap.citation.updated.slice(0, 10)} 更新）`,
        left,
        y,
        18,
        quiet,
      ) + 4;
    y = write(pen, `「${gap.citation.quote}」`, left, y, 18, quiet) + 14;
  }
}

function frame(
  pen: SKRSContext2D,
  [x, y, width, height]: readonly [number, number, number, number],
  colour: string,
  number: number,
): void {
  const [left, top] = [40 + x * scale - 4, 40 + y * scale - 4];
  pen.strokeStyle = colour;
  pen.lineWidth = 3;
  pen.strokeRect(left, top, width * scale + 8, height * scale + 8);
  badge(pen, left + width * scale + 22, top + (height * scale) / 2 + 4, colour, number);
}

function badge(pen: SKRSContext2D, x: number, y: number, colour: string, number: number): void {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.arc(x, y, 13, 0, 2 * Math.PI);
  pen.fill();
  pen.fillStyle = paper;
  pen.font = font('Hei Bold', 16);
  pen.textAlign = 'center';
  pen.fillText(String(number), x, y + 6);
  pen.textAlign = 'left';
}

/** Writes text broken at 600 pixels; answers where the next line begins. */
function write(
  pen: SKRSContext2D,
  text: string,
  x: number,
  y: number,
  size: number,
  colour: string,
  family: FontFamily = 'Hei',
): number {
  pen.font = font(family, size);
  pen.fillStyle = colour;
  let [line, top] = ['', y];
  for (const letter of text) {
    if (pen.measureText(line + letter).width > 590) {
      pen.fillText(line, x, top + size * 0.6);
      [line, top] = ['', top + size * 1.45];
    }
    line += letter;
  }
  pen.fillText(line, x, top + size * 0.6);
  return top + size * 1.45;
}
