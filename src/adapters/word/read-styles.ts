import { attribute } from './xml-tokens.ts';

export interface TextStyle {
  /** Points. */
  readonly fontSize: number;
  readonly centred: boolean;
}

/** Paragraph styles by id with what they inherit; under the empty id, what a paragraph without a style looks like. */
export function readStyles(styles: string): ReadonlyMap<string, TextStyle> {
  const defaults = {
    fontSize: sizeIn(styles.match(/<w:docDefaults>[\s\S]*?<\/w:docDefaults>/)?.[0] ?? '') ?? 10.5,
    centred: false,
  };
  const bodies = new Map<string, string>();
  for (const [, head = '', body = ''] of styles.matchAll(/<w:style\b([^>]{0,500})>([\s\S]*?)<\/w:style>/g)) {
    const id = attribute(head, 'w:styleId');
    if (id !== undefined) bodies.set(id, body);
    if (attribute(head, 'w:default') === '1' && attribute(head, 'w:type') === 'paragraph') bodies.set('', body);
  }
  const resolved = new Map<string, TextStyle>([['', defaults]]);
  for (const id of bodies.keys()) resolved.set(id, resolve(id, bodies, defaults, DEEPEST));
  return resolved;
}

const DEEPEST = 10;

function resolve(id: string, bodies: ReadonlyMap<string, string>, defaults: TextStyle, depth: number): TextStyle {
  const body = bodies.get(id);
  if (body === undefined || depth === 0) return defaults;
  const parent = attribute(body.match(/<w:basedOn\b[^>]*>/)?.[0] ?? '', 'w:val');
  const inherited = parent === undefined ? defaults : resolve(parent, bodies, defaults, depth - 1);
  const alignment = attribute(body.match(/<w:jc\b[^>]*>/)?.[0] ?? '', 'w:val');
  return {
    fontSize: sizeIn(body) ?? inherited.fontSize,
    centred: alignment === undefined ? inherited.centred : alignment === 'center',
  };
}

function sizeIn(body: string): number | undefined {
  const halves = Number(attribute(body.match(/<w:sz\b[^>]*>/)?.[0] ?? '', 'w:val') ?? 0);
  return halves > 0 ? halves / 2 : undefined;
}
