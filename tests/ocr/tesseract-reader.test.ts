import { createTesseractReader } from '../../src/adapters/ocr/tesseract/tesseract-reader.ts';
import { textReaderContract } from './text-reader-contract.ts';

textReaderContract('tesseract', {
  open: createTesseractReader,
  leastRead: 0.85,
  skews: [-3, 5],
  leastOverlap: 0.5,
});
