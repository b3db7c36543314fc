import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { turnPicture } from '../../src/adapters/ocr/turn-picture.ts';
import type { TextReader } from '../../src/application/ports.ts';
import type { Box, PagePicture, PageText } from '../../src/domain/page.ts';
import { blankPage, type DrawnLine, drawNoise, drawPage } from './draw-page.ts';

export interface ContractOptions {
  readonly open: (settings: { readonly workers: number; readonly queueLimit: number }) => TextReader;
  /** Least share of the drawn characters that must come back, in order, on a clean page. */
  readonly leastRead: number;
  /** Degrees up to which a page may hang askew. */
  readonly skews: readonly number[];
  /** How well a box must cover its drawn line: intersection over union. */
  readonly leastOverlap: number;
}

/** What every text reader promises, whatever its engine. */
export function textReaderContract(name: string, { open, leastRead, skews, leastOverlap }: ContractOptions): void {
  describe(`${name} as a text reader`, () => {
    let reader: TextReader;
    beforeAll(async () => {
      reader = open({ workers: 2, queueLimit: 8 });
      expect(await reader.warm()).toEqual({ ok: true, value: undefined });
    });
    afterAll(() => reader.close());

    test('reads an upright page: words, order, boxes, confidence', async () => {
      const { picture, lines } = drawPage();
      const page = await readOk(reader, picture);
      expect(page).toMatchObject({ width: 1240, height: 1754, rotation: 0 });
      expect(shareRead(page, lines)).toBeGreaterThanOrEqual(leastRead);
      expectSoundLines(page);
      for (const { drawn, read } of sameLines(lines, page))
        expect(overlap(drawn.box, read.box), drawn.text).toBeGreaterThan(leastOverlap);
      expect(sameLines(lines, page).length).toBeGreaterThanOrEqual(3);
      expectTopToBottom(lines, page);
    });

    test.each([
      { turn: 90, back: 270 },
      { turn: 180, back: 180 },
      { turn: 270, back: 90 },
    ] as const)('a page turned by $turn° is turned back by $back°', async ({ turn, back }) => {
      const { picture, lines } = drawPage();
      const page = await readOk(reader, turnPicture(picture, turn));
      expect(page).toMatchObject({ width: 1240, height: 1754, rotation: back });
      expect(shareRead(page, lines)).toBeGreaterThanOrEqual(leastRead);
      for (const { drawn, read } of sameLines(lines, page))
        expect(overlap(drawn.box, read.box), drawn.text).toBeGreaterThan(leastOverlap);
    });

    test.each(skews)('a page that hangs askew by %d° is read', async (skew) => {
      const { picture, lines } = drawPage({ skew });
      const page = await readOk(reader, picture);
      expect(page.rotation).toBe(0);
      expect(shareRead(page, lines)).toBeGreaterThanOrEqual(leastRead - 0.05);
      expectSoundLines(page);
    });

    test.each([
      { what: 'a blank page', picture: () => blankPage(900, 1200) },
      { what: 'a single pixel', picture: () => blankPage(1, 1) },
      { what: 'a strip one pixel high', picture: () => blankPage(2000, 1) },
    ])('$what has no lines', async ({ picture }) => {
      expect((await readOk(reader, picture())).lines).toEqual([]);
    });

    test('noise is not text', async () => {
      const page = await readOk(reader, drawNoise(640, 480));
      expectSoundLines(page);
      expect(page.lines.map((line) => line.text).join('').length).toBeLessThan(12);
    });

    test('a thumbnail still shows its title', async () => {
      const page = await readOk(reader, drawPage({ scale: 0.24 }).picture);
      expect(page.lines.map((line) => line.text).join('')).toContain('许可证');
    });

    test('a page of 15 megapixels is read', async () => {
      const { picture, lines } = drawPage({ scale: 2.65 });
      const page = await readOk(reader, picture);
      expect(page.width).toBe(picture.width);
      expect(shareRead(page, lines)).toBeGreaterThanOrEqual(leastRead);
    });

    test('pages read side by side do not mix, and the caller keeps its picture', async () => {
      const texts = ['晴川星河文化传媒有限公司', '利用信息网络经营表演', '授权委托书林望舒'];
      const pages = texts.map(
        (text) =>
          drawPage({ width: 900, height: 300, texts: [{ text, x: 120, y: 160, size: 48, family: 'sans' }] }).picture,
      );
      const read = (await Promise.all(pages.map((picture) => readOk(reader, picture)))).map((page) =>
        page.lines.map((line) => line.text).join(''),
      );
      for (const [index, text] of texts.entries()) {
        const shares = texts.map((other) => commonLength(other, read[index] ?? '') / other.length);
        expect(shares[index], text).toBeGreaterThanOrEqual(0.7);
        expect(Math.max(...shares.toSpliced(index, 1)), text).toBe(0);
      }
      expect(pages.every((picture) => picture.data.length === 900 * 300 * 3)).toBe(true);
    });

    test('the same page gives the same text', async () => {
      const { picture } = drawPage();
      expect(await readOk(reader, picture)).toEqual(await readOk(reader, picture));
    });

    test('a picture whose pixels do not fill it is the page’s fault', async () => {
      const answer = await reader.read(
        { width: 10, height: 10, data: new Uint8Array(7) },
        new AbortController().signal,
      );
      expect(answer).toMatchObject({ ok: false, error: { code: 'page-unreadable' } });
    });
  });

  describe(`${name} under pressure`, () => {
    test('an aborted read resolves to cancelled, at once when it waits, and the next page is read', async () => {
      const reader = open({ workers: 1, queueLimit: 8 });
      const { picture } = drawPage({
        width: 800,
        height: 600,
        texts: [{ text: '情况说明', x: 200, y: 300, size: 60, family: 'sans' }],
      });
      const already = await reader.read(picture, AbortSignal.abort());
      const [running, waiting] = [new AbortController(), new AbortController()];
      const first = reader.read(picture, running.signal);
      const second = reader.read(picture, waiting.signal);
      waiting.abort();
      const stopped = [already, await second];
      running.abort();
      stopped.push(await first);
      for (const answer of stopped) expect(answer).toMatchObject({ ok: false, error: { code: 'cancelled' } });
      expect((await readOk(reader, picture)).lines.map((line) => line.text)).toEqual(['情况说明']);
      await reader.close();
    });

    test('a full queue refuses, and after close nothing is read', async () => {
      const reader = open({ workers: 1, queueLimit: 1 });
      const never = new AbortController().signal;
      const answers = [1, 2, 3].map(() => reader.read(blankPage(64, 64), never));
      expect(await answers[2]).toMatchObject({ ok: false, error: { code: 'ocr-unavailable' } });
      expect((await Promise.all(answers.slice(0, 2))).map((answer) => answer.ok)).toEqual([true, true]);
      const lastMoment = reader.read(drawNoise(400, 400), never);
      await reader.close();
      expect(await lastMoment).toMatchObject({ ok: false, error: { code: 'ocr-unavailable' } });
      expect(await reader.read(blankPage(8, 8), never)).toMatchObject({
        ok: false,
        error: { code: 'ocr-unavailable' },
      });
    });
  });
}

