import { describe, expect, test } from 'vitest';
import type { TextReader } from '../../src/application/ports.ts';
import { pictureSeals, readSealNames, type SealedPage } from '../../src/application/read-seal-names.ts';
import type { PagePicture, Seal } from '../../src/domain/page.ts';
import { problem } from '../../src/domain/problem.ts';
import { failed, ok } from '../../src/domain/result.ts';

const company = '西安星槎汽车制造有限公司';
const seal = (side: number, shape: Seal['shape'] = 'round'): Seal => ({
  colour: 'red',
  shape,
  box: [10, 10, side, side],
  ring: 1,
});
const picture: PagePicture = { width: 300, height: 200, data: new Uint8Array(300 * 200 * 3).fill(255) };
const page = (...seals: readonly Seal[]): SealedPage => ({
  number: 1,
  source: 'ocr',
  rotation: 0,
  width: 300,
  height: 200,
  lines: [],
  seals,
  sealPictures: pictureSeals(picture, seals),
});

function readerOf(answer: string | undefined): TextReader & { readonly asked: PagePicture[] } {
  const asked: PagePicture[] = [];
  return {
    engine: 'fake',
    asked,
    read: async (strip) => {
      asked.push(strip);
      if (answer === undefined) return failed(problem('page-unreadable'));
      const line = { text: answer, confidence: 0.99, box: [0, 0, 9, 9] as const };
      return ok({ width: strip.width, height: strip.height, rotation: 0, lines: [line] });
    },
    warm: async () => ok(undefined),
    close: async () => undefined,
  };
}

const namesOf = async (reader: TextReader, pages: readonly SealedPage[]) =>
  (await readSealNames(pages, reader, new AbortController().signal)).flatMap(({ seals = [] }) =>
    seals.map(({ name }) => name?.text),
  );

describe('the names on seals', () => {
  test('each round or oval seal is given to the reader as one line of print', async () => {
    const reader = readerOf(company);
    expect(await namesOf(reader, [page(seal(120), seal(100, 'oval'))])).toEqual([company, company]);
    expect(reader.asked).toHaveLength(2);
    for (const strip of reader.asked) expect(strip.width).toBeGreaterThan(4 * strip.height);
  });

  test('square ones and those too small to read keep their place without a name', async () => {
    const reader = readerOf(company);
    expect(await namesOf(reader, [page(seal(120, 'square'), seal(40))])).toEqual([undefined, undefined]);
    expect(reader.asked).toEqual([]);
  });

  test('a reader that fails costs the name alone', async () =>
    expect(await namesOf(readerOf(undefined), [page(seal(120))])).toEqual([undefined]));

  test('at most eight of a document are read', async () => {
    const reader = readerOf(company);
    const pages = [
      page(...Array.from({ length: 6 }, () => seal(80))),
      page(...Array.from({ length: 6 }, () => seal(80))),
    ];
    expect((await namesOf(reader, pages)).filter((name) => name !== undefined)).toHaveLength(8);
  });

  test('pages come back without the pictures of their seals', async () => {
    const [read] = await readSealNames([page(seal(120))], readerOf(company), new AbortController().signal);
    expect(read).not.toHaveProperty('sealPictures');
  });
});
