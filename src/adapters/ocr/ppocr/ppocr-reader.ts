import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { TextReader } from '../../../application/ports.ts';
import { packageVersion } from '../package-version.ts';
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
  const engine = `${modelsName(modelsDir)}@onnxruntime-${packageVersion('onnxruntime-node')}/${detectionSide}`;
  const open = () => openThread({ modelsDir, threads, detectionSide });
  return createPooledReader(engine, open, { ...options, workers });
}

/** Other models read other texts, so a folder of its own has its own name, which does not tell where it lies. */
function modelsName(modelsDir: string | undefined): string {
  if (modelsDir === undefined) return 'ppocr-v4';
  return `ppocr-own-${createHash('sha256').update(modelsDir).digest('hex').slice(0, 8)}`;
}
