import { expect, test } from 'vitest';
import { createPpocrReader } from '../../src/adapters/ocr/ppocr/ppocr-reader.ts';
import { openThread } from '../../src/adapters/ocr/ppocr/ppocr-thread-worker.ts';
import { drawNoise } from './draw-page.ts';
import { textReaderContract } from './text-reader-contract.ts';

textReaderContract('PP-OCR', {
  open: (settings) => createPpocrReader({ ...settings, threadsPerWorker: 1 }),
  leastRead: 0.97,
  skews: [-3, 5, 15, 28],
  leastOverlap: 0.55,
});

test('a thread that ends under its job, or ended before it, says so instead of keeping the job waiting', async () => {
  const worker = await openThread({ modelsDir: undefined, threads: 1, detectionSide: 640 });
  const running = worker.run(drawNoise(600, 600));
  await worker.close();
  await expect(running).rejects.toThrow('the thread ended');
  await expect(worker.run(drawNoise(8, 8))).rejects.toThrow('the thread ended');
});
