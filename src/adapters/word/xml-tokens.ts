export type XmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly empty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/**
 * Tags and texts of an XML document in one pass, without building a tree: time and memory grow with the input alone.
 * Entities that a document declares are not known; whoever calls refuses such documents.
 */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    if (start === -1) return;
    if (start > at) yield { kind: 'text', text: xml.slice(at, start) };
    const end = endOfTag(xml, start);
    if (end === -1) return;
    yield* tagToken(xml, start, end);
    at = end;
  }
}

/** @returns the value, entities decoded */
export function attribute(attributes: string, name: string): string | undefined {
  const at = attributes.indexOf(`${name}=`);
  if (at === -1) return undefined;
  const quote = attributes[at + name.length + 1] ?? '"';
  const from = at + name.length + 2;
  const to = attributes.indexOf(quote, from);
  return to === -1 ? undefined : decodeEntities(attributes.slice(from, to));
}

export function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos);/gi, (whole, body: string) => {
    if (!body.startsWith('#')) return NAMED[body.toLowerCase()] ?? whole;
    const code = body[1]?.toLowerCase() === 'x' ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function endOfTag(xml: string, start: number): number {
  const closing = xml.startsWith('<!--', start) ? '-->' : xml.startsWith('<![CDATA[', start) ? ']]>' : '>';
  const end = xml.indexOf(closing, start);
  return end === -1 ? -1 : end + closing.length;
}

function* tagToken(xml: string, start: number, end: number): Generator<XmlToken> {
  const tag = xml.slice(start + 1, end - 1);
  if (tag.startsWith('![CDATA[')) yield { kind: 'text', text: escapeText(tag.slice(8, -2)) };
  else if (tag.startsWith('/')) yield { kind: 'close', name: tag.slice(1).trim() };
  else if (!tag.startsWith('!') && !tag.startsWith('?')) {
    const name = tag.match(/^[^\s/]+/)?.[0] ?? '';
    yield { kind: 'open', name, attributes: tag.slice(name.length), empty: tag.endsWith('/') };
  }
}

/** Character data is taken as it stands, so it is written the way other text comes. */
const escapeText = (text: string): string => text.replaceAll('&', '&amp;');
