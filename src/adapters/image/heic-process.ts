import decodeHeic from 'heic-decode';
import type { PagePicture } from '../../domain/page.ts';
import type { Problem } from '../../domain/problem.ts';
import { problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import { failed, ok } from '../../domain/result.ts';
import type { HeicAnswer, HeicQuestion } from './heic-opener.ts';

/** Runs libheif (WebAssembly) apart: its decoding is synchronous and takes a second for a phone's photo. */
process.on('message', (question: HeicQuestion) => {
  void answer(question).then((result) => process.send?.(result));
});
process.on('disconnect', () => process.exit());

async function answer({ bytes, wants, maxPixels }: HeicQuestion): Promise<Result<HeicAnswer, Problem>> {
  try {
    const images = await decodeHeic.all({ buffer: bytes });
    try {
      const [first] = images;
      if (first === undefined) return failed(problem('file-damaged'));
      const { width, height } = first;
      if (wants === 'size' || width * height > maxPixels) return ok({ width, height });
      const { data } = await first.decode();
      return ok({ picture: onWhite(width, height, data) });
    } finally {
      images.dispose();
    }
  } catch {
    return failed(problem('file-damaged'));
  }
}

/** libheif has already turned the picture as its container says. */
function onWhite(width: number, height: number, rgba: Uint8ClampedArray): PagePicture {
  const data = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; to < data.length; from += 4, to += 3) {
    const alpha = (rgba[from + 3] ?? 255) / 255;
    for (let channel = 0; channel < 3; channel += 1) {
      data[to + channel] = 255 - (255 - (rgba[from + channel] ?? 0)) * alpha;
    }
  }
  return { width, height, data };
}
