import type { PagePicture, PageText } from '../domain/page.ts';
import type { Problem } from '../domain/problem.ts';
import type { Result } from '../domain/result.ts';

/** Reads the text off one picture. */
export interface TextReader {
  /** Engine, model and version, e.g. `ppocr-v4@onnxruntime-1.30.0`; part of every cache key. */
  readonly engine: string;
  /** Of the program's own part in reading; texts that another edition read are not used again. */
  readonly edition?: string;
  /**
   * @param picture one page in any quarter turn: RGB pixels, at most 40 megapixels
   * @param signal aborts the work; the promise then resolves to `cancelled`
   * @returns lines in reading order, confidence 0–1, boxes in the pixels of the page turned upright; a page without
   *   text gives no lines; `page-unreadable` is the page's fault, `ocr-unavailable` ours; never rejects
   */
  read(picture: PagePicture, signal: AbortSignal): Promise<Result<PageText, Problem>>;
  /** Loads the models so that the first page does not wait for them. */
  warm(): Promise<Result<void, Problem>>;
  close(): Promise<void>;
}

/** One page of an opened file: its own text, or a picture that has to be read. */
export type OpenedPage =
  | { readonly kind: 'text'; readonly text: PageText }
  | { readonly kind: 'picture'; readonly picture: PagePicture };

/** A file whose pages can be asked for one at a time, so that memory holds one page. */
export interface OpenedFile {
  /** How many pages the file has, at most the opener's limit (else opening failed with `too-many-pages`). */
  readonly pageCount: number;
  /**
   * @param number from 1 to `pageCount`
   * @returns pixels upright as far as the file itself says (EXIF, /Rotate), transparency on white; `file-damaged`,
   *   `too-many-pixels`, `read-timeout`; never rejects
   */
  page(number: number, signal: AbortSignal): Promise<Result<OpenedPage, Problem>>;
  /**
   * What a person would see of a page whose text was taken from the file itself, in the pixels its boxes are given in
   * (before `PageText.rotation`). Absent where a file has no look of its own; a picture page's look is its picture.
   *
   * @returns as `page`
   */
  look?(number: number, signal: AbortSignal): Promise<Result<PagePicture, Problem>>;
  close(): Promise<void>;
}

/** Opens files of some media types. Bytes are hostile. */
export interface FileOpener {
  /** Media types as `sniffMediaType` names them. */
  readonly mediaTypes: readonly string[];
  /** @returns `file-damaged`, `file-encrypted`, `file-empty`, `too-many-pages`, `too-many-pixels`; never rejects */
  open(bytes: Uint8Array, signal: AbortSignal): Promise<Result<OpenedFile, Problem>>;
}

/** A process for untrusted work: it may be killed at any time, and ours lives on. */
export interface WorkProcess {
  /**
   * Asks one question; questions of one process queue.
   *
   * @param question structured-cloneable
   * @returns the script's own answer, unchecked; `read-timeout` when it took too long, `file-damaged` when it used too
   *   much memory or crashed, `cancelled`: the process is dead after these three; never rejects
   */
  ask(question: unknown, signal: AbortSignal): Promise<Result<unknown, Problem>>;
  /** False once it was killed or stopped; a dead process answers nothing more. */
  isAlive(): boolean;
  stop(): Promise<void>;
}

/** Starts a process on a script that sends one answer (a `Result`) for each message. */
export type StartWorkProcess = (
  script: URL,
  limits: { readonly timeoutMs: number; readonly memoryMegabytes: number },
) => WorkProcess;
