/**
 * What a file is, by its content and never by its name. Besides what can be opened it names the kinds that people
 * upload by mistake (old or encrypted Office, OFD, archives, HTML, SVG, text), so that the refusal can say what to do.
 *
 * @returns a media type; `undefined` when the content tells nothing
 */
export function sniffMediaType(bytes: Uint8Array): string | undefined {
  const start = latin(bytes, 0, 1024);
  return (
    MAGIC.find(({ at, is }) => start.startsWith(is, at))?.mediaType ?? sniffContainer(bytes, start) ?? sniffText(bytes)
  );
}

export const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  oldWord: 'application/msword',
  oldExcel: 'application/vnd.ms-excel',
  oldPowerPoint: 'application/vnd.ms-powerpoint',
  encryptedOffice: 'application/x-encrypted-office',
  oldOffice: 'application/x-ole-storage',
  ofd: 'application/ofd',
} as const;

const MAGIC: readonly { readonly is: string; readonly at: number; readonly mediaType: string }[] = [
  { is: '\xff\xd8\xff', at: 0, mediaType: 'image/jpeg' },
  { is: '\x89PNG\r\n\x1a\n', at: 0, mediaType: 'image/png' },
  { is: 'GIF87a', at: 0, mediaType: 'image/gif' },
  { is: 'GIF89a', at: 0, mediaType: 'image/gif' },
  { is: 'II*\0', at: 0, mediaType: 'image/tiff' },
  { is: 'MM\0*', at: 0, mediaType: 'image/tiff' },
  { is: 'II+\0', at: 0, mediaType: 'image/tiff' },
  { is: 'MM\0+', at: 0, mediaType: 'image/tiff' },
  { is: '8BPS', at: 0, mediaType: 'image/vnd.adobe.photoshop' },
  { is: '{\\rtf', at: 0, mediaType: 'text/rtf' },
  { is: 'Rar!\x1a\x07', at: 0, mediaType: 'application/vnd.rar' },
  { is: "7z\xbc\xaf'\x1c", at: 0, mediaType: 'application/x-7z-compressed' },
  { is: '\x1f\x8b', at: 0, mediaType: 'application/gzip' },
];

function sniffContainer(bytes: Uint8Array, start: string): string | undefined {
  if (start.startsWith('RIFF')) return start.startsWith('WEBP', 8) ? 'image/webp' : undefined;
  if (start.startsWith('ftyp', 4)) return sniffBrands(bytes, start);
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return sniffZip(bytes);
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return sniffOle(bytes);
  // readers accept a PDF's header anywhere in its first 1024 bytes
  if (start.includes('%PDF-')) return 'application/pdf';
  return isBmp(bytes, start) ? 'image/bmp' : undefined;
}

/** ISO base media: the major brand first, then what the file claims to be compatible with. */
function sniffBrands(bytes: Uint8Array, start: string): string | undefined {
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  const brands = [start.slice(8, 12), ...(start.slice(16, Math.min(length, 128)).match(/[\s\S]{4}/g) ?? [])];
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'image/avif';
  if (brands.some((brand) => /^(hei[cxms]|hev[cxms])$/.test(brand))) return 'image/heic';
  return /^(mif1|msf1)$/.test(start.slice(8, 12)) ? 'image/heif' : undefined;
}

/** "BM" begins many a text: the header's size has to be one that exists. */
function isBmp(bytes: Uint8Array, start: string): boolean {
  if (!start.startsWith('BM') || bytes.length < 26) return false;
  const headerSize = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(14, true);
  return [12, 40, 52, 56, 64, 108, 124].includes(headerSize);
}

/** Names of entries stand uncompressed at both ends of an archive. */
function sniffZip(bytes: Uint8Array): string {
  const names = latin(bytes, 0, ZIP_SCAN) + latin(bytes, Math.max(0, bytes.length - ZIP_SCAN), ZIP_SCAN);
  if (names.includes('word/document')) return mediaTypes.docx;
  if (names.includes('xl/workbook')) return mediaTypes.xlsx;
  if (names.includes('ppt/presentation')) return mediaTypes.pptx;
  return names.includes('OFD.xml') ? mediaTypes.ofd : 'application/zip';
}

const ZIP_SCAN = 256 * 1024;

/** An OLE file's directory holds the names of its streams in UTF-16. */
function sniffOle(bytes: Uint8Array): string {
  const holds = (name: string) => holdsWideText(bytes, name);
  if (holds('EncryptedPackage')) return mediaTypes.encryptedOffice;
  if (holds('WordDocument')) return mediaTypes.oldWord;
  if (holds('Workbook')) return mediaTypes.oldExcel;
  return holds('PowerPoint Document') ? mediaTypes.oldPowerPoint : mediaTypes.oldOffice;
}

function holdsWideText(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((character) => [character.charCodeAt(0), 0]);
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function sniffText(bytes: Uint8Array): string | undefined {
  const text = decodeText(bytes.subarray(0, 4096));
  if (text === undefined) return undefined;
  if (/<svg[\s>]/i.test(text)) return 'image/svg+xml';
  if (/<(!doctype html|html|head|body)[\s>]/i.test(text)) return 'text/html';
  return /^\s*<\?xml/.test(text) ? 'application/xml' : 'text/plain';
}

/** @returns `undefined` for anything with control characters, which text in no encoding has */
function decodeText(bytes: Uint8Array): string | undefined {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const text = new TextDecoder(isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells bytes from text
  return /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text) ? undefined : text;
}

/** One character for each byte. */
function latin(bytes: Uint8Array, from: number, length: number): string {
  const chunks: string[] = [];
  const end = Math.min(bytes.length, from + length);
  for (let at = from; at < end; at += 8192) {
    chunks.push(String.fromCharCode(...bytes.subarray(at, Math.min(end, at + 8192))));
  }
  return chunks.join('');
}
