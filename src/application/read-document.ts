import type { ReviewedDocument } from '../domain/document.ts';
import { findSeals } from '../domain/picture/find-seals.ts';
import { measurePage, turnMeasures } from '../domain/picture/measure-page.ts';
import { turnBox } from '../domain/picture/turn-box.ts';
import { type Problem, problem } from '../domain/problem.ts';
import { asksForSealNames } from '../domain/recognition/asks-for-seal-names.ts';
import { isColourless } from '../domain/recognition/picture-faults.ts';
import { type Recognition, recognizeDocument } from '../domain/recognition/recognize-document.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import type { CertificateRule } from '../domain/rules/schema.ts';
import { type AcceptedFile, type OpenFileOptions, openFile } from './open-file.ts';
import type { OpenedPage, TextReader } from './ports.ts';
import { pictureSeals, readSealNames, type SealedPage } from './read-seal-names.ts';
import { sha256Hex } from './sha256-hex.ts';

/** One upload: the name as the user gave it (shown, never trusted) and the bytes. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadDependencies extends OpenFileOptions {
  readonly textReader: TextReader;
  readonly catalogue: readonly CertificateRule[];
  /** The day against which 已过期 is told, ISO. */
  readonly asOf: string;
  /** Milliseconds that recognising one page may take, waiting in the queue included. */
  readonly recognitionTimeoutMs: number;
  /** Milliseconds of a steady clock, for `timings`. */
  readonly now: () => number;
}

/** How far one file is; `page` counts from 1 and is absent before the first page. */
export interface ReadProgress {
  readonly name: string;
  readonly stage: 'accept' | 'read' | 'recognize' | 'done';
  readonly page?: number;
  readonly pages?: number;
}

/**
 * One file → one document, nothing judged: ① accept, ② read each page (its text layer, or OCR), ③ recognise.
 *
 * @returns the problem of the file that could not be read; other files are not touched by it
 */
export async function readDocument(
  file: NamedFile,
  dependencies: ReadDependencies,
  signal: AbortSignal,
  onProgress: (progress: ReadProgress) => void = () => undefined,
): Promise<Result<ReviewedDocument, Problem>> {
  const started = dependencies.now();
  onProgress({ name: file.name, stage: 'accept' });
  const opened = await openFile(dependencies, file.bytes, signal);
  if (!opened.ok) return opened;
  const accepted = dependencies.now();
  const pages = await readPages(file.name, opened.value, dependencies, signal, onProgress);
  await opened.value.file.close();
  if (!pages.ok) return pages;
  const read = dependencies.now();
  onProgress({ name: file.name, stage: 'recognize', pages: pages.value.length });
  const recognition = await recognize(pages.value, dependencies, signal);
  const sha256 = await sha256Hex(file.bytes);
  const finished = dependencies.now();
  onProgress({ name: file.name, stage: 'done', pages: pages.value.length });
  return ok({
    id: `doc_${sha256.slice(0, 12)}`,
    name: file.name,
    mediaType: opened.value.mediaType,
    sha256,
    pages: pages.value.length,
    ...recognition,
    engine: pages.value.some((page) => page.source === 'ocr') ? dependencies.textReader.engine : 'text-layer',
    lines: pages.value.flatMap((page) =>
      page.lines.map((line) => ({ text: line.text, confidence: line.confidence, page: page.number, box: line.box })),
    ),
    timings: {
      accept: round(accepted - started),
      read: round(read - accepted),
      recognize: round(finished - read),
      total: round(finished - started),
    },
  });
}

/** Seals are read only where their names decide something: that costs as much as a small page each. */
async function recognize(
  pages: readonly SealedPage[],
  { textReader, catalogue, asOf }: ReadDependencies,
  signal: AbortSignal,
): Promise<Recognition> {
  const recognition = recognizeDocument(pages, catalogue, asOf);
  if (!asksForSealNames(recognition, catalogue)) return recognition;
  return recognizeDocument(await readSealNames(pages, textReader, signal), catalogue, asOf);
}

const round = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;

async function readPages(
  name: string,
  { file }: AcceptedFile,
  dependencies: ReadDependencies,
  signal: AbortSignal,
  onProgress: (progress: ReadProgress) => void,
): Promise<Result<readonly SealedPage[], Problem>> {
  const pages: SealedPage[] = [];
  for (let number = 1; number <= file.pageCount; number += 1) {
    onProgress({ name, stage: 'read', page: number, pages: file.pageCount });
    const page = await file.page(number, signal);
    const read = page.ok ? await readPage(page.value, number, dependencies, signal) : page;
    if (!read.ok) return read;
    pages.push(read.value);
  }
  return ok(pages);
}

async function readPage(
  page: OpenedPage,
  number: number,
  dependencies: ReadDependencies,
  signal: AbortSignal,
): Promise<Result<SealedPage, Problem>> {
  if (page.kind === 'text') return ok({ ...page.text, number, source: 'text-layer' });
  const timeout = AbortSignal.timeout(dependencies.recognitionTimeoutMs);
  const reading = dependencies.textReader.read(page.picture, AbortSignal.any([signal, timeout]));
  // the picture is measured here while the reader's threads read
  const measures = measurePage(page.picture);
  const seals = isColourless(measures) ? undefined : findSeals(page.picture);
  const read = await reading;
  if (!read.ok) return timeout.aborted && !signal.aborted ? failed(problem('read-timeout')) : read;
  const { width, height } = page.picture;
  const { rotation } = read.value;
  return ok({
    ...read.value,
    number,
    source: 'ocr',
    pictureLongSide: Math.max(width, height),
    measures: turnMeasures(measures, rotation, width, height),
    ...(seals !== undefined && {
      seals: seals.map((seal) => ({ ...seal, box: turnBox(seal.box, rotation, width, height) })),
      sealPictures: pictureSeals(page.picture, seals),
    }),
  });
}
