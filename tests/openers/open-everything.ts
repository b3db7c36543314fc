import { createBmpOpener } from '../../src/adapters/image/bmp-opener.ts';
import { createHeicOpener } from '../../src/adapters/image/heic-opener.ts';
import { createPictureOpener } from '../../src/adapters/image/picture-opener.ts';
import { createPdfOpener } from '../../src/adapters/pdf/pdf-opener.ts';
import { createWordOpener } from '../../src/adapters/word/word-opener.ts';
import { startWorkProcess } from '../../src/adapters/work-process/start-work-process.ts';
import type { FileOpener, OpenedPage } from '../../src/application/ports.ts';
import { defaultReadLimits, type ReadLimits } from '../../src/application/read-limits.ts';
import type { PagePicture, PageText } from '../../src/domain/page.ts';
import { ongoing } from './file-opener-contract.ts';

/** Every opener as the product puts them together. */
export function allOpeners(limits: ReadLimits = defaultReadLimits): readonly FileOpener[] {
  const picture = createPictureOpener(limits);
  const bmp = createBmpOpener(limits);
  return [
    picture,
    bmp,
    createHeicOpener({ limits, startProcess: startWorkProcess }),
    createPdfOpener({ limits, startProcess: startWorkProcess }),
    createWordOpener({ limits, pictureOpeners: [picture, bmp] }),
  ];
}

/** Every page of a file that is expected to open. */
export async function readPages(opener: FileOpener, bytes: Uint8Array): Promise<OpenedPage[]> {
  const opened = await opener.open(bytes, ongoing());
  if (!opened.ok) throw new Error(`${opened.error.code}: ${opened.error.detail}`);
  const pages: OpenedPage[] = [];
  for (let number = 1; number <= opened.value.pageCount; number += 1) {
    const page = await opened.value.page(number, ongoing());
    if (!page.ok) throw new Error(`${page.error.code}: ${page.error.detail}`);
    pages.push(page.value);
  }
  await opened.value.close();
  return pages;
}

export function pictureOf(page: OpenedPage | undefined): PagePicture {
  if (page?.kind !== 'picture') throw new Error('the page is not a picture');
  return page.picture;
}

export function textOf(page: OpenedPage | undefined): PageText {
  if (page?.kind !== 'text') throw new Error('the page has no text of its own');
  return page.text;
}

export function pixel({ width, data }: PagePicture, x: number, y: number): number[] {
  return [...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)];
}

/** The code of the refusal, wherever it comes; `undefined` when every page opens. */
export async function refusalOf(opener: FileOpener, bytes: Uint8Array): Promise<string | undefined> {
  const opened = await opener.open(bytes, ongoing());
  if (!opened.ok) return opened.error.code;
  const page = await opened.value.page(1, ongoing());
  await opened.value.close();
  return page.ok ? undefined : page.error.code;
}
