import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { openFile } from '../../src/application/open-file.ts';
import type { FileOpener } from '../../src/application/ports.ts';
import { mediaTypes, sniffMediaType } from '../../src/application/sniff-media-type.ts';
import { ok } from '../../src/domain/result.ts';
import { ongoing } from './file-opener-contract.ts';
import { makeBmp } from './make-bmp.ts';
import { makeDocx, paragraph } from './make-docx.ts';
import { makePdf } from './make-pdf.ts';

const white = () => sharp({ create: { width: 4, height: 4, channels: 3, background: '#fff' } });
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const brands = (...names: readonly string[]) =>
  bytesOf(`\0\0\0${String.fromCharCode(8 + names.length * 4 + 4)}ftyp${names[0]}\0\0\0\0${names.slice(1).join('')}`);
const ole = (stream: string) =>
  bytesOf(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(500)}${[...stream].join('\0')}\0`);

const KINDS: readonly {
  readonly name: string;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
  readonly is: string | undefined;
  readonly say?: RegExp;
}[] = [
  { name: 'JPEG', bytes: () => white().jpeg().toBuffer(), is: 'image/jpeg' },
  { name: 'PNG', bytes: () => white().png().toBuffer(), is: 'image/png' },
  { name: 'WebP', bytes: () => white().webp().toBuffer(), is: 'image/webp' },
  { name: 'GIF', bytes: () => white().gif().toBuffer(), is: 'image/gif' },
  { name: 'AVIF', bytes: () => white().avif().toBuffer(), is: 'image/avif' },
  { name: 'TIFF', bytes: () => white().tiff().toBuffer(), is: 'image/tiff' },
  { name: 'BMP', bytes: () => makeBmp({ width: 1, height: 1, bits: 24, pixels: [[1, 2, 3]] }), is: 'image/bmp' },
  { name: "an iPhone's photo", bytes: () => brands('heic', 'mif1', 'heic'), is: 'image/heic' },
  { name: 'HEIC under its general brand', bytes: () => brands('mif1', 'heic'), is: 'image/heic' },
  { name: 'AVIF under its general brand', bytes: () => brands('mif1', 'avif'), is: 'image/avif' },
  { name: 'a film', bytes: () => brands('isom', 'mp41'), is: undefined, say: /认不出/ },
  { name: 'PDF', bytes: () => makePdf([{ content: '' }]), is: 'application/pdf' },
  { name: 'PDF behind a mail header', bytes: () => bytesOf(`Subject: x\r\n\r\n%PDF-1.4\n`), is: 'application/pdf' },
  { name: 'DOCX', bytes: () => makeDocx(paragraph('甲')), is: mediaTypes.docx },
  { name: 'XLSX', bytes: () => zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), is: mediaTypes.xlsx, say: /表格/ },
  {
    name: 'PPTX',
    bytes: () => zipSync({ 'ppt/presentation.xml': strToU8('<a/>') }),
    is: mediaTypes.pptx,
    say: /演示文稿.*PDF/,
  },
  { name: 'OFD', bytes: () => zipSync({ 'OFD.xml': strToU8('<a/>') }), is: mediaTypes.ofd, say: /OFD.*PDF/ },
  { name: 'ZIP', bytes: () => zipSync({ 'scan.jpg': strToU8('x') }), is: 'application/zip', say: /解压/ },
  { name: 'RAR', bytes: () => bytesOf('Rar!\x1a\x07\x01\0'), is: 'application/vnd.rar', say: /解压/ },
  { name: 'old Word', bytes: () => ole('WordDocument'), is: mediaTypes.oldWord, say: /DOCX 或 PDF/ },
  { name: 'old Excel', bytes: () => ole('Workbook'), is: mediaTypes.oldExcel, say: /表格/ },
  { name: 'Office with a password', bytes: () => ole('EncryptedPackage'), is: mediaTypes.encryptedOffice, say: /密码/ },
  { name: 'another OLE file', bytes: () => ole('Something'), is: mediaTypes.oldOffice, say: /DOCX 或 PDF/ },
  { name: 'RTF', bytes: () => bytesOf('{\\rtf1 x}'), is: 'text/rtf', say: /DOCX 或 PDF/ },
  { name: 'SVG', bytes: () => bytesOf('<?xml version="1.0"?><svg xmlns="x"/>'), is: 'image/svg+xml', say: /SVG/ },
  { name: 'HTML', bytes: () => bytesOf('<!DOCTYPE html><html></html>'), is: 'text/html', say: /截图/ },
  { name: 'text', bytes: () => new TextEncoder().encode('营业执照'), is: 'text/plain', say: /纯文本/ },
  { name: 'UTF-16 text', bytes: () => bytesOf('\xff\xfea\0b\0'), is: 'text/plain', say: /纯文本/ },
  {
    name: 'text that begins like a BMP',
    bytes: () => bytesOf('BMW 525 Li, licence plate and other papers'),
    is: 'text/plain',
    say: /纯文本/,
  },
  { name: 'nothing known', bytes: () => Uint8Array.of(1, 2, 3, 4, 5), is: undefined, say: /认不出/ },
];

const opens = (...accepted: readonly string[]): FileOpener => ({
  mediaTypes: accepted,
  open: async () =>
    ok({
      pageCount: 1,
      page: async () => ok({ kind: 'picture', picture: { width: 1, height: 1, data: new Uint8Array(3) } }),
      close: async () => {},
    }),
});
const openers = [
  opens(
    'image/jpeg',
    'image/png',
    'image/webp',
    'image/gif',
    'image/avif',
    'image/tiff',
    'image/bmp',
    'image/heic',
    'application/pdf',
    mediaTypes.docx,
  ),
];
const limits = { maxBytes: 1024 * 1024 };

describe('what a file is', () => {
  test.each(KINDS)('$name → $is', async ({ bytes, is }) => expect(sniffMediaType(await bytes())).toBe(is));

  test('a name is no proof', async () => {
    const named = sniffMediaType(await white().png().toBuffer());
    expect(named).toBe('image/png');
  });

  test.each(KINDS)('$name cut anywhere in its first bytes never throws', async ({ bytes }) => {
    const whole = await bytes();
    for (let length = 0; length < Math.min(64, whole.length); length += 1) {
      expect(() => sniffMediaType(whole.subarray(0, length))).not.toThrow();
    }
  });
});

describe('opening', () => {
  test.each(KINDS)('$name is opened, or refused with what to do', async ({ bytes, is, say }) => {
    const accepted = await openFile({ openers, limits }, await bytes(), ongoing());
    if (say === undefined) expect(accepted).toMatchObject({ ok: true, value: { mediaType: is } });
    else {
      const code = is === mediaTypes.encryptedOffice ? 'file-encrypted' : 'unsupported-media-type';
      expect(accepted).toMatchObject({ ok: false, error: { code, detail: expect.stringMatching(say) } });
    }
  });

  test.each([
    { name: 'nothing', bytes: new Uint8Array(), code: 'file-empty', say: /0 字节/ },
    { name: 'more than the limit', bytes: new Uint8Array(1024 * 1024 + 1), code: 'upload-too-large', say: /1 MB/ },
  ])('$name → $code', async ({ bytes, code, say }) => {
    const refused = await openFile({ openers, limits }, bytes, ongoing());
    expect(refused).toMatchObject({ ok: false, error: { code, detail: expect.stringMatching(say) } });
  });
});