async function readOk(reader: TextReader, picture: PagePicture): Promise<PageText> {
  const answer = await reader.read(picture, new AbortController().signal);
  if (!answer.ok) throw new Error(`not read: ${answer.error.code}`);
  return answer.value;
}

function expectSoundLines({ lines, width, height }: PageText): void {
  for (const { text, confidence, box } of lines) {
    expect(text.trim()).toBe(text);
    expect(text).not.toBe('');
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThanOrEqual(1);
    const [x, y, w, h] = box;
    expect(Math.min(x, y), text).toBeGreaterThanOrEqual(0);
    expect(Math.min(w, h), text).toBeGreaterThan(0);
    expect(x + w, text).toBeLessThanOrEqual(width);
    expect(y + h, text).toBeLessThanOrEqual(height);
  }
}

function expectTopToBottom(drawn: readonly DrawnLine[], page: PageText): void {
  const places = sameLines(drawn, page).map(({ read }) => page.lines.indexOf(read));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
}

function sameLines(drawn: readonly DrawnLine[], page: PageText) {
  return drawn.flatMap((line) => {
    const read = page.lines.find((candidate) => plain(candidate.text) === plain(line.text));
    return read === undefined ? [] : [{ drawn: line, read }];
  });
}

/** Width of brackets and punctuation, and spaces, are nobody's promise. */
const plain = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\p{P}]/gu, '');

/** Share of the drawn characters that are found again in the same order (longest common subsequence). */
function shareRead(page: PageText, lines: readonly DrawnLine[]): number {
  const drawn = plain(lines.map((line) => line.text).join(''));
  return commonLength(drawn, plain(page.lines.map((line) => line.text).join(''))) / drawn.length;
}

function commonLength(one: string, other: string): number {
  let before = new Array<number>(other.length + 1).fill(0);
  for (const letter of one) {
    const now = [0];
    for (let index = 0; index < other.length; index += 1) {
      now.push(letter === other[index] ? (before[index] ?? 0) + 1 : Math.max(before[index + 1] ?? 0, now[index] ?? 0));
    }
    before = now;
  }
  return before.at(-1) ?? 0;
}

function overlap([ax, ay, aw, ah]: Box, [bx, by, bw, bh]: Box): number {
  const width = Math.max(0, Math.min(ax + aw, bx + bw) - Math.max(ax, bx));
  const height = Math.max(0, Math.min(ay + ah, by + bh) - Math.max(ay, by));
  return (width * height) / (aw * ah + bw * bh - width * height);
}
