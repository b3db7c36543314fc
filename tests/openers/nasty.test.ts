import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFile } from '../../src/application/open-file.ts';
import { defaultReadLimits as limits } from '../../src/application/read-limits.ts';
import type { PagePicture } from '../../src/domain/page.ts';
import { reportLeftOut, sharedFolder } from '../config/left-out.ts';
import { expectRefusal, expectSound, ongoing } from './file-opener-contract.ts';
import { allOpeners } from './open-everything.ts';

const folder = sharedFolder('nasty');
const files = folder === undefined ? [] : readdirSync(folder).filter((name) => name !== 'truth.json');
const openers = allOpeners();

/** What a person has to be told; a file that is not here has to open, and every page of it. */
const REFUSED: Readonly<Record<string, string>> = {
  '65536-uint32-limit.png': 'too-many-pixels',
  'check.svg': 'unsupported-media-type',
  'corrupt-header.jpg': 'file-damaged',
  'broken.png': 'file-damaged',
  'truncated.jpg': 'file-damaged',
  'truncated_image.png': 'file-damaged',
  'decompression_bomb.gif': 'file-damaged',
  'oom-225817ca0f8c663be7ab4b9e717b02c661e66834.tif': 'file-damaged',
  'badwidth.bmp': 'file-damaged',
  'password-is-test.pdf': 'file-encrypted',
  'issue6010_1.pdf': 'file-encrypted',
  'issue15893_reduced.pdf': 'file-encrypted',
  'bug1782186.pdf': 'file-encrypted',
  'poppler-742-0-fuzzed.pdf': 'file-damaged',
  'poppler-85140-0.pdf': 'file-damaged',
  'bomb_giant.pdf': 'file-damaged|read-timeout',
};

/** Files of which some page is sound and some page is not. */
const IN_PART: Readonly<Record<string, readonly number[]>> = {
  'Pages-tree-refs.pdf': [2],
  'boundingBox_invalid.pdf': [3],
};

/** A safety net for the process, not a benchmark. */
const MOST_MS = 20_000;
const MOST_GROWTH = 1_000_000_000;

let mostResident = 0;
let before = 0;
let watch: ReturnType<typeof setInterval> | undefined;

beforeAll(() => {
  before = process.memoryUsage().rss;
  watch = setInterval(() => {
    mostResident = Math.max(mostResident, process.memoryUsage().rss);
  }, 20);
});

afterAll(() => {
  clearInterval(watch);
  expect(mostResident - before).toBeLessThan(MOST_GROWTH);
});

interface Outcome {
  readonly pages: readonly (PagePicture | readonly string[])[];
  readonly refusals: readonly { readonly page: number; readonly code: string }[];
}

/** Page 0 stands for the whole file. */
async function readWhole(name: string): Promise<Outcome> {
  const bytes = new Uint8Array(readFileSync(join(folder ?? '', name)));
  const opened = await openFile({ openers, limits }, bytes, ongoing());
  if (!opened.ok) return { pages: [], refusals: [{ page: 0, code: expectRefusal(opened.error).code }] };
  const pages: (PagePicture | readonly string[])[] = [];
  const refusals: { page: number; code: string }[] = [];
  for (let number = 1; number <= opened.value.file.pageCount; number += 1) {
    const page = await opened.value.file.page(number, ongoing());
    if (!page.ok) {
      refusals.push({ page: number, code: expectRefusal(page.error).code });
      continue;
    }
    expectSound(page);
    pages.push(page.value.kind === 'picture' ? page.value.picture : page.value.text.lines.map(({ text }) => text));
  }
  await opened.value.file.close();
  return { pages, refusals };
}

const picture = async (name: string): Promise<PagePicture> => {
  const [page] = (await readWhole(name)).pages;
  if (page === undefined || !('data' in page)) throw new Error(`${name} is not a picture`);
  return page;
};

const words = async (name: string): Promise<string> =>
  (await readWhole(name)).pages.map((page) => ('data' in page ? '' : page.join(' '))).join(' ');

test('the files are here, or it is said that they were left out', () => {
  if (files.length === 0) reportLeftOut(61, 'the folder of nasty files is not on this machine');
  expect(files.length === 0).toBe(folder === undefined);
});

describe.runIf(files.length > 0)('files that nobody here made', () => {
  test.each(files)('%s: a clear refusal or a sound result, in bounded time', async (name) => {
    const started = performance.now();
    const { pages, refusals } = await readWhole(name);
    expect(performance.now() - started).toBeLessThan(MOST_MS);
    const refused = REFUSED[name];
    if (refused === undefined) expect(refusals.map(({ page }) => page)).toEqual(IN_PART[name] ?? []);
    else {
      expect(pages).toEqual([]);
      expect(refused.split('|')).toContain(refusals[0]?.code);
    }
  });

  test.each(['Landscape_3.jpg', 'Landscape_5.jpg', 'Landscape_7.jpg'])(
    '%s looks like Landscape_1.jpg',
    async (name) => {
      const [turned, upright] = [await picture(name), await picture('Landscape_1.jpg')];
      expect([turned.width, turned.height]).toEqual([600, 450]);
      expect(difference(turned, upright)).toBeLessThan(20);
    },
  );

  test('Portrait_6.jpg stands upright', async () => {
    const { width, height } = await picture('Portrait_6.jpg');
    expect([width, height]).toEqual([450, 600]);
  });

  test.each([
    { name: 'js-buttons.pdf', says: 'Checkboxes' },
    { name: 'annotation-fileattachment.pdf', says: 'FileAttachment' },
    { name: 'helloworld-bad.pdf', says: 'Hello, world!' },
    { name: 'noembed-identity-2.pdf', says: 'あAbstract012' },
    { name: 'noembed-sjis.pdf', says: 'あいうえお' },
    { name: 'rotation.pdf', says: 'This is my second page. It will have a landscape layout.' },
  ])('$name says "$says"', async ({ name, says }) => expect(await words(name)).toContain(says));

  test.each([
    { name: 'G31D_MULTI.TIF', pages: 2 },
    { name: 'multipage.tiff', pages: 3 },
    { name: 'animated-loop-3.gif', pages: 1 },
    { name: 'big-height.webp', pages: 1 },
    { name: 'hello_world_rotated.pdf', pages: 5 },
  ])('$name has $pages pages', async ({ name, pages }) => expect((await readWhole(name)).pages).toHaveLength(pages));
});

/** Mean difference of the two pictures' samples, on a coarse grid: the digit in the middle differs, the rest does not. */
function difference(one: PagePicture, other: PagePicture): number {
  let sum = 0;
  let count = 0;
  for (let y = 5; y < one.height; y += 15) {
    for (let x = 5; x < one.width; x += 15) {
      const at = (y * one.width + x) * 3;
      sum += Math.abs((one.data[at] ?? 0) - (other.data[at] ?? 0));
      count += 1;
    }
  }
  return sum / count;
}
