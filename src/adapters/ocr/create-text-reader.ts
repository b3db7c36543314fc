import type { TextReader } from '../../application/ports.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { createPpocrReader, type PpocrReaderOptions } from './ppocr/ppocr-reader.ts';
import { probeThread } from './ppocr/ppocr-thread-worker.ts';
import { createTesseractReader } from './tesseract/tesseract-reader.ts';

export interface TextReaderOptions extends PpocrReaderOptions {
  readonly engine: 'ppocr' | 'tesseract';
}

export interface ChosenTextReader {
  readonly reader: TextReader;
  readonly engine: 'ppocr' | 'tesseract';
  /** Why it is not the engine that was asked for; for the log. */
  readonly insteadBecause?: string;
}

/**
 * The reader that was asked for, or tesseract where the native runtime does not load on this machine.
 *
 * @returns as a failure, for the operator: the model files are missing or not the pinned ones. That is a mistake to mend,
 *   not a machine to work around, so nothing is put in their place.
 */
export async function createTextReader(options: TextReaderOptions): Promise<Result<ChosenTextReader, string>> {
  if (options.engine === 'tesseract') return ok({ reader: createTesseractReader(options), engine: 'tesseract' });
  const obstacle = await probeThread(options.modelsDir);
  if (obstacle === undefined) return ok({ reader: createPpocrReader(options), engine: 'ppocr' });
  if (obstacle.source === 'models') return failed(obstacle.message);
  return ok({ reader: createTesseractReader(options), engine: 'tesseract', insteadBecause: obstacle.message });
}
