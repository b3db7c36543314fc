import { constants, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createPdfOpener } from '../../src/adapters/pdf/pdf-opener.ts';
import { startWorkProcess } from '../../src/adapters/work-process/start-work-process.ts';
import { defaultReadLimits as limits } from '../../src/application/read-limits.ts';
import { fileOpenerContract, ongoing } from './file-opener-contract.ts';
import { greyPicture, HELVETICA, makePdf, SONG_OBJECTS, show, stream, ucs2 } from './make-pdf.ts';
import { pictureOf, pixel, readPages, refusalOf, textOf } from './open-everything.ts';

const opener = createPdfOpener({ limits, startProcess: startWorkProcess });

const FONTS = '/Font << /S 3 0 R /H 6 0 R >>';
const OBJECTS = [...SONG_OBJECTS(3), HELVETICA];
const title = show('S', 24, 72, 720, ucs2('网络文化经营许可证'));
const body = show('S', 12, 72, 660, ucs2('单位名称：示例文化传媒有限公司，经营范围：利用信息网络经营网络表演。'));

const withText = (content: string, page: { rotate?: number } = {}, more: readonly string[] = [], resources = '') =>
  makePdf([{ content, resources: `${FONTS} ${resources}`, ...page }], [...OBJECTS, ...more]);

const kindOf = async (bytes: Uint8Array) => (await readPages(opener, bytes))[0]?.kind;
const linesOf = async (bytes: Uint8Array) => textOf((await readPages(opener, bytes))[0]).lines.map(({ text }) => text);

fileOpenerContract('the PDF opener', opener, [
  {
    mediaType: 'application/pdf',
    bytes: () =>
      makePdf([{ content: title + body, resources: FONTS }, { content: '1 0 0 rg 100 100 300 300 re f' }], OBJECTS),
    pageCount: 2,
  },
]);

describe('a text layer', () => {
  test('Chinese in a font that is not embedded is read, with boxes at two pixels to a point', async () => {
    const page = textOf((await readPages(opener, withText(title + body)))[0]);
    expect([page.width, page.height, page.rotation]).toEqual([1190, 1684, 0]);
    expect(page.lines[0]?.text).toBe('网络文化经营许可证');
    const [x, y, width, height] = page.lines[0]?.box ?? [0, 0, 0, 0];
    expect(x).toBe(144);
    // nine characters of 24 points
    expect(Math.abs(width - 9 * 48)).toBeLessThan(4);
    // the baseline is 122 points below the top
    expect(y).toBeLessThan(244);
    expect(y + height).toBeGreaterThan(244);
    expect(height).toBeLessThan(60);
  });

  test.each([
    { rotate: 90, size: [1684, 1190], because: 'the page is shown on its side, and so is its text' },
    { rotate: 180, size: [1190, 1684], because: 'shown upside down' },
  ])('/Rotate $rotate: lines are given upright ($because)', async ({ rotate, size }) => {
    const page = textOf((await readPages(opener, withText(title + body, { rotate })))[0]);
    expect(page.lines[0]?.text).toBe('网络文化经营许可证');
    expect(page.rotation).toBe(360 - rotate);
    // turned by `rotation`, the shown page has the size that the boxes are in
    expect(page.rotation === 180 ? [page.width, page.height] : [page.height, page.width]).toEqual(size);
    expect(page.lines[0]?.box[0]).toBe(144);
  });

  test('text printed over itself to look bold counts once, and doubled digits stay', async () => {
    const digits = [...'2003'].map((digit, index) => show('H', 12, 72 + index * 6.67, 500, `(${digit})`)).join('');
    const bold = [0, 0.3, 0.6].map((shift) => show('S', 24, 72 + shift, 720, ucs2('营业执照'))).join('');
    expect(await linesOf(withText(bold + body + digits))).toEqual([
      '营业执照',
      expect.stringContaining('单位名称'),
      '2003',
    ]);
  });

  test('columns far apart are lines of their own, words near each other are one', async () => {
    const row =
      show('S', 12, 72, 600, ucs2('名称')) +
      show('S', 12, 96, 600, ucs2('字号')) +
      show('S', 12, 300, 600, ucs2('示例公司'));
    expect(await linesOf(withText(body + row))).toEqual([expect.stringContaining('单位名称'), '名称字号', '示例公司']);
  });

  test('radicals and full-width digits become plain, punctuation stays as printed', async () => {
    expect(
      await linesOf(withText(body + show('S', 12, 72, 600, ucs2('⼈⺠币（１００）：')))).then((lines) => lines[1]),
    ).toBe('人民币（100）：');
  });

  test('what is filled into a form is read too', async () => {
    const field =
      '<< /Type /Annot /Subtype /Widget /FT /Tx /T (holder) /V (Example Company) /Rect [72 500 300 520] /F 4 /DA (/H 12 Tf 0 g) /AP << /N 8 0 R >> >>';
    const filled = stream(
      '/Type /XObject /Subtype /Form /BBox [0 0 228 20] /Resources << /Font << /H 6 0 R >> >>',
      'BT /H 12 Tf 2 5 Td (Example Company) Tj ET',
    );
    const page = { content: title + body, resources: FONTS, entries: '/Annots [7 0 R]' };
    const bytes = makePdf(
      [page],
      [...OBJECTS, field, filled],
      '/AcroForm << /Fields [7 0 R] /DR << /Font << /H 6 0 R >> >> >>',
    );
    expect(await linesOf(bytes)).toContain('Example Company');
  });
});

