import { availableParallelism } from 'node:os';
import type { TextReader } from '../../../application/ports.ts';
import { packageVersion } from '../package-version.ts';
import { createPooledReader, defaultWorkers, type PoolOptions } from '../pooled-reader.ts';
import { modelsSha256 } from './models.ts';
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
  const engine = `${modelsName(modelsDir)}@onnxruntime-${packageVersion('onnxruntime-node')}/${detectionSide}`;
  const open = () => openThread({ modelsDir, threads, detectionSide });
  return createPooledReader(engine, open, { ...options, workers });
}

/** Other models read other texts, so a folder of its own is named by what is in its files, not by where it lies. */
function modelsName(modelsDir: string | undefined): string {
  return modelsDir === undefined ? 'ppocr-v4' : `ppocr-own-${modelsSha256(modelsDir).slice(0, 8)}`;
}
