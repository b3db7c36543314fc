import type { ReviewedDocument } from '../domain/document.ts';
import type { Problem } from '../domain/problem.ts';
import { warningOf } from '../domain/recognition/warning-sentences.ts';
import { ok, type Result } from '../domain/result.ts';
import { type NamedFile, type ReadDependencies, type ReadProgress, readDocument } from './read-document.ts';
import { sha256Hex } from './sha256-hex.ts';
import { sniffMediaType } from './sniff-media-type.ts';

/**
 * One file among others → one document. What asks for a password is a document of no pages with the warning `encrypted`, so
 * that applicant and reviewer are told of it as of any other paper; everything else as `readDocument`.
 */
export async function readForReview(
  file: NamedFile,
  dependencies: ReadDependencies,
  signal: AbortSignal,
  onProgress?: (progress: ReadProgress) => void,
): Promise<Result<ReviewedDocument, Problem>> {
  const started = dependencies.now();
  const read = await readDocument(file, dependencies, signal, onProgress);
  if (read.ok || read.error.code !== 'file-encrypted') return read;
  const sha256 = await sha256Hex(file.bytes);
  return ok({
    id: `doc_${sha256.slice(0, 12)}`,
    name: file.name,
    mediaType: sniffMediaType(file.bytes) ?? 'application/octet-stream',
    sha256,
    pages: 0,
    kind: 'other',
    certificates: [],
    mentions: [],
    candidates: [],
    fields: {},
    absences: {},
    warnings: [warningOf('encrypted', read.error.detail)],
    engine: 'none',
    lines: [],
    timings: { total: Math.round((dependencies.now() - started) * 10) / 10 },
  });
}