describe('a text layer that is not all the page says', () => {
  const picture = '/XObject << /P 7 0 R >>';
  test.each([
    { name: 'none at all', content: '0 0 1 rg 100 100 200 200 re f', because: 'there is nothing to take' },
    {
      name: 'invisible over a scan',
      content: `q 595 0 0 842 0 0 cm /P Do Q 3 Tr ${title}${body}`,
      because: "a scanner's guesses are not what is printed",
    },
    {
      name: 'beside a pasted licence',
      content: `q 300 0 0 400 100 100 cm /P Do Q ${title}${body}`,
      because: 'the licence is in the picture',
    },
    {
      name: 'a page number under a drawing',
      content: `${show('H', 9, 300, 30, '(1 / 3)')}${'1 0 0 RG 10 10 m 500 500 l S\n'.repeat(300)}`,
      because: 'the rest is drawn',
    },
    { name: 'invisible on white', content: `3 Tr ${title}${body}`, because: 'nobody sees it' },
    {
      name: 'outlined title',
      content: `${Array.from({ length: 9 }, (_, index) => `${72 + index * 30} 720 m ${96 + index * 30} 720 l ${84 + index * 30} 744 l f`).join('\n')}\n${body}`,
      because: 'design programs export titles as outlines',
    },
  ])('$name → its picture is read: $because', async ({ content }) => {
    expect(await kindOf(withText(content, {}, [greyPicture(30, 40)], picture))).toBe('picture');
  });

  test.each([
    { name: 'white', hidden: '1 1 1 rg' },
    { name: 'invisible', hidden: '3 Tr' },
  ])('$name words among others are left out', async ({ hidden }) => {
    const words = `q ${hidden} ${show('H', 30, 72, 400, '(HIDDEN LICENCE)')} Q ${show('H', 12, 72, 600, '(What everybody can read on this page)')}`;
    expect(await linesOf(withText(words))).toEqual(['What everybody can read on this page']);
  });

  test('a seal or a logo does not make a picture of a contract', async () => {
    const bytes = withText(`q 110 0 0 110 400 100 cm /P Do Q ${title}${body}`, {}, [greyPicture(30, 40)], picture);
    expect(await kindOf(bytes)).toBe('text');
  });

  test('glyphs without a map to Unicode are read from the picture', async () => {
    const unmapped = [...Array(40).keys()].map((index) => `\\${(0o241 + index).toString(8)}`).join('');
    expect(await kindOf(withText(show('H', 12, 72, 600, `(${unmapped})`)))).toBe('picture');
  });
});

