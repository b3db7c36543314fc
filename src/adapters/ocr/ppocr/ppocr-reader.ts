import { availableParallelism } from 'node:os';
import type { TextReader } from '../../../application/ports.ts';
import { createPooledReader, defaultWorkers, type PoolOptions } from '../pooled-reader.ts';
import { openThread } from './ppocr-thread-worker.ts';

export interface PpocrReaderOptions extends PoolOptions {
  /** A folder with the four model files under their own names, in place of the packaged ones. */
  readonly modelsDir?: string | undefined;
  /** Processor threads that one page may use. Default: the cores divided by the workers. */
  readonly threadsPerWorker?: number | undefined;
  /** Long side at which the page is first searched for text, in pixels. Default 1280. */
  readonly detectionSide?: number | undefined;
}

/** Reads text with PP-OCR v4 on the native ONNX runtime, in a pool of warm threads. */
export function createPpocrReader(options: PpocrReaderOptions = {}): TextReader {
  const { modelsDir, workers = defaultWorkers(), detectionSide = 1280 } = options;
  const threads = options.threadsPerWorker ?? Math.max(1, Math.floor(availableParallelism() / workers));
  // Texts of other models are other texts: the folder is part of the name, which is part of every cache key.
  const models = modelsDir === undefined ? 'ppocr-v4' : `ppocr:${modelsDir}`;
  const open = () => openThread({ modelsDir, threads, detectionSide });
  return createPooledReader(`${models}@onnxruntime-1.30.0/${detectionSide}`, open, { ...options, workers });
}
