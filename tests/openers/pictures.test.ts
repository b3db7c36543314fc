import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { createBmpOpener } from '../../src/adapters/image/bmp-opener.ts';
import { createHeicOpener } from '../../src/adapters/image/heic-opener.ts';
import { createPictureOpener } from '../../src/adapters/image/picture-opener.ts';
import { startWorkProcess } from '../../src/adapters/work-process/start-work-process.ts';
import { defaultReadLimits as limits } from '../../src/application/read-limits.ts';
import { fileOpenerContract, ongoing } from './file-opener-contract.ts';
import { makeBmp } from './make-bmp.ts';
import { pictureOf, pixel, readPages, refusalOf } from './open-everything.ts';

const RED = [200, 30, 30];
const BLUE = [30, 30, 200];

/** Red upper left quarter, blue lower right one, white else. */
function quarters(width = 64, height = 48) {
  const half = { width: width / 2, height: height / 2, channels: 3 as const };
  const patch = ([r = 0, g = 0, b = 0]: readonly number[]) => ({ create: { ...half, background: { r, g, b } } });
  const white = sharp({ create: { width, height, channels: 3, background: '#ffffff' } });
  return white
    .composite([
      { input: patch(RED), left: 0, top: 0 },
      { input: patch(BLUE), left: width / 2, top: height / 2 },
    ])
    .removeAlpha();
}

const opener = createPictureOpener(limits);
const bmp = createBmpOpener(limits);

fileOpenerContract('the picture opener', opener, [
  { mediaType: 'image/jpeg', bytes: () => quarters().jpeg().toBuffer(), pageCount: 1 },
  { mediaType: 'image/png', bytes: () => quarters().png().toBuffer(), pageCount: 1 },
  { mediaType: 'image/webp', bytes: () => quarters().webp().toBuffer(), pageCount: 1 },
  { mediaType: 'image/gif', bytes: () => quarters().gif().toBuffer(), pageCount: 1 },
  { mediaType: 'image/avif', bytes: () => quarters().avif().toBuffer(), pageCount: 1 },
  { mediaType: 'image/tiff', bytes: () => quarters().tiff().toBuffer(), pageCount: 1 },
]);

fileOpenerContract('the BMP opener', bmp, [
  {
    mediaType: 'image/bmp',
    bytes: () => makeBmp({ width: 5, height: 3, bits: 24, pixels: colorful(15, 3) }),
    pageCount: 1,
  },
]);

fileOpenerContract('the HEIC opener', createHeicOpener({ limits, startProcess: startWorkProcess }), []);

test('a HEIC that is only a beginning is damaged', async () => {
  const start = Buffer.from('000000186674797068656963000000006d69663168656963000000086d657461', 'hex');
  const heic = createHeicOpener({ limits, startProcess: startWorkProcess });
  expect(await refusalOf(heic, new Uint8Array(start))).toBe('file-damaged');
});