describe('a picture', () => {
  test('is drawn at 200 dpi, upright as /Rotate says', async () => {
    const bytes = makePdf([{ content: '1 0 0 rg 0 742 100 100 re f', rotate: 90 }]);
    const picture = pictureOf((await readPages(opener, bytes))[0]);
    expect([picture.width, picture.height]).toEqual([2339, 1653]);
    expect(pixel(picture, 2300, 30)).toEqual([255, 0, 0]);
    expect(pixel(picture, 30, 30)).toEqual([255, 255, 255]);
  });

  test('of a card is large enough to read', async () => {
    const picture = pictureOf(
      (await readPages(opener, makePdf([{ content: '1 0 0 rg 5 5 9 9 re f', box: '0 0 243 153' }])))[0],
    );
    expect(picture.width).toBeGreaterThan(1300);
  });

  test('of a wall stays within its pixels', async () => {
    const picture = pictureOf(
      (await readPages(opener, makePdf([{ content: '1 0 0 rg 5 5 9 9 re f', box: '0 0 14400 14400' }])))[0],
    );
    expect(picture.width * picture.height).toBeLessThanOrEqual(16_000_000);
  });

  test('`look` shows a text page in the pixels of its boxes', async () => {
    const opened = await opener.open(withText(show('H', 40, 72, 600, '(Visible words of this page)')), ongoing());
    if (!opened.ok) throw new Error(opened.error.detail);
    const look = await opened.value.look?.(1, ongoing());
    await opened.value.close();
    if (!look?.ok) throw new Error('no look');
    expect([look.value.width, look.value.height]).toEqual([1190, 1684]);
    const row = look.value.data.subarray((1684 - 1220) * 1190 * 3, (1684 - 1219) * 1190 * 3);
    expect(Math.min(...row)).toBeLessThan(60);
  });
});

describe('limits', () => {
  test('too many pages are refused with both numbers', async () => {
    const many = makePdf(Array.from({ length: 21 }, () => ({ content: '' })));
    const opened = await opener.open(many, ongoing());
    expect(opened.ok ? undefined : opened.error).toMatchObject({
      code: 'too-many-pages',
      detail: expect.stringMatching(/21 页.*20 页/),
    });
  });

  test('a page that takes too long ends; a file that does it twice is given up at once', async () => {
    let patience = limits.fileTimeoutMs;
    const impatient = createPdfOpener({
      limits,
      startProcess: (script, { memoryMegabytes }) => startWorkProcess(script, { timeoutMs: patience, memoryMegabytes }),
    });
    const opened = await impatient.open(withText(title + endless()), ongoing());
    if (!opened.ok) throw new Error(opened.error.detail);
    patience = 300;
    await opened.value.page(1, AbortSignal.timeout(300));
    expect(await opened.value.page(1, ongoing())).toMatchObject({ ok: false, error: { code: 'read-timeout' } });
    expect(await opened.value.page(1, ongoing())).toMatchObject({ ok: false, error: { code: 'read-timeout' } });
    const started = performance.now();
    expect(await opened.value.page(1, ongoing())).toMatchObject({ ok: false, error: { code: 'read-timeout' } });
    expect(performance.now() - started).toBeLessThan(100);
    await opened.value.close();
  });

  test('a content stream that unpacks to gigabytes ends, in bounded memory', async () => {
    const bytes = makePdf([{ content: '/X Do', resources: '/XObject << /X 3 0 R >>' }], [bomb(4096)]);
    expect(bytes.length).toBeLessThan(8 * 1024 * 1024);
    const before = process.memoryUsage().rss;
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss - before);
    }, 50);
    await refusalOf(opener, bytes);
    clearInterval(watch);
    expect(most).toBeLessThan(2_000_000_000);
  });

  test('an aborted page is "cancelled", and the file can be read on', async () => {
    const opened = await opener.open(withText(title + body), ongoing());
    if (!opened.ok) throw new Error(opened.error.detail);
    const abort = new AbortController();
    const page = opened.value.page(1, abort.signal);
    abort.abort();
    const cancelled = await page;
    expect(cancelled.ok ? undefined : cancelled.error.code).toBe('cancelled');
    expect((await opened.value.page(1, ongoing())).ok).toBe(true);
    await opened.value.close();
  });
});

/** Work without an end in sight: a million strokes across the page. */
const endless = (): string => '0.1 w 0 0 m 595 842 l 0 842 m 595 0 l S\n'.repeat(400_000);

/** A form whose content is this many megabytes of spaces: one packed megabyte, over and over. */
function bomb(megabytes: number): Uint8Array {
  const megabyte = deflateRawSync(Buffer.alloc(1024 * 1024, ' '), { finishFlush: constants.Z_FULL_FLUSH });
  const packed = Buffer.concat([
    Buffer.of(0x78, 0x9c),
    ...Array.from({ length: megabytes }, () => megabyte),
    Buffer.of(3, 0, 0, 0, 0, 1),
  ]);
  const head = `<< /Type /XObject /Subtype /Form /BBox [0 0 10 10] /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')]);
}
