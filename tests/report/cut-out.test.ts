import sharp from 'sharp';
import { expect, test } from 'vitest';
import { cutOut, shrinkPage, standUpright } from '../../src/adapters/report/cut-out.ts';
import { drawPage } from './example-review.ts';

const page = await drawPage();

const blue = async (bytes: Uint8Array): Promise<number> => {
  const { data } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  let count = 0;
  for (let at = 0; at < data.length; at += 3) {
    if ((data[at + 2] ?? 0) > (data[at] ?? 0) + 80) count += 1;
  }
  return count;
};

test('the box is drawn around what it holds', async () => {
  const cut = await cutOut(page, [300, 100, 400, 60]);
  expect(cut?.width).toBeLessThanOrEqual(640);
  expect(await blue(cut?.bytes ?? new Uint8Array())).toBeGreaterThan(1000);
});

test.each([
  { box: [0, 0, 30, 20], because: 'the box lies in a corner' },
  { box: [990, 1390, 40, 40], because: 'the box reaches beyond the edge' },
  { box: [10, 10, 980, 1380], because: 'the box is nearly the page' },
  { box: [500, 0, 2, 1400], because: 'the box is as thin as a line' },
  { box: [400, 400, 0, 0], because: 'the box is a point' },
] as const)('a cut-out is made though $because', async ({ box }) => {
  const cut = await cutOut(page, box);
  expect(cut?.width).toBeGreaterThan(0);
  expect(cut?.height).toBeLessThanOrEqual(420);
  expect(await blue(cut?.bytes ?? new Uint8Array())).toBeGreaterThan(0);
});

test('a box beside the page gives no picture', async () => {
  expect(await cutOut(page, [1200, 0, 50, 50])).toBeUndefined();
});

test('what points to a page without a box shows the page', async () => {
  expect(await cutOut(page)).toMatchObject({ width: 300, height: 420 });
  expect(await shrinkPage(page)).toMatchObject({ width: 643, height: 900 });
});

test('a page that lies on its side is turned before it is cut', async () => {
  const lying = await sharp(page.data, { raw: { width: page.width, height: page.height, channels: 3 } })
    .rotate(270)
    .raw()
    .toBuffer();
  const picture = { data: lying, width: page.height, height: page.width };
  const upright = await standUpright({ picture, turn: 90 });
  expect([upright.width, upright.height]).toEqual([page.width, page.height]);
  expect(Buffer.from(upright.data).equals(Buffer.from(page.data))).toBe(true);
});
