import { sniffMediaType } from '../../application/sniff-media-type.ts';

/** @returns undefined as soon as there are more bytes than `most`; rejects when the sender breaks off */
export async function readAtMost(response: Response, most: number): Promise<Buffer | undefined> {
  if (response.body === null) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.length;
    if (size > most) return undefined; // leaving the loop cancels the body
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * What to call a downloaded file: the name that was sent along, without anything that a name may not hold, else one by what
 * the content is.
 */
export function nameDownload(disposition: string | null, bytes: Uint8Array): string {
  const named = (disposition === null ? undefined : nameIn(disposition)) ?? '';
  const clean = named
    .replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]+/gu, '_')
    .slice(-120)
    .trim();
  return /[^_.\s]/.test(clean) ? clean : nameByContent(bytes);
}

/** RFC 5987 first; the plain form often holds UTF-8 that the headers' Latin-1 made unreadable. */
function nameIn(disposition: string): string | undefined {
  const [, extended] = /filename\*\s*=\s*utf-8''([^;]+)/i.exec(disposition) ?? [];
  const decoded = extended === undefined ? undefined : decodePercent(extended.trim());
  if (decoded !== undefined) return decoded;
  const [, quoted, bare] = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]+))/i.exec(disposition) ?? [];
  const plain = quoted?.replace(/\\(.)/g, '$1') ?? bare?.trim();
  return plain === undefined ? undefined : fromLatin1(decodePercent(plain) ?? plain);
}

function decodePercent(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function fromLatin1(text: string): string {
  if (!/[\u0080-\u00ff]/.test(text) || /[\u0100-\uffff]/.test(text)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'));
  } catch {
    return text;
  }
}

const namesByType: ReadonlyMap<string, string> = new Map([
  ['image/jpeg', '图片.jpg'],
  ['image/png', '图片.png'],
  ['image/gif', '图片.gif'],
  ['image/webp', '图片.webp'],
  ['image/bmp', '图片.bmp'],
  ['image/tiff', '图片.tiff'],
  ['image/heic', '图片.heic'],
  ['application/pdf', '文件.pdf'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', '文件.docx'],
]);

const nameByContent = (bytes: Uint8Array): string => namesByType.get(sniffMediaType(bytes) ?? '') ?? '文件';
