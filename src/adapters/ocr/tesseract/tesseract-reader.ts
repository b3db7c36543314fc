import type { TextReader } from '../../../application/ports.ts';
import { packageVersion } from '../package-version.ts';
import { createPooledReader, type PoolOptions } from '../pooled-reader.ts';
import { openTesseractWorker } from './tesseract-worker.ts';

/** Reads text with Tesseract compiled to WebAssembly: slower and less exact than PP-OCR, and it runs everywhere. */
export const createTesseractReader = (options: PoolOptions = {}): TextReader =>
  createPooledReader(`tesseract.js-${packageVersion('tesseract.js')}/chi_sim-4.0.0`, openTesseractWorker, options);