describe('what a picture says about its own orientation', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'EXIF %i stands upright, as libvips itself would turn it',
    async (orientation) => {
      const bytes = await quarters().withMetadata({ orientation }).png().toBuffer();
      const expected = await sharp(bytes).autoOrient().raw().toBuffer({ resolveWithObject: true });
      const picture = pictureOf((await readPages(opener, bytes))[0]);
      expect([picture.width, picture.height]).toEqual([expected.info.width, expected.info.height]);
      expect(Buffer.compare(Buffer.from(picture.data), expected.data)).toBe(0);
    },
  );

  test.each([
    { written: 'tiff:Orientation="6"', because: 'as an attribute' },
    { written: '><tiff:Orientation>6</tiff:Orientation></rdf:Description><rdf:Description', because: 'as an element' },
  ])('XMP counts where there is no EXIF ($because)', async ({ written }) => {
    const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:tiff="http://ns.adobe.com/tiff/1.0/" ${written}/></rdf:RDF></x:xmpmeta>`;
    const picture = pictureOf((await readPages(opener, await quarters().withXmp(xmp).png().toBuffer()))[0]);
    expect([picture.width, picture.height]).toEqual([48, 64]);
    expect(pixel(picture, 40, 8)).toEqual(RED);
  });
});

describe('pixels', () => {
  test('transparency is shown on white', async () => {
    const bytes = await sharp({
      create: { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    expect(pixel(pictureOf((await readPages(opener, bytes))[0]), 3, 3)).toEqual([255, 255, 255]);
  });

  test.each([
    { name: 'grey', bytes: () => quarters().greyscale().png().toBuffer() },
    { name: '16 bits', bytes: () => quarters().toColourspace('rgb16').png().toBuffer() },
    { name: 'CMYK', bytes: () => quarters().toColourspace('cmyk').jpeg().toBuffer() },
    { name: 'a palette', bytes: () => quarters().png({ palette: true }).toBuffer() },
  ])('$name comes out as RGB of 8 bits, white as white', async ({ bytes }) => {
    const picture = pictureOf((await readPages(opener, await bytes()))[0]);
    expect(picture.data.length).toBe(64 * 48 * 3);
    for (const value of pixel(picture, 60, 4)) expect(value).toBeGreaterThan(250);
  });
});

describe('limits', () => {
  const small = createPictureOpener({ ...limits, maxPixels: 1000, maxPages: 1 });

  test('too many pixels are refused before they are decoded', async () => {
    const opened = await small.open(await quarters().png().toBuffer(), ongoing());
    expect(opened.ok ? undefined : opened.error.code).toBe('too-many-pixels');
    expect(opened.ok ? '' : opened.error.detail).toContain('3072 像素');
  });

  test('a moving picture is its first frame', async () => {
    const frames = await sharp([await quarters().png().toBuffer(), await quarters().negate().png().toBuffer()], {
      join: { animated: true },
    })
      .gif()
      .toBuffer();
    const pages = await readPages(opener, frames);
    expect(pages).toHaveLength(1);
    expect(pixel(pictureOf(pages[0]), 60, 4)).toEqual([255, 255, 255]);
  });
});

describe('files that were cut', () => {
  const noisy = () =>
    sharp({
      create: {
        width: 300,
        height: 300,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    });

  test('a JPEG that lacks only its end mark opens', async () => {
    const bytes = await noisy().jpeg().toBuffer();
    expect(await refusalOf(opener, bytes.subarray(0, -2))).toBeUndefined();
  });

  test.each([
    { name: 'JPEG', bytes: () => noisy().jpeg().toBuffer() },
    { name: 'PNG', bytes: () => noisy().png().toBuffer() },
    { name: 'WebP', bytes: () => noisy().webp().toBuffer() },
  ])('half a $name is damaged, not half a certificate', async ({ bytes }) => {
    const whole = await bytes();
    expect(await refusalOf(opener, whole.subarray(0, whole.length / 2))).toBe('file-damaged');
  });
});

describe('BMP', () => {
  const palette = [[0, 0, 0], [255, 255, 255], RED, BLUE];
  test.each([
    { bits: 1, because: 'a fax' },
    { bits: 4, because: 'an old scanner, of odd width' },
    { bits: 8, because: 'a grey scan' },
  ])('$bits bits with a palette: $because', async ({ bits }) => {
    const indices = Array.from({ length: 7 * 3 }, (_, index) => index % (bits === 1 ? 2 : 4));
    const picture = pictureOf(
      (
        await readPages(bmp, makeBmp({ width: 7, height: 3, bits, palette, pixels: indices.map((index) => [index]) }))
      )[0],
    );
    expect(Array.from({ length: 21 }, (_, at) => pixel(picture, at % 7, Math.floor(at / 7)))).toEqual(
      indices.map((index) => palette[index]),
    );
  });

  test.each([
    { bits: 24, topDown: false, because: 'as Windows writes it' },
    { bits: 32, topDown: false, because: 'as programs hand it over' },
    { bits: 24, topDown: true, because: 'its first row is the top' },
  ])('$bits bits, $because', async ({ bits, topDown }) => {
    const pixels = colorful(15, 3);
    const picture = pictureOf((await readPages(bmp, makeBmp({ width: 5, height: 3, bits, topDown, pixels })))[0]);
    expect(Array.from({ length: 15 }, (_, at) => pixel(picture, at % 5, Math.floor(at / 5)))).toEqual(pixels);
  });

  test('runs of RLE8, a jump and a literal stretch', async () => {
    const packed = [3, 2, 0, 3, 1, 2, 3, 0, 0, 0, 0, 2, 2, 0, 2, 3, 0, 1];
    const bytes = makeBmp({ width: 6, height: 2, bits: 8, palette, compression: 1, packed });
    const picture = pictureOf((await readPages(bmp, bytes))[0]);
    const row = (y: number) => Array.from({ length: 6 }, (_, x) => pixel(picture, x, y));
    expect(row(1)).toEqual([RED, RED, RED, palette[1], RED, BLUE]);
    expect(row(0)).toEqual([palette[0], palette[0], BLUE, BLUE, palette[0], palette[0]]);
  });

  test.each([
    { name: 'a size that no file could hold', width: 60_000, height: 60_000, code: 'too-many-pixels' },
    { name: 'no width', width: 0, height: 5, code: 'file-damaged' },
    { name: 'a negative width', width: -5, height: 5, code: 'file-damaged' },
    { name: 'more rows than it has', width: 400, height: 400, code: 'file-damaged' },
  ])('refuses $name', async ({ width, height, code }) => {
    const bytes = makeBmp({ width: 5, height: 3, bits: 24, pixels: colorful(15, 3) });
    new DataView(bytes.buffer).setInt32(18, width, true);
    new DataView(bytes.buffer).setInt32(22, height, true);
    expect(await refusalOf(bmp, bytes)).toBe(code);
  });
});

function colorful(count: number, channels: number): number[][] {
  return Array.from({ length: count }, (_, index) =>
    Array.from({ length: channels }, (__, channel) => (index * 37 + channel * 91) % 256),
  );
}
