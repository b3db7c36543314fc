import { PDFiumModule } from '@hyzyla/pdfium';
import type { Box, PagePicture } from '../../domain/page.ts';

/** One document in PDFium (WebAssembly). Its calls throw when the module traps; it must then be thrown away whole. */
export interface PdfiumDocument {
  readonly pageCount: number;
  /** @param index from 0. @returns `undefined` for a page that cannot be loaded or has no size */
  loadPage(index: number): PdfiumPage | undefined;
}

export interface PdfiumPage {
  /** In points, after /Rotate. */
  readonly width: number;
  readonly height: number;
  /** Draws the page, annotations and seals included, on white. Scripts do not run: the build has no JavaScript. */
  draw(width: number, height: number): PagePicture;
  /** What the page is made of, with boxes in the pixels of a picture of this size. */
  listMarks(width: number, height: number): PageMark[];
  close(): void;
}

/** One thing that the page's content draws. */
export interface PageMark {
  readonly kind: 'text' | 'path' | 'image' | 'other';
  readonly box: Box;
  /** Of text in a font that the file does not carry: we draw nothing for it, another viewer shows it. */
  readonly shownElsewhere: boolean;
  /** Of a path: filled, and darker than a watermark. */
  readonly dark: boolean;
}

export type PdfiumFailure = 'encrypted' | 'damaged';

export async function openInPdfium(bytes: Uint8Array): Promise<PdfiumDocument | PdfiumFailure> {
  const pdfium = (await PDFiumModule({})) as unknown as Pdfium;
  pdfium._FPDF_InitLibrary();
  const at = pdfium.wasmExports.malloc(bytes.length);
  if (at === 0) return 'damaged';
  pdfium.HEAPU8.set(bytes, at);
  const document = pdfium._FPDF_LoadMemDocument(at, bytes.length, 0);
  if (document === 0) return pdfium._FPDF_GetLastError() === PASSWORD ? 'encrypted' : 'damaged';
  const form = openForm(pdfium, document);
  return {
    pageCount: pdfium._FPDF_GetPageCount(document),
    loadPage(index) {
      const page = pdfium._FPDF_LoadPage(document, index);
      return page === 0 ? undefined : describePage(pdfium, page, form);
    },
  };
}

/** Signatures, whose look is the company's seal, are form fields: without a form they are not drawn. */
function openForm(pdfium: Pdfium, document: number): number {
  const callbacks = pdfium.wasmExports.malloc(FORM_BYTES);
  pdfium.HEAPU8.fill(0, callbacks, callbacks + FORM_BYTES);
  // the structure's version; every callback stays empty
  pdfium.HEAPU8[callbacks] = 2;
  return pdfium._FPDFDOC_InitFormFillEnvironment(document, callbacks);
}

const FORM_BYTES = 256;

/** The part of PDFium's C interface that is used here; the package's own types name only what its classes need. */
interface Pdfium {
  readonly wasmExports: { malloc(size: number): number; free(at: number): void };
  readonly HEAPU8: Uint8Array;
  readonly HEAPU32: Uint32Array;
  readonly HEAP32: Int32Array;
  readonly HEAPF32: Float32Array;
  _FPDF_InitLibrary(): void;
  _FPDF_LoadMemDocument(at: number, size: number, password: number): number;
  _FPDF_GetLastError(): number;
  _FPDF_GetPageCount(document: number): number;
  _FPDF_LoadPage(document: number, index: number): number;
  _FPDF_ClosePage(page: number): void;
  _FPDF_GetPageWidth(page: number): number;
  _FPDF_GetPageHeight(page: number): number;
  _FPDFBitmap_CreateEx(width: number, height: number, format: number, at: number, stride: number): number;
  _FPDFBitmap_FillRect(bitmap: number, x: number, y: number, width: number, height: number, color: number): void;
  _FPDFBitmap_Destroy(bitmap: number): void;
  _FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    x: number,
    y: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ): void;
  _FPDFDOC_InitFormFillEnvironment(document: number, callbacks: number): number;
  _FPDF_FFLDraw(
    form: number,
    bitmap: number,
    page: number,
    x: number,
    y: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ): void;
  _FPDF_PageToDevice(
    page: number,
    x: number,
    y: number,
    width: number,
    height: number,
    rotate: number,
    pageX: number,
    pageY: number,
    deviceX: number,
    deviceY: number,
  ): number;
  _FPDFPage_CountObjects(page: number): number;
  _FPDFPage_GetObject(page: number, index: number): number;
  _FPDFFormObj_CountObjects(form: number): number;
  _FPDFFormObj_GetObject(form: number, index: number): number;
  _FPDFPageObj_GetType(mark: number): number;
  _FPDFPageObj_GetBounds(mark: number, left: number, bottom: number, right: number, top: number): number;
  _FPDFPageObj_GetMatrix(mark: number, matrix: number): number;
  _FPDFPageObj_GetFillColor(mark: number, red: number, green: number, blue: number, alpha: number): number;
  _FPDFPath_GetDrawMode(path: number, fillMode: number, stroke: number): number;
  _FPDFTextObj_GetTextRenderMode(mark: number): number;
  _FPDFTextObj_GetFont(mark: number): number;
  _FPDFFont_GetIsEmbedded(font: number): number;
}

