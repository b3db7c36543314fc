import { strFromU8, unzipSync } from 'fflate';
import type { Problem } from '../../domain/problem.ts';
import { problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import { failed, ok } from '../../domain/result.ts';

/** What is read of a DOCX, by its path in the archive. */
export interface DocxParts {
  readonly document: string;
  readonly styles: string;
  /** Relationship id → the picture's bytes, for pictures in the document's own folder. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/**
 * Unpacks only the parts that are read, and only what their declared sizes allow: the unpacker writes into a buffer of
 * the declared size, so an entry that lies about it is cut, not grown.
 */
export function unpackDocx(bytes: Uint8Array): Result<DocxParts, Problem> {
  try {
    return readParts(unpack(bytes));
  } catch (error) {
    return failed(problem('file-damaged', error instanceof Bomb ? TOO_LARGE : DAMAGED));
  }
}

const DAMAGED = 'Word 文件已损坏，无法打开，请在 Word 或 WPS 中重新另存为 DOCX 或 PDF 后上传';
const TOO_LARGE = 'Word 文件展开后过大，无法安全打开，请另存为 PDF 后上传';

class Bomb extends Error {}

const MOST_ENTRIES = 4_000;
const LARGEST_PART = 32 * 1024 * 1024;
const LARGEST_TOTAL = 96 * 1024 * 1024;

function unpack(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  let entries = 0;
  let total = 0;
  return unzipSync(bytes, {
    filter({ name, originalSize }) {
      entries += 1;
      const wanted = WANTED.test(name);
      if (wanted) total += originalSize;
      if (entries > MOST_ENTRIES || (wanted && originalSize > LARGEST_PART) || total > LARGEST_TOTAL) throw new Bomb();
      return wanted;
    },
  });
}

const WANTED =
  /^word\/(document\.xml|styles\.xml|_rels\/document\.xml\.rels|media\/[^/]+\.(png|jpe?g|gif|bmp|webp|tiff?))$/i;

function readParts(files: Readonly<Record<string, Uint8Array>>): Result<DocxParts, Problem> {
  const document = files['word/document.xml'];
  if (document === undefined) return failed(problem('file-damaged', DAMAGED));
  const parts = {
    document: decodeXml(document),
    styles: decodeXml(files['word/styles.xml'] ?? new Uint8Array()),
    pictures: findPictures(decodeXml(files['word/_rels/document.xml.rels'] ?? new Uint8Array()), files),
  };
  // a document type declares entities, and no word processor writes one
  return /<!DOCTYPE/i.test(parts.document + parts.styles) ? failed(problem('file-damaged', DAMAGED)) : ok(parts);
}

function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  return strFromU8(bytes);
}

function findPictures(relations: string, files: Readonly<Record<string, Uint8Array>>): Map<string, Uint8Array> {
  const pictures = new Map<string, Uint8Array>();
  for (const [relation] of relations.matchAll(/<Relationship\b[^>]{1,2000}>/g)) {
    const id = relation.match(/\bId="([^"]+)"/)?.[1];
    const target = relation.match(/\bTarget="([^"]+)"/)?.[1];
    const file = target === undefined ? undefined : files[`word/${target.replace(/^\/?(word\/)?/, '')}`];
    if (id !== undefined && file !== undefined) pictures.set(id, file);
  }
  return pictures;
}
