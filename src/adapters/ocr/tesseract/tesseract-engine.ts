import type { Worker as Thread } from 'node:worker_threads';
import { createWorker, OEM, type Page, PSM } from 'tesseract.js';
import { type Language, languageFolder } from './language-data.ts';

/** One tesseract.js thread with one language. Its calls reject when the thread is lost. */
export interface TesseractEngine {
  /** @param file a picture file as `redChannelFile` makes it */
  recognize(file: Uint8Array): Promise<Page>;
  /** @returns clockwise degrees that bring the page upright, and how sure that is (0 upwards; 1 and less is a guess) */
  orientation(file: Uint8Array): Promise<{ readonly degrees: number; readonly confidence: number }>;
  /** Whether a thread that is loaded keeps the program from ending. */
  hold(held: boolean): void;
  close(): Promise<void>;
}

/** Rejects where the language is missing or does not load. */
export async function openTesseractEngine(language: Language): Promise<TesseractEngine> {
  const engine = await createWorker(language, language === 'osd' ? OEM.TESSERACT_ONLY : OEM.LSTM_ONLY, {
    langPath: await languageFolder(language),
    // Neither read from nor write to the folder the program happens to be started in.
    cacheMethod: 'none',
    // Without it a failed job is thrown where nobody can catch it; the call rejects as well.
    errorHandler: () => undefined,
  });
  await engine.setParameters({ tessedit_pageseg_mode: PSM.AUTO, debug_file: '/dev/null' });
  const thread = (engine as unknown as { readonly worker: Thread }).worker;
  const lost = Promise.withResolvers<never>();
  thread.on('error', (error) => lost.reject(error)).on('exit', () => lost.reject(new Error('the thread ended')));
  lost.promise.catch(() => undefined);
  thread.unref();
  return {
    async recognize(file) {
      const { data } = await Promise.race([
        engine.recognize(Buffer.from(file), {}, { blocks: true, text: false }),
        lost.promise,
      ]);
      return data;
    },
    async orientation(file) {
      const { data } = await Promise.race([engine.detect(Buffer.from(file)), lost.promise]);
      return { degrees: data.orientation_degrees ?? 0, confidence: data.orientation_confidence ?? 0 };
    },
    hold: (held) => (held ? thread.ref() : thread.unref()),
    close: async () => void (await thread.terminate()),
  };
}