const PASSWORD = 4;

function describePage(pdfium: Pdfium, page: number, form: number): PdfiumPage | undefined {
  const width = pdfium._FPDF_GetPageWidth(page);
  const height = pdfium._FPDF_GetPageHeight(page);
  if (!(width >= 1 && height >= 1 && width < LONGEST_SIDE && height < LONGEST_SIDE)) return undefined;
  return {
    width,
    height,
    draw: (pictureWidth, pictureHeight) => draw(pdfium, page, form, [pictureWidth, pictureHeight]),
    listMarks: (pictureWidth, pictureHeight) => listMarks(pdfium, page, pictureWidth, pictureHeight),
    close: () => pdfium._FPDF_ClosePage(page),
  };
}

/** Points; a plan on A0 has 3370. What is longer is a damaged number. */
const LONGEST_SIDE = 200_000;

const BGRX = 3;
const WITH_ANNOTATIONS = 0x01;
const AS_RGB = 0x10;

function draw(pdfium: Pdfium, page: number, form: number, [width, height]: readonly [number, number]): PagePicture {
  const size = width * height * 4;
  const at = pdfium.wasmExports.malloc(size);
  if (at === 0) throw new Error('no memory for the page');
  const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, BGRX, at, width * 4);
  pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
  pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, WITH_ANNOTATIONS | AS_RGB);
  if (form !== 0) pdfium._FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, AS_RGB);
  const data = new Uint8Array(width * height * 3);
  const pixels = pdfium.HEAPU8;
  for (let from = at, to = 0; to < data.length; from += 4, to += 3) {
    data[to] = pixels[from] ?? 0;
    data[to + 1] = pixels[from + 1] ?? 0;
    data[to + 2] = pixels[from + 2] ?? 0;
  }
  pdfium._FPDFBitmap_Destroy(bitmap);
  pdfium.wasmExports.free(at);
  return { width, height, data };
}

/** Room for the six numbers of a matrix, four bounds, and a point. */
const SCRATCH_BYTES = 64;

interface Walk {
  readonly pdfium: Pdfium;
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly scratch: number;
  readonly marks: PageMark[];
}

function listMarks(pdfium: Pdfium, page: number, width: number, height: number): PageMark[] {
  const scratch = pdfium.wasmExports.malloc(SCRATCH_BYTES);
  const walk: Walk = { pdfium, page, width, height, scratch, marks: [] };
  const count = Math.min(pdfium._FPDFPage_CountObjects(page), MOST_MARKS);
  for (let index = 0; index < count; index += 1) visit(walk, pdfium._FPDFPage_GetObject(page, index), IDENTITY, 0);
  pdfium.wasmExports.free(scratch);
  return walk.marks;
}

const MOST_MARKS = 20_000;
const DEEPEST_FORM = 6;
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const KINDS: Readonly<Record<number, PageMark['kind']>> = { 1: 'text', 2: 'path', 3: 'image' };
const FORM = 5;

