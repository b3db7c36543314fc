import type { FileOpener } from '../../application/ports.ts';
import type { ReadLimits } from '../../application/read-limits.ts';
import { problem } from '../../domain/problem.ts';
import { failed, ok } from '../../domain/result.ts';
import { decodeBmp, readBmpHeader } from './decode-bmp.ts';
import { sayTooManyPixels } from './say-limits.ts';

/** BMP, which libvips leaves out. The size is checked before a pixel is allocated. */
export function createBmpOpener(limits: ReadLimits): FileOpener {
  return {
    mediaTypes: ['image/bmp'],
    async open(bytes, signal) {
      if (signal.aborted) return failed(problem('cancelled'));
      const header = readBmpHeader(bytes);
      if (header === undefined) return failed(problem('file-damaged'));
      const pixels = header.width * header.height;
      if (pixels > limits.maxPixels) return failed(problem('too-many-pixels', sayTooManyPixels(pixels, limits)));
      return ok({
        pageCount: 1,
        async page(_number, pageSignal) {
          if (pageSignal.aborted) return failed(problem('cancelled'));
          const picture = decodeBmp(bytes, header);
          return picture === undefined ? failed(problem('file-damaged')) : ok({ kind: 'picture', picture });
        },
        async close() {},
      });
    },
  };
}
