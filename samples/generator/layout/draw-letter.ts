import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Random } from '../facts/random.ts';
import { font, registerFonts } from '../fonts.ts';
import { pressSeal } from '../ornaments/seal.ts';
import type { LetterSpec, Signature } from './letter-spec.ts';
import { drawSpecimenLine } from './specimen-line.ts';
import { drawCentred, wrapText } from './text.ts';

const width = 1046;
const height = 1480;
const left = 130;
const textWidth = width - 2 * left;

/** Sets a letter on an A4 page: letterhead, title, paragraphs, signatures with their seals. */
export function drawLetter(letter: LetterSpec, random: Random): Canvas {
  registerFonts();
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = random.pick(['#fefefe', '#fcfbf8', '#fbfbfa']);
  context.fillRect(0, 0, width, height);
  let y = drawLetterhead(context, letter);
  context.fillStyle = '#141414';
  context.font = font('Song Heavy', titleSize(letter.title));
  drawCentred(context, letter.title, width / 2, y, 4);
  context.font = font('Song', 23);
  if (letter.underTitle !== undefined) {
    y += 48;
    drawCentred(context, letter.underTitle, width / 2, y);
  }
  y = drawParagraphs(context, letter.paragraphs, y + 78);
  drawSignatures(context, letter.signatures, Math.min(Math.max(y + 90, 760), 1230), random);
  context.font = font('Song', 18);
  context.fillStyle = '#333';
  context.fillText(letter.footNote ?? '', left, height - 90);
  drawSpecimenLine(context, width, height);
  return canvas;
}

const titleSize = (title: string): number => Math.min(44, textWidth / ([...title].length * 1.12));

function drawLetterhead(context: SKRSContext2D, letter: LetterSpec): number {
  if (letter.letterhead === undefined) return 170;
  context.fillStyle = '#cf2017';
  context.font = font('Song Heavy', Math.min(54, textWidth / ([...letter.letterhead].length * 1.1)));
  drawCentred(context, letter.letterhead, width / 2, 160, 4);
  context.fillRect(left, 196, textWidth, 4);
  return 296;
}

function drawParagraphs(context: SKRSContext2D, paragraphs: readonly string[], top: number): number {
  const length = paragraphs.reduce((sum, paragraph) => sum + [...paragraph].length + 16, 0);
  const size = length > 900 ? 19 : length > 520 ? 22 : 25;
  context.font = font('Song', size);
  context.fillStyle = '#1b1b1b';
  let y = top;
  for (const paragraph of paragraphs) {
    const indent = paragraph.startsWith('|') ? '' : '　　';
    for (const line of wrapText(context, `${indent}${paragraph.replace('|', '')}`, textWidth)) {
      context.fillText(line, left, y);
      y += size * 1.72;
    }
  }
  return y;
}

function drawSignatures(context: SKRSContext2D, signatures: readonly Signature[], top: number, random: Random): void {
  signatures.forEach((signature, at) => {
    const x = signatures.length === 1 ? width / 2 + 20 : left + at * (textWidth / signatures.length);
    drawSignature(context, signature, x, top, textWidth / Math.max(signatures.length, 2), random);
  });
}

function drawSignature(
  context: SKRSContext2D,
  signature: Signature,
  x: number,
  top: number,
  room: number,
  random: Random,
): void {
  context.fillStyle = '#1b1b1b';
  context.font = font('Song', 22);
  const lines = wrapText(
    context,
    `${signature.role === undefined ? '' : `${signature.role}：`}${signature.name}`,
    room - 10,
  );
  lines.forEach((line, at) => {
    context.fillText(line, x, top + at * 34);
  });
  if (signature.date !== undefined) context.fillText(signature.date, x, top + lines.length * 34 + 20);
  if (signature.seal === undefined) return;
  const seal = { ring: signature.seal, ...(signature.sealFoot === undefined ? {} : { foot: signature.sealFoot }) };
  pressSeal(context, seal, x + random.between(130, 200), top + random.between(10, 40), 100, random);
}
