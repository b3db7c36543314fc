import type { OpenedPage } from '../../application/ports.ts';
import type { PagePicture, PageText } from '../../domain/page.ts';
import type { Problem } from '../../domain/problem.ts';
import { problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import { failed, ok } from '../../domain/result.ts';
import { isWholeText, keepSeen, showsPictures } from './judge-text-layer.ts';
import { openInPdfium, type PdfiumDocument, type PdfiumPage } from './pdfium.ts';
import type { PdfjsDocument, PdfjsPage, Viewport } from './pdfjs.ts';
import { type PlacedText, placeFormValues, placeText, turnUpright } from './place-text.ts';
import { joinLines } from './text-lines.ts';

export interface Pdf {
  /** @returns `file-encrypted`, `file-damaged`, `file-empty` */
  countPages(): Promise<Result<{ readonly pageCount: number }, Problem>>;
  readPage(number: number): Promise<Result<OpenedPage, Problem>>;
  /** The page drawn in the pixels that its text's boxes are given in. */
  lookAt(number: number): Promise<Result<PagePicture, Problem>>;
  close(): Promise<void>;
}

/**
 * One PDF in two engines, each for what it is better at: PDFium counts, draws and lists what a page is made of;
 * pdf.js, opened only for a page that may have text of its own, reads that text. May throw; a throw in PDFium means
 * that its module is broken, and the next question gets a new one.
 */
export function openPdf(bytes: Uint8Array, maxPixels: number): Pdf {
  let pdfium: Promise<PdfiumDocument | Problem> | undefined;
  let pdfjs: Promise<PdfjsDocument> | undefined;
  const inPdfium = () => (pdfium ??= openOrRefuse(bytes));
  // loaded only when needed: a scan never pays for it
  const inPdfjs = () => (pdfjs ??= import('./pdfjs.ts').then(({ openInPdfjs }) => openInPdfjs(bytes)));

  const onPage = async <Value>(
    number: number,
    scaleOf: (page: PdfiumPage) => number,
    use: (page: PdfiumPage, scale: number) => Promise<Value>,
  ): Promise<Result<Value | PagePicture, Problem>> => {
    const document = await inPdfium();
    if (!('loadPage' in document)) return failed(document);
    let scale = 1;
    try {
      const page = document.loadPage(number - 1);
      if (page === undefined) return failed(problem('file-damaged', sayPageDamaged(number)));
      scale = scaleOf(page);
      const value = await use(page, scale);
      page.close();
      return ok(value);
    } catch {
      // its build traps on some JPEG 2000 pictures
      pdfium = undefined;
      const { drawWithPdfjs } = await import('./pdfjs.ts');
      return ok(await drawWithPdfjs(await inPdfjs(), number, scale));
    }
  };

  return {
    countPages: async () => countPages(await inPdfium()),
    async readPage(number) {
      const text = await onPage(
        number,
        (page) => textScale(page, maxPixels),
        (page, scale) => readText(page, scale, number, inPdfjs),
      );
      if (!text.ok) return text;
      if (text.value !== undefined && 'lines' in text.value) return ok({ kind: 'text', text: text.value });
      const drawn = await onPage(
        number,
        (page) => pictureScale(page, maxPixels),
        async (page, scale) => drawAt(page, scale),
      );
      return drawn.ok ? ok({ kind: 'picture', picture: drawn.value }) : drawn;
    },
    lookAt: (number) =>
      onPage(
        number,
        (page) => textScale(page, maxPixels),
        async (page, scale) => drawAt(page, scale),
      ),
    async close() {
      await (await pdfjs)?.destroy();
    },
  };
}

function countPages(document: PdfiumDocument | Problem): Result<{ readonly pageCount: number }, Problem> {
  if (!('loadPage' in document)) return failed(document);
  if (document.pageCount > 0) return ok({ pageCount: document.pageCount });
  return failed(problem('file-empty', 'PDF 里没有任何页面，请重新导出后上传'));
}

async function openOrRefuse(bytes: Uint8Array): Promise<PdfiumDocument | Problem> {
  const opened = await openInPdfium(bytes);
  if (opened === 'encrypted')
    return problem('file-encrypted', 'PDF 设有打开密码，请去掉密码（打印或另存为无密码的 PDF）后重新上传');
  return opened === 'damaged' ? problem('file-damaged', 'PDF 已损坏，无法打开，请重新导出后上传') : opened;
}

const sayPageDamaged = (number: number): string => `PDF 第 ${number} 页已损坏，无法打开，请重新导出后上传`;

/** 144 dpi: two pixels to a point. */
const textScale = (page: PdfiumPage, maxPixels: number): number => Math.min(2, largestScale(page, maxPixels));

/** 200 dpi; small pages (a card, a stub) larger, so that their small print can be read. */
function pictureScale(page: PdfiumPage, maxPixels: number): number {
  const forSmallPages = Math.min(400 / 72, LEAST_LONG_SIDE / Math.max(page.width, page.height));
  return Math.min(Math.max(200 / 72, forSmallPages), largestScale(page, maxPixels));
}

const LEAST_LONG_SIDE = 1600;
const MOST_PICTURE_PIXELS = 16_000_000;

const largestScale = (page: PdfiumPage, maxPixels: number): number =>
  Math.sqrt((Math.min(maxPixels, MOST_PICTURE_PIXELS) * 0.99) / (page.width * page.height));

const sizeAt = (page: PdfiumPage, scale: number) => ({
  width: Math.max(1, Math.round(page.width * scale)),
  height: Math.max(1, Math.round(page.height * scale)),
});

function drawAt(page: PdfiumPage, scale: number): PagePicture {
  const { width, height } = sizeAt(page, scale);
  return page.draw(width, height);
}

/** @returns `undefined` where the page's picture has to be read instead */
async function readText(
  page: PdfiumPage,
  scale: number,
  number: number,
  inPdfjs: () => Promise<PdfjsDocument>,
): Promise<PageText | undefined> {
  const size = sizeAt(page, scale);
  const marks = page.listMarks(size.width, size.height);
  // a scan need not start pdf.js
  if (showsPictures(marks, size)) return undefined;
  const layer = await readLayer(inPdfjs, number, scale).catch(() => undefined);
  if (layer === undefined || layer.placed.length === 0) return undefined;
  const seen = keepSeen(layer.placed, drawAt(page, scale / 2), size, marks);
  return isWholeText(seen, marks, size) ? toPageText(layer, seen, scale) : undefined;
}

interface TextLayer {
  readonly page: PdfjsPage;
  readonly viewport: Viewport;
  readonly placed: readonly PlacedText[];
}

async function readLayer(inPdfjs: () => Promise<PdfjsDocument>, number: number, scale: number): Promise<TextLayer> {
  const page = await (await inPdfjs()).getPage(number);
  const viewport = page.getViewport({ scale });
  const placed = await placeAll(page, viewport);
  return { page, viewport, placed };
}

async function placeAll(page: PdfjsPage, viewport: Viewport): Promise<PlacedText[]> {
  const content = await page.getTextContent();
  const annotations = await page.getAnnotations({ intent: 'display' });
  return [...placeText(content, viewport), ...placeFormValues(annotations, viewport)];
}

/** A page whose text runs sideways is given as it is to be read, with the turn that makes it so. */
async function toPageText(
  { page, viewport }: TextLayer,
  seen: readonly PlacedText[],
  scale: number,
): Promise<PageText> {
  const rotation = turnUpright(seen);
  const turned = rotation === 0 ? viewport : page.getViewport({ scale, rotation: (page.rotate + rotation) % 360 });
  const placed = rotation === 0 ? seen : seen.map((run) => turnRun(run, viewport, rotation));
  return { width: Math.round(turned.width), height: Math.round(turned.height), rotation, lines: joinLines(placed) };
}

function turnRun(run: PlacedText, page: Viewport, rotation: 90 | 180 | 270): PlacedText {
  const [x, y, width, height] = run.box;
  const box = {
    90: [page.height - y - height, x, height, width],
    180: [page.width - x - width, page.height - y - height, width, height],
    270: [y, page.width - x - width, height, width],
  } as const;
  return { ...run, box: box[rotation], angle: (run.angle + rotation) % 360 };
}
