import type { SKRSContext2D } from '@napi-rs/canvas';
import { chineseDate, longDate, parts } from '../facts/dates.ts';
import type { Random } from '../facts/random.ts';
import { font } from '../fonts.ts';
import { pressSeal } from '../ornaments/seal.ts';
import type { Closing } from './certificate-spec.ts';
import type { PageGeometry } from './page-geometry.ts';
import { wrapText } from './text.ts';

/** Issuer, date and, over both, the seal. */
export function drawClosing(context: SKRSContext2D, closing: Closing, page: PageGeometry, random: Random): void {
  context.fillStyle = '#1f1f1f';
  const dateY = page.sealY + page.sealRadius * 0.78;
  if (closing.label !== '') drawIssuer(context, closing, page);
  drawDate(context, closing, page.sealX - 150, dateY, page.textSize, random);
  pressSeal(
    context,
    closing.seal,
    page.sealX + random.between(-14, 14),
    page.sealY + random.between(-10, 10),
    page.sealRadius,
    random,
  );
}

function drawIssuer(context: SKRSContext2D, closing: Closing, page: PageGeometry): void {
  const y = page.sealY - page.sealRadius * 0.1;
  context.font = font('Hei Bold', page.textSize);
  if (closing.issuer === undefined) {
    context.letterSpacing = '8px';
    context.fillText(closing.label, page.sealX - page.sealRadius * 2.2, y);
    context.letterSpacing = '0px';
    return;
  }
  const x = page.sealX - page.sealRadius * 2.1;
  context.fillText(`${closing.label}：`, x, y);
  const start = x + context.measureText(`${closing.label}：`).width;
  context.font = font('Song', page.textSize * 0.94);
  wrapText(context, closing.issuer, page.right - start).forEach((line, at) => {
    context.fillText(line, start, y + at * page.textSize * 1.3);
  });
}

function drawDate(context: SKRSContext2D, closing: Closing, x: number, y: number, size: number, random: Random): void {
  const label = closing.dateLabel === undefined ? '' : `${closing.dateLabel}：`;
  context.font = font('Hei Bold', size);
  context.fillText(label, x - context.measureText(label).width + 40, y);
  const start = x + (label === '' ? 0 : 44);
  context.font = font('Song', size);
  if (closing.dateStyle === 'split') drawSplitDate(context, closing.date, start, y, size, random);
  else context.fillText(closing.dateStyle === 'chinese' ? chineseDate(closing.date) : longDate(closing.date), start, y);
}

function drawSplitDate(context: SKRSContext2D, date: string, x: number, y: number, size: number, random: Random): void {
  const { year, month, day } = parts(date);
  const drift = random.between(-7, 1);
  const cells = [
    { digits: year, word: '年', width: size * 2.6 },
    { digits: month, word: '月', width: size * 1.6 },
    { digits: day, word: '日', width: size * 1.6 },
  ];
  let at = x;
  for (const { digits, word, width } of cells) {
    context.fillText(digits, at, y + drift);
    at += width;
    context.font = font('Hei Bold', size * 0.92);
    context.fillText(word, at, y);
    context.font = font('Song', size);
    at += size * 1.4;
  }
}
