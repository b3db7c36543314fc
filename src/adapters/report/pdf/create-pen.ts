import PDFDocument from 'pdfkit';
import { colours } from '../palette.ts';
import { loadFonts } from './fonts.ts';
import { type Column, margins, type Pen, type Run, type TextStyle } from './pen.ts';

export interface PenOptions {
  readonly title: string;
  readonly subject: string;
  /** ISO; stands as the day of making, so that the same report has the same bytes. */
  readonly day: string;
}

/** Writes A4 pages from top to bottom and turns to the next one where a page ends. */
export async function createPen({ title, subject, day }: PenOptions): Promise<Pen> {
  const fonts = await loadFonts();
  const document = new PDFDocument({
    size: 'A4',
    margins,
    bufferPages: true,
    pdfVersion: '1.7',
    lang: 'zh-CN',
    tagged: true,
    displayTitle: true,
    info: {
      Title: title,
      Subject: subject,
      Creator: '资审',
      Producer: '资审',
      CreationDate: new Date(`${day}T00:00:00Z`),
    },
  });
  const bytes = collect(document);
  document.registerFont('regular', fonts.regular);
  document.registerFont('bold', fonts.bold);
  return penOn(document, bytes);
}

function penOn(document: PDFKit.PDFDocument, bytes: Promise<Uint8Array<ArrayBuffer>>): Pen {
  const root = document.struct('Document');
  document.addStructure(root);
  const full = { x: margins.left, width: document.page.width - margins.left - margins.right };
  const bottom = document.page.height - margins.bottom;
  const ends = new Map<number, number>();
  let chapter = document.outline;
  const pen: Pen = {
    document,
    full,
    y: margins.top,
    page: () => document.bufferedPageRange().count - 1,
    turnPage: () => {
      ends.set(pen.page(), pen.y);
      document.addPage();
      pen.y = margins.top;
    },
    endOf: (page) => ends.get(page) ?? bottom,
    fits: (height) => pen.y + Math.min(height, bottom - margins.top) <= bottom,
    room: (height) => {
      if (!pen.fits(height)) pen.turnPage();
    },
    bookmark: (text, level) => {
      const item = (level === 1 ? document.outline : chapter).addItem(text);
      if (level === 1) chapter = item;
    },
    paragraph: (runs, style, column = full, role = 'P') => {
      pen.room(style.size * 1.5);
      root.add(document.struct(role, {}, () => writeRuns(document, runs, style, column, pen.y)));
      pen.y = document.y;
    },
    heightOf: (text, style, width) => set(document, style).heightOfString(text, { width }),
    widthOf: (text, style) => set(document, style).widthOfString(text),
    label: (text, style, x, y) => {
      root.add(document.struct('Span', {}, () => set(document, style).text(text, x, y, { lineBreak: false })));
    },
    decorate: (draw) => {
      document.markContent('Artifact', { type: 'Layout' });
      draw();
      document.endMarkedContent();
    },
    figure: (alternative, draw) => {
      root.add(document.struct('Figure', { alt: alternative }, draw));
    },
    anchor: (name) => document.addNamedDestination(name, 'FitH', pen.y - 8),
    finish: (footer) => {
      writeFooters(pen, footer);
      document.end();
      return bytes;
    },
  };
  return pen;
}

const set = (document: PDFKit.PDFDocument, { size, weight = 'regular', colour = colours.ink }: TextStyle) =>
  document.font(weight).fontSize(size).fillColor(colour);

function writeRuns(
  document: PDFKit.PDFDocument,
  runs: readonly Run[],
  style: TextStyle,
  { x, width }: Column,
  y: number,
): void {
  runs.forEach((run, index) => {
    set(document, { ...style, ...run });
    // each run names its own target, or the one before would go on
    const options = { width, continued: index < runs.length - 1, ...targetOf(run) };
    if (index === 0) document.text(run.text, x, y, options);
    else document.text(run.text, options);
  });
}

function targetOf({ goTo, link }: Run): PDFKit.Mixins.TextOptions {
  if (goTo !== undefined) return { goTo };
  return link === undefined ? {} : { link };
}

function writeFooters(pen: Pen, footer: string): void {
  const { document, full } = pen;
  const { start, count } = document.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    document.switchToPage(page);
    // the foot stands below the margin: with one, the text would open a page of its own
    document.page.margins.bottom = 0;
    const y = document.page.height - 36;
    const number = `${page + 1} / ${count}`;
    pen.decorate(() => {
      set(document, { size: 7.5, colour: colours.quiet });
      document.text(footer, full.x, y, { lineBreak: false });
      document.text(number, full.x + full.width - document.widthOfString(number), y, { lineBreak: false });
    });
  }
}

function collect(document: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
    document.on('error', reject);
  });
}
