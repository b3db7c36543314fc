import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Random } from '../facts/random.ts';
import { font, registerFonts } from '../fonts.ts';
import { drawBackground } from '../ornaments/background.ts';
import { drawBorder } from '../ornaments/border.ts';
import { palettes } from '../ornaments/colours.ts';
import { drawEmblem } from '../ornaments/emblem.ts';
import { drawQrSquare } from '../ornaments/qr-square.ts';
import type { CertificateSpec } from './certificate-spec.ts';
import { drawClosing } from './draw-closing.ts';
import { drawRows } from './draw-rows.ts';
import { drawTitle } from './draw-title.ts';
import { drawMosaic, maskedValue } from './mosaic.ts';
import { geometryOf, type PageGeometry } from './page-geometry.ts';
import { drawSpecimenLine } from './specimen-line.ts';
import { wrapText } from './text.ts';

/** Sets a certificate on its page. The same spec and random source give the same pixels. */
export function drawCertificate(spec: CertificateSpec, random: Random): Canvas {
  registerFonts();
  const page = geometryOf(spec);
  const canvas = createCanvas(page.width, page.height);
  const context = canvas.getContext('2d');
  drawPaper(context, spec, page);
  const underTitle = drawTitle(context, spec, page);
  const underHead = drawHead(context, spec, page, underTitle, random);
  const underPreamble = drawParagraph(context, spec.preamble, page, underHead + (spec.preamble === undefined ? 0 : 46));
  const underRows = drawRows(
    context,
    spec,
    page,
    Math.max(underPreamble + page.textSize * 2.3, page.height * 0.36),
    random,
  );
  drawParagraph(context, spec.postscript, page, underRows + 20);
  drawClosing(context, spec.closing, page, random);
  drawCorners(context, spec, page, random);
  drawSpecimenLine(context, page.width, page.height);
  return canvas;
}

function drawPaper(context: SKRSContext2D, spec: CertificateSpec, page: PageGeometry): void {
  const palette = palettes[spec.palette];
  const top = spec.emblem && spec.orientation === 'landscape' ? page.emblemY : page.margin;
  drawBackground(context, {
    width: page.width,
    height: page.height,
    palette,
    waves: spec.waves,
    rosette: spec.rosette,
    ...(spec.faintWords === undefined ? {} : { words: spec.faintWords }),
  });
  drawBorder(
    context,
    {
      x: page.margin,
      y: top,
      width: page.width - 2 * page.margin,
      height: page.height - top - page.margin - 22,
      band: page.band,
    },
    palette.border,
    spec.border,
  );
  if (spec.emblem) drawEmblem(context, page.width / 2, page.emblemY, page.emblemRadius);
}

const hasRoomBesideTitle = (spec: CertificateSpec): boolean =>
  spec.orientation === 'landscape' && [...(spec.titleLines[0] ?? '')].length <= 5;

/** Number line and code block; answers the y below them. */
function drawHead(
  context: SKRSContext2D,
  spec: CertificateSpec,
  page: PageGeometry,
  under: number,
  random: Random,
): number {
  let y = under;
  if (spec.codeBlock !== undefined)
    drawCodeBlock(context, spec.codeBlock, page, page.titleY + (hasRoomBesideTitle(spec) ? -30 : 46));
  if (spec.numberLine === undefined) return y;
  // on a landscape page the number stands beside （副本）, which leaves the rows their air
  y += spec.orientation === 'landscape' && spec.numberLine.side === 'right' && spec.subtitle !== undefined ? 8 : 52;
  drawNumber(context, spec.numberLine, page, y, random);
  return y;
}

function drawNumber(
  context: SKRSContext2D,
  line: NonNullable<CertificateSpec['numberLine']>,
  page: PageGeometry,
  y: number,
  random: Random,
): void {
  const size = page.textSize * 0.94;
  context.font = font('Song', size);
  context.fillStyle = '#222';
  const masked = line.value === maskedValue;
  const text = `${line.label}${masked ? '　'.repeat(13) : line.value}`;
  const width = context.measureText(text).width;
  const starts = { left: page.left, right: page.right - width, centre: (page.width - width) / 2 };
  const x = starts[line.side] + random.between(-3, 3);
  context.fillText(text, x, y);
  if (masked) drawMosaic(context, x + context.measureText(line.label).width, y - size, size);
}

function drawCodeBlock(
  context: SKRSContext2D,
  block: { readonly label: string; readonly value: string },
  page: PageGeometry,
  y: number,
): void {
  context.fillStyle = '#2b2b2b';
  context.font = font('Hei Bold', 19);
  context.letterSpacing = '3px';
  context.fillText(block.label, page.left - 10, y);
  context.letterSpacing = '0px';
  context.font = font('Song', 21);
  context.fillText(block.value, page.left - 10, y + 32);
}

function drawParagraph(context: SKRSContext2D, text: string | undefined, page: PageGeometry, top: number): number {
  if (text === undefined) return top;
  context.font = font('Song', page.textSize);
  context.fillStyle = '#1e1e1e';
  let y = top;
  for (const line of wrapText(context, `　　${text}`, page.right - page.left)) {
    context.fillText(line, page.left, y);
    y += page.textSize * 1.65;
  }
  return y - page.textSize * 0.6;
}

function drawCorners(context: SKRSContext2D, spec: CertificateSpec, page: PageGeometry, random: Random): void {
  if (spec.qrSquare === 'top-right') drawQrSquare(context, page.width - 460, page.titleY - 78, 112, random);
  if (spec.qrSquare === 'bottom-left') drawQrSquare(context, page.left, page.squareY, page.squareSize, random);
  context.fillStyle = '#3a3a3a';
  context.font = font('Song', 16);
  const noteX = spec.qrSquare === 'top-right' ? page.width - 335 : page.left + page.squareSize + 15;
  const noteY = spec.qrSquare === 'top-right' ? page.titleY - 62 : page.squareY + 40;
  const note = wrapText(context, spec.qrNote ?? '', spec.qrSquare === 'top-right' ? 150 : 220);
  note.forEach((line, at) => {
    context.fillText(line, noteX, noteY + at * 22);
  });
  const footY = page.height - page.margin + 4;
  context.font = font('Song', 17);
  context.fillText(spec.footLeft ?? '', page.margin, footY);
  const right = spec.footRight ?? '';
  context.fillText(right, page.width - page.margin - context.measureText(right).width, footY);
  context.fillText(spec.pageNumber ?? '', page.width / 2 - 20, page.height - page.margin - 84);
}
