import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { createRandom } from '../facts/random.ts';
import { font, registerFonts } from '../fonts.ts';
import { drawSpecimenLine } from '../layout/specimen-line.ts';
import { drawCentred, wrapText } from '../layout/text.ts';
import { drawEmblem } from '../ornaments/emblem.ts';

/** A red booklet's cover: a title in gold and nothing else. */
export function drawCover(titleLines: readonly string[], issuer: string, seed: string | number): Canvas {
  registerFonts();
  const random = createRandom(`cover/${seed}`);
  const canvas = createCanvas(760, 1040);
  const context = canvas.getContext('2d');
  context.fillStyle = '#6d1614';
  context.fillRect(0, 0, 760, 1040);
  for (let grain = 0; grain < 9000; grain += 1) {
    context.fillStyle = random.chance(0.5) ? 'rgba(140,40,34,0.35)' : 'rgba(60,8,8,0.35)';
    context.fillRect(random.between(0, 760), random.between(0, 1040), random.between(1, 4), random.between(1, 3));
  }
  drawEmblem(context, 380, 230, 92);
  context.fillStyle = '#d8a941';
  titleLines.forEach((line, at) => {
    context.font = font('Song Heavy', Math.min(72, 620 / [...line].length));
    drawCentred(context, line, 380, 450 + at * 96, 6);
  });
  context.font = font('Song Bold', 32);
  drawCentred(context, issuer, 380, 900, 5);
  drawSpecimenLine(context, 760, 1040);
  return canvas;
}

/** A marketing flowchart that names a permit in one of its boxes. */
export function drawFlowchart(title: string, boxes: readonly string[]): Canvas {
  registerFonts();
  const canvas = createCanvas(1200, 560);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, 1200, 560);
  context.fillStyle = '#1e5fd0';
  context.font = font('Hei Bold', 40);
  drawCentred(context, title, 600, 90, 2);
  boxes.forEach((text, at) => {
    drawBox(context, text, 50 + (at % 4) * 285, 150 + Math.floor(at / 4) * 180, at < boxes.length - 1);
  });
  drawSpecimenLine(context, 1200, 560);
  return canvas;
}

function drawBox(context: SKRSContext2D, text: string, x: number, y: number, goesOn: boolean): void {
  context.fillStyle = '#eaf2ff';
  context.fillRect(x, y, 235, 120);
  context.strokeStyle = '#4f86e0';
  context.lineWidth = 2;
  context.strokeRect(x, y, 235, 120);
  context.fillStyle = '#1b2b44';
  context.font = font('Hei', 21);
  wrapText(context, text, 205).forEach((line, at) => {
    context.fillText(line, x + 16, y + 40 + at * 30);
  });
  if (!goesOn) return;
  context.fillStyle = '#4f86e0';
  context.fillText('→', x + 246, y + 68);
}

/** A news page on a telephone that reports about a permit. */
export function drawNews(headline: string, paragraphs: readonly string[]): Canvas {
  registerFonts();
  const canvas = createCanvas(750, 1334);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, 750, 1334);
  context.fillStyle = '#f4f4f5';
  context.fillRect(0, 0, 750, 128);
  context.fillStyle = '#222';
  context.font = font('Hei', 24);
  context.fillText('9:41', 40, 44);
  drawCentred(context, '今日要闻', 375, 98);
  let y = 200;
  y = drawText(context, headline, y, 'Hei Bold', 42);
  context.fillStyle = '#999';
  y = drawText(context, '湖畔新闻网　2026-06-18 08:30　来源：本报记者', y + 8, 'Hei', 24);
  context.fillStyle = '#2a2a2a';
  for (const paragraph of paragraphs) y = drawText(context, `　　${paragraph}`, y + 26, 'Hei', 31);
  drawSpecimenLine(context, 750, 1334);
  return canvas;
}

function drawText(context: SKRSContext2D, text: string, top: number, family: 'Hei' | 'Hei Bold', size: number): number {
  context.font = font(family, size);
  let y = top;
  for (const line of wrapText(context, text, 670)) {
    context.fillText(line, 40, y);
    y += size * 1.55;
  }
  return y;
}
