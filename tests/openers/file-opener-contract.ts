import { expect, test } from 'vitest';
import type { FileOpener, OpenedPage } from '../../src/application/ports.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { problems } from '../../src/domain/problem.ts';
import type { Result } from '../../src/domain/result.ts';

export interface OpenerCase {
  readonly mediaType: string;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
  readonly pageCount: number;
}

/** What every opener promises, whatever it opens. `cases` are sound files; the hostile ones are made from them. */
export function fileOpenerContract(name: string, opener: FileOpener, cases: readonly OpenerCase[]): void {
  test.each(cases)(`${name} opens $mediaType and gives every page`, async ({ mediaType, bytes, pageCount }) => {
    expect(opener.mediaTypes).toContain(mediaType);
    const opened = await opener.open(await bytes(), ongoing());
    if (!opened.ok) throw new Error(opened.error.detail);
    expect(opened.value.pageCount).toBe(pageCount);
    for (let number = 1; number <= pageCount; number += 1) {
      expectSound(await opened.value.page(number, ongoing()));
    }
    // a page can be asked for again, and out of order
    expectSound(await opened.value.page(1, ongoing()));
    await opened.value.close();
  });

  test.each(cases)(`${name} answers an aborted signal with "cancelled" ($mediaType)`, async ({ bytes }) => {
    const aborted = AbortSignal.abort();
    const opened = await opener.open(await bytes(), aborted);
    expect(opened.ok ? undefined : opened.error.code).toBe('cancelled');
  });

  test.each(cases)(`${name} never rejects and never hangs on pieces of a $mediaType`, async ({ bytes }) => {
    const whole = await bytes();
    for (const share of [0.02, 0.3, 0.6, 0.97]) {
      await expectSaneOrRefused(opener, whole.subarray(0, Math.floor(whole.length * share)));
    }
    for (const seed of [1, 2, 3]) await expectSaneOrRefused(opener, scramble(whole, seed));
  });

  test(`${name} refuses bytes that are nothing`, async () => {
    const opened = await opener.open(
      Uint8Array.from({ length: 300 }, (_, index) => (index * 31) % 251),
      ongoing(),
    );
    expect(opened.ok ? undefined : opened.error.code).toBe('file-damaged');
  });
}

export const ongoing = (): AbortSignal => new AbortController().signal;

/** A page is sound: pixels as many as its size says, or lines inside their page. */
export function expectSound(page: Result<OpenedPage, Problem>): void {
  if (!page.ok) throw new Error(`${page.error.code}: ${page.error.detail}`);
  if (page.value.kind === 'picture') {
    const { width, height, data } = page.value.picture;
    expect(width * height).toBeGreaterThan(0);
    expect(data).toBeInstanceOf(Uint8Array);
    expect(data.length).toBe(width * height * 3);
    return;
  }
  const { width, height, lines } = page.value.text;
  expect(lines.length).toBeGreaterThan(0);
  for (const { text, confidence, box } of lines) {
    expect(text.trim()).not.toBe('');
    expect(confidence).toBe(1);
    expect(box.every(Number.isFinite)).toBe(true);
    const [x, y, boxWidth, boxHeight] = box;
    expect([x + boxWidth / 2 >= 0, y + boxHeight / 2 >= 0]).toEqual([true, true]);
    expect([x + boxWidth / 2 <= width, y + boxHeight / 2 <= height]).toEqual([true, true]);
  }
}

/** Opens and reads what it can; every refusal has a Chinese sentence. @returns what was refused, by page (0: the file) */
export async function expectSaneOrRefused(opener: FileOpener, bytes: Uint8Array): Promise<Problem[]> {
  const opened = await opener.open(bytes, ongoing());
  if (!opened.ok) return [expectRefusal(opened.error)];
  const refused: Problem[] = [];
  for (let number = 1; number <= opened.value.pageCount; number += 1) {
    const page = await opened.value.page(number, ongoing());
    if (page.ok) expectSound(page);
    else refused.push(expectRefusal(page.error));
  }
  await opened.value.close();
  return refused;
}

export function expectRefusal(refusal: Problem): Problem {
  expect(Object.keys(problems)).toContain(refusal.code);
  expect(refusal.code).not.toBe('internal');
  expect(refusal.detail).toMatch(/[\u4e00-\u9fff]/);
  return refusal;
}

/** The same damage for the same seed: one byte in two hundred replaced. */
function scramble(bytes: Uint8Array, seed: number): Uint8Array {
  const damaged = Uint8Array.from(bytes);
  let state = seed;
  for (let count = Math.ceil(bytes.length / 200); count > 0; count -= 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    // the first bytes stay, so that the damage is met by the decoder and not by the door
    damaged[16 + (state % Math.max(1, bytes.length - 16))] = state % 256;
  }
  return damaged;
}