function visit(walk: Walk, mark: number, matrix: Matrix, depth: number): void {
  if (walk.marks.length >= MOST_MARKS || depth > DEEPEST_FORM) return;
  const type = walk.pdfium._FPDFPageObj_GetType(mark);
  if (type === FORM) {
    visitForm(walk, mark, matrix, depth);
    return;
  }
  const box = boxOf(walk, mark, matrix);
  if (box === undefined) return;
  walk.marks.push({
    kind: KINDS[type] ?? 'other',
    box,
    shownElsewhere: KINDS[type] === 'text' && isShownElsewhere(walk, mark),
    dark: KINDS[type] === 'path' && isFilled(walk, mark) && isDark(walk, mark),
  });
}

function visitForm(walk: Walk, form: number, matrix: Matrix, depth: number): void {
  const inner = multiply(matrixOf(walk, form), matrix);
  const count = Math.min(walk.pdfium._FPDFFormObj_CountObjects(form), MOST_MARKS);
  for (let index = 0; index < count; index += 1) {
    visit(walk, walk.pdfium._FPDFFormObj_GetObject(form, index), inner, depth + 1);
  }
}

function matrixOf({ pdfium, scratch }: Walk, mark: number): Matrix {
  if (pdfium._FPDFPageObj_GetMatrix(mark, scratch) === 0) return IDENTITY;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = pdfium.HEAPF32.subarray(scratch / 4, scratch / 4 + 6);
  return [a, b, c, d, e, f];
}

const multiply = (inner: Matrix, outer: Matrix): Matrix => [
  inner[0] * outer[0] + inner[1] * outer[2],
  inner[0] * outer[1] + inner[1] * outer[3],
  inner[2] * outer[0] + inner[3] * outer[2],
  inner[2] * outer[1] + inner[3] * outer[3],
  inner[4] * outer[0] + inner[5] * outer[2] + outer[4],
  inner[4] * outer[1] + inner[5] * outer[3] + outer[5],
];

/** The bounds' four corners through the form's matrix and the page's, clipped to the picture. */
function boxOf(walk: Walk, mark: number, matrix: Matrix): Box | undefined {
  const { pdfium, scratch } = walk;
  const [left, bottom, right, top] = [scratch, scratch + 4, scratch + 8, scratch + 12];
  if (pdfium._FPDFPageObj_GetBounds(mark, left, bottom, right, top) === 0) return undefined;
  const [l = 0, b = 0, r = 0, t = 0] = pdfium.HEAPF32.slice(scratch / 4, scratch / 4 + 4);
  const corners = [
    [l, b],
    [r, b],
    [l, t],
    [r, t],
  ].map(([x = 0, y = 0]) =>
    toPicture(walk, matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]),
  );
  const clip = (value: number, most: number) => Math.max(0, Math.min(most, value));
  const xs = corners.map(([x]) => clip(x, walk.width));
  const ys = corners.map(([, y]) => clip(y, walk.height));
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return [x, y, Math.max(...xs) - x, Math.max(...ys) - y];
}

function toPicture({ pdfium, page, width, height, scratch }: Walk, x: number, y: number): readonly [number, number] {
  const at = scratch + 48;
  pdfium._FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, at, at + 4);
  return [pdfium.HEAP32[at / 4] ?? 0, pdfium.HEAP32[at / 4 + 1] ?? 0];
}

const INVISIBLE_MODES = [3, 7];
const PALEST = 150;

/** Dark enough, opaque enough and filled, in a font that is not in the file. */
function isShownElsewhere(walk: Walk, mark: number): boolean {
  const { pdfium } = walk;
  if (INVISIBLE_MODES.includes(pdfium._FPDFTextObj_GetTextRenderMode(mark))) return false;
  const font = pdfium._FPDFTextObj_GetFont(mark);
  if (font === 0 || pdfium._FPDFFont_GetIsEmbedded(font) !== 0) return false;
  return isDark(walk, mark);
}

function isDark({ pdfium, scratch }: Walk, mark: number): boolean {
  if (pdfium._FPDFPageObj_GetFillColor(mark, scratch, scratch + 4, scratch + 8, scratch + 12) === 0) return false;
  const [red = 0, green = 0, blue = 0, alpha = 0] = pdfium.HEAPU32.subarray(scratch / 4, scratch / 4 + 4);
  return alpha > 128 && Math.min(red, green, blue) < PALEST;
}

function isFilled({ pdfium, scratch }: Walk, path: number): boolean {
  return pdfium._FPDFPath_GetDrawMode(path, scratch, scratch + 4) !== 0 && pdfium.HEAP32[scratch / 4] !== 0;
}
