import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element: its text, or the elements inside. A name that comes several times keeps all. */
export interface XmlElement {
  readonly name: string;
  readonly text: string;
  readonly children: readonly XmlElement[];
}

/**
 * Reads the little XML that WeCom sends: elements, text, CDATA and the five named entities. A document type, any other entity
 * and deep nesting are refused, not skipped. Values stay texts (a MsgId has 64 bits).
 *
 * @param xml at most 1 MB
 * @returns the one element `<xml>`; undefined for anything that is not exactly this
 */
export function parseXml(xml: string): XmlElement | undefined {
  const source = xml.replace(/^\uFEFF/, '').trim();
  if (declares(source)) return undefined;
  try {
    const nodes: Node[] = parser.parse(source);
    // the reader forgives what the validator does not; it comes second, being slow on hostile nesting
    if (XMLValidator.validate(source) !== true) return undefined;
    const elements = elementsIn(nodes.filter((node) => nameOf(node) !== '?xml'));
    return elements?.length === 1 && elements[0]?.name === 'xml' ? elements[0] : undefined;
  } catch {
    return undefined;
  }
}

/** @returns the text of the first element of that name inside */
export const textOf = ({ children }: XmlElement, name: string): string | undefined =>
  children.find((child) => child.name === name)?.text;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
  cdataPropName: '#cdata',
  maxNestedTags: 8,
});

/** `{name: children}`, `{'#text': text}` or `{'#cdata': [{'#text': text}]}`. */
type Node = Readonly<Record<string, unknown>>;

/** Document types and entities of its own, outside of what a user wrote. */
const declares = (source: string): boolean => /<![A-Z]/i.test(source.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, ''));

const nameOf = (node: Node): string => Object.keys(node)[0] ?? '';
const childrenOf = (node: Node): readonly Node[] => (node[nameOf(node)] ?? []) as readonly Node[];
const isText = (node: Node): boolean => nameOf(node) === '#text' || nameOf(node) === '#cdata';

/** White space between elements is no text; words between elements are nothing that WeCom sends. */
function elementsIn(nodes: readonly Node[]): readonly XmlElement[] | undefined {
  const between = textIn(nodes.filter(isText));
  const elements = nodes.filter((node) => !isText(node)).map(readElement);
  const whole = elements.filter((element) => element !== undefined);
  return between?.trim() === '' && whole.length === elements.length ? whole : undefined;
}

function readElement(node: Node): XmlElement | undefined {
  const inside = childrenOf(node);
  const isLeaf = inside.every(isText);
  const [text, children] = isLeaf ? [textIn(inside), []] : ['', elementsIn(inside)];
  return text === undefined || children === undefined ? undefined : { name: nameOf(node), text, children };
}

/** @returns undefined for an entity that is none of the five */
function textIn(nodes: readonly Node[]): string | undefined {
  const texts = nodes.map((node) => {
    const written = node['#text'];
    return typeof written === 'string' ? decodeEntities(written) : childrenOf(node).map(plainText).join('');
  });
  return texts.includes(undefined) ? undefined : texts.join('');
}

const plainText = (node: Node): string => String(node['#text'] ?? '');

const named: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decodeEntities(text: string): string | undefined {
  const [first = '', ...parts] = text.split('&');
  const decoded = parts.map((part) => {
    const end = Math.max(part.indexOf(';'), 0);
    const character = named.get(part.slice(0, end));
    return character === undefined ? undefined : character + part.slice(end + 1);
  });
  return decoded.includes(undefined) ? undefined : first + decoded.join('');
}
