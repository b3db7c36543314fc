import { createPpocrReader } from '../../src/adapters/ocr/ppocr/ppocr-reader.ts';
import { textReaderContract } from './text-reader-contract.ts';

textReaderContract('PP-OCR', {
  open: (settings) => createPpocrReader({ ...settings, threadsPerWorker: 1 }),
  leastRead: 0.97,
  skews: [-3, 5, 15, 28],
  leastOverlap: 0.55,
});
