import type { FileOpener, OpenedFile, OpenedPage } from '../../application/ports.ts';
import type { ReadLimits } from '../../application/read-limits.ts';
import { mediaTypes, sniffMediaType } from '../../application/sniff-media-type.ts';
import { mendRadicals } from '../../domain/names/normalize-name.ts';
import type { PageText } from '../../domain/page.ts';
import type { Problem } from '../../domain/problem.ts';
import { problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import { failed, ok } from '../../domain/result.ts';
import { layOutPages } from './lay-out-lines.ts';
import { type Paragraph, readParagraphs } from './read-paragraphs.ts';
import { unpackDocx } from './unpack-docx.ts';

export interface WordOpenerOptions {
  readonly limits: ReadLimits;
  /** Opens the pictures that people paste into a document (a scan of a licence); media types decide which. */
  readonly pictureOpeners: readonly FileOpener[];
}

/** DOCX: first its text on pages laid out for the purpose, then every picture pasted into it as a page of its own. */
export function createWordOpener(options: WordOpenerOptions): FileOpener {
  return {
    mediaTypes: [mediaTypes.docx],
    async open(bytes, signal) {
      if (signal.aborted) return failed(problem('cancelled'));
      const parts = unpackDocx(bytes);
      if (!parts.ok) return parts;
      const paragraphs = readParagraphs(parts.value.document, parts.value.styles);
      const texts = layOutPages(paragraphs.map(mend)).filter(({ lines }) => lines.length > 0);
      const pictures = await openPictures(options, orderPictures(paragraphs, parts.value.pictures), signal);
      const pageCount = texts.length + pictures.length;
      if (pageCount === 0) return failed(problem('file-empty', 'Word 文件里没有文字也没有图片，请检查后重新上传'));
      if (pageCount > options.limits.maxPages) {
        return failed(problem('too-many-pages', sayTooManyPages(pageCount, options.limits)));
      }
      return ok(filePages(texts, pictures));
    },
  };
}

const sayTooManyPages = (pages: number, { maxPages }: ReadLimits): string =>
  `Word 文件约有 ${pages} 页，超过 ${maxPages} 页的上限，请只保留需要审查的页后上传`;

const mend = (paragraph: Paragraph): Paragraph => ({
  ...paragraph,
  text: mendRadicals(paragraph.text.replace(/[\u2f00-\u2fdf]/g, (radical) => radical.normalize('NFKC'))),
});

/** Each picture once, in the order in which the document shows them. */
function orderPictures(paragraphs: readonly Paragraph[], pictures: ReadonlyMap<string, Uint8Array>): Uint8Array[] {
  const shown = paragraphs.flatMap((paragraph) => paragraph.pictures.map((id) => pictures.get(id)));
  return [...new Set(shown)].filter((picture) => picture !== undefined);
}

type OpenedPicture = Result<OpenedFile, Problem>;

/** Logos, rules and bullets are left out. A picture that does not open is a page that says why. */
async function openPictures(
  { pictureOpeners, limits }: WordOpenerOptions,
  pictures: readonly Uint8Array[],
  signal: AbortSignal,
): Promise<OpenedPicture[]> {
  const opened: OpenedPicture[] = [];
  for (const picture of pictures.filter(({ length }) => length >= SMALLEST_SCAN_BYTES).slice(0, limits.maxPages + 1)) {
    const mediaType = sniffMediaType(picture) ?? '';
    const opener = pictureOpeners.find((candidate) => candidate.mediaTypes.includes(mediaType));
    if (opener !== undefined) opened.push(await opener.open(picture, signal));
  }
  return opened;
}

const SMALLEST_SCAN_BYTES = 8 * 1024;

function filePages(texts: readonly PageText[], pictures: readonly OpenedPicture[]): OpenedFile {
  return {
    pageCount: texts.length + pictures.length,
    async page(number, signal) {
      if (signal.aborted) return failed(problem('cancelled'));
      const text = texts[number - 1];
      if (text !== undefined) return ok<OpenedPage>({ kind: 'text', text });
      const picture = pictures[number - 1 - texts.length] ?? failed(problem('internal'));
      return picture.ok ? picture.value.page(1, signal) : picture;
    },
    async close() {
      await Promise.all(pictures.map((picture) => (picture.ok ? picture.value.close() : undefined)));
    },
  };
}
