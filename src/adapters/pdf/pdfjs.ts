import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PDFParse, VerbosityLevel } from 'pdf-parse';
import type { PagePicture } from '../../domain/page.ts';

/**
 * Opens a document in pdf.js as pdf-parse loads it. pdf-parse gives a page's text only as one string; boxes need the
 * items below it, which its own `load` (private in its types, public at run time; its version is pinned) leads to.
 *
 * CMaps and standard fonts come from the installed package: without the packed CMaps, Chinese in fonts that are not
 * embedded comes back empty. Throws on documents that pdf.js cannot open.
 */
export async function openInPdfjs(bytes: Uint8Array): Promise<PdfjsDocument> {
  const parser = new PDFParse({
    // pdf.js keeps what it is given
    data: new Uint8Array(bytes),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    // glyphs are drawn as paths, so that no font of a stranger's reaches native code
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    maxImageSize: 64_000_000,
  });
  return (parser as unknown as { load(): Promise<PdfjsDocument> }).load();
}

export interface PdfjsDocument {
  readonly canvasFactory: { create(width: number, height: number): { readonly context: CanvasContext } };
  getPage(number: number): Promise<PdfjsPage>;
  destroy(): Promise<void>;
}

export interface PdfjsPage {
  readonly rotate: number;
  getViewport(options: { readonly scale: number; readonly rotation?: number }): Viewport;
  getTextContent(): Promise<TextContent>;
  getAnnotations(options: { readonly intent: 'display' }): Promise<readonly PdfjsAnnotation[]>;
  render(options: { readonly canvasContext: CanvasContext; readonly viewport: Viewport }): {
    readonly promise: Promise<void>;
  };
  cleanup(): void;
}

export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
  convertToViewportRectangle(rectangle: readonly number[]): readonly number[];
}

export interface TextContent {
  /** Marked content stands among the items as entries without `str`. */
  readonly items: readonly Partial<TextItem>[];
  readonly styles: Readonly<
    Record<string, { readonly ascent: number; readonly descent: number; readonly vertical: boolean }>
  >;
}

export interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  /** Along the line, in the page's units. */
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}

export interface PdfjsAnnotation {
  readonly subtype?: string;
  readonly fieldType?: string;
  readonly fieldValue?: unknown;
  readonly rect: readonly number[];
  readonly hidden?: boolean;
  readonly noView?: boolean;
  readonly annotationFlags?: number;
}

interface CanvasContext {
  fillStyle: string;
  fillRect(x: number, y: number, width: number, height: number): void;
  getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray };
}

/** The second way to draw a page: slower, and right where PDFium's build traps (JPEG 2000). */
export async function drawWithPdfjs(document: PdfjsDocument, number: number, scale: number): Promise<PagePicture> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale });
  const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
  const { context } = document.canvasFactory.create(width, height);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  await page.render({ canvasContext: context, viewport }).promise;
  const rgba = context.getImageData(0, 0, width, height).data;
  const data = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; to < data.length; from += 4, to += 3) {
    data[to] = rgba[from] ?? 0;
    data[to + 1] = rgba[from + 1] ?? 0;
    data[to + 2] = rgba[from + 2] ?? 0;
  }
  page.cleanup();
  return { width, height, data };
}

/** pdf.js as pdf-parse itself finds it, wherever it was installed. */
const packageFolder = dirname(
  createRequire(createRequire(import.meta.url).resolve('pdf-parse')).resolve('pdfjs-dist/package.json'),
);

const folder = (name: string): string => `${join(packageFolder, name)}/`;
