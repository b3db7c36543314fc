import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { likeliestClasses } from '../../src/adapters/ocr/ppocr/likeliest-classes.ts';
import { readModels } from '../../src/adapters/ocr/ppocr/models.ts';
import { type OpenRecognition, openRecognition } from '../../src/adapters/ocr/ppocr/open-recognition.ts';

describe('recognition on several processors', () => {
  let model: Uint8Array;
  let alone: OpenRecognition;
  let spread: OpenRecognition;

  beforeAll(async () => {
    const models = await readModels(undefined);
    if (!models.ok) throw new Error(models.error);
    model = models.value.recognition;
    [alone, spread] = await Promise.all([openRecognition(model, 1), openRecognition(model, 2)]);
  });
  afterAll(async () => void (await Promise.all([alone.close(), spread.close()])));

  test('says how many it reads at once', () => {
    expect([alone.lanes, spread.lanes]).toEqual([1, 2]);
  });

  test('more batches than lanes, all at once: each gets its own answer, the same as one after another', async () => {
    const widths = [320, 64, 160, 96, 240, 64, 128];
    const together = await Promise.all(widths.map((width, at) => spread.run(lines(width, at), [1, 3, 48, width])));
    for (const [at, width] of widths.entries()) {
      const expected = await alone.run(lines(width, at), [1, 3, 48, width]);
      expect(together[at]).toEqual(expected);
    }
  });

  test('a picture that it does not take is refused, and the next is read', async () => {
    await expect(spread.run(new Float32Array(7), [1, 7])).rejects.toThrow();
    await expect(spread.run(lines(64, 1), [1, 3, 48, 64])).resolves.toMatchObject({ shape: [1, 8, 6625] });
  });

  test('after it was closed, it rejects and does not wait', async () => {
    const closed = await openRecognition(model, 2);
    await closed.close();
    await expect(closed.run(lines(64, 1), [1, 3, 48, 64])).rejects.toThrow(/ended/u);
  });

  test('what is no model is refused', async () => {
    await expect(openRecognition(Uint8Array.of(1, 2, 3), 2)).rejects.toThrow();
  });
});

describe('the likeliest classes', () => {
  test('one for every step of every line, the first of equals', () => {
    const values = Float32Array.of(0.1, 0.7, 0.2, 0.5, 0.5, 0, 0, 0, 1, 0.4, 0.3, 0.3);
    const found = likeliestClasses({ values, shape: [2, 2, 3] });
    expect([...found.classes]).toEqual([1, 0, 2, 0]);
    expect([...found.likelihoods].map((value) => Number(value.toFixed(3)))).toEqual([0.7, 0.5, 1, 0.4]);
  });

  test('of an empty output, none', () => {
    expect(likeliestClasses({ values: new Float32Array(), shape: [0, 8, 3] }).classes).toHaveLength(0);
  });
});

/** Stripes that differ from batch to batch. */
const lines = (width: number, kind: number): Float32Array =>
  Float32Array.from({ length: 3 * 48 * width }, (_, at) => (at % (kind + 3) === 0 ? -1 : 1));
