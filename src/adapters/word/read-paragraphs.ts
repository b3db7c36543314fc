import { readStyles, type TextStyle } from './read-styles.ts';
import { attribute, decodeEntities, type XmlToken, xmlTokens } from './xml-tokens.ts';

/** One paragraph, or one table cell's paragraph: `cell` then says where in its row it stands. */
export interface Paragraph {
  readonly text: string;
  /** Points. */
  readonly fontSize: number;
  readonly centred: boolean;
  readonly cell?: { readonly row: number; readonly column: number };
  readonly startsPage: boolean;
  /** Relationship ids of the pictures in it. */
  readonly pictures: readonly string[];
}

/**
 * The paragraphs of a document part in order, cells row by row. Deleted and hidden text is left out, as are field
 * codes and the second copy that a text box carries for old readers: only what a person sees may count.
 */
export function readParagraphs(document: string, styles: string): Paragraph[] {
  const reader = createReader(readStyles(styles));
  for (const token of xmlTokens(document)) {
    if (token.kind === 'text') reader.text(token.text);
    else if (token.kind === 'close') reader.close(token.name);
    else {
      reader.open(token);
      if (token.empty) reader.close(token.name);
    }
  }
  return reader.paragraphs.filter(({ text, pictures }) => text.trim() !== '' || pictures.length > 0);
}

interface Draft {
  text: string;
  style: TextStyle;
  fontSize: number | undefined;
  startsPage: boolean;
  readonly cell: { readonly row: number; readonly column: number } | undefined;
  readonly pictures: string[];
}

interface Reader {
  readonly paragraphs: Paragraph[];
  open(token: Extract<XmlToken, { kind: 'open' }>): void;
  close(name: string): void;
  text(text: string): void;
}

interface State {
  readonly styles: ReadonlyMap<string, TextStyle>;
  readonly paragraphs: Paragraph[];
  /** Paragraphs nest: a text box stands inside one. */
  readonly drafts: Draft[];
  readonly tables: { row: number; column: number }[];
  rows: number;
  skipping: number;
  inText: boolean;
  hiddenRun: boolean;
  runSize: number | undefined;
  pageBreak: boolean;
}

/** Elements whose whole content no reader of the document sees. */
const UNSEEN = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:instrText',
  'w:delText',
  'w:rPrChange',
  'w:pPrChange',
]);

function createReader(styles: ReadonlyMap<string, TextStyle>): Reader {
  const state: State = {
    styles,
    paragraphs: [],
    drafts: [],
    tables: [],
    rows: 0,
    skipping: 0,
    inText: false,
    hiddenRun: false,
    runSize: undefined,
    pageBreak: false,
  };
  return {
    paragraphs: state.paragraphs,
    open(token) {
      if (UNSEEN.has(token.name)) state.skipping += 1;
      if (state.skipping === 0) OPENING[token.name]?.(state, token.attributes);
    },
    close(name) {
      if (state.skipping === 0) CLOSING[name]?.(state);
      if (UNSEEN.has(name) && state.skipping > 0) state.skipping -= 1;
    },
    text(text) {
      const draft = state.drafts.at(-1);
      if (state.skipping > 0 || !state.inText || state.hiddenRun || draft === undefined) return;
      draft.text += decodeEntities(text);
      draft.fontSize = Math.max(draft.fontSize ?? 0, state.runSize ?? draft.style.fontSize);
    },
  };
}

const OPENING: Readonly<Record<string, (state: State, attributes: string) => void>> = {
  'w:p': startParagraph,
  'w:pStyle': (state, attributes) => {
    const draft = state.drafts.at(-1);
    if (draft !== undefined) draft.style = state.styles.get(attribute(attributes, 'w:val') ?? '') ?? draft.style;
  },
  'w:jc': (state, attributes) => {
    const draft = state.drafts.at(-1);
    if (draft !== undefined) draft.style = { ...draft.style, centred: attribute(attributes, 'w:val') === 'center' };
  },
  'w:r': (state) => {
    state.hiddenRun = false;
    state.runSize = undefined;
  },
  'w:vanish': (state, attributes) => {
    state.hiddenRun = !/^(0|false|off)$/.test(attribute(attributes, 'w:val') ?? '');
  },
  'w:sz': (state, attributes) => {
    state.runSize = Number(attribute(attributes, 'w:val') ?? Number.NaN) / 2 || undefined;
  },
  'w:t': (state) => {
    state.inText = true;
  },
  'w:tab': (state) => append(state, '\t'),
  'w:br': (state, attributes) => (attribute(attributes, 'w:type') === 'page' ? breakPage(state) : append(state, '\n')),
  'w:cr': (state) => append(state, '\n'),
  'w:pageBreakBefore': breakPage,
  'w:lastRenderedPageBreak': breakPage,
  'w:noBreakHyphen': (state) => append(state, '-'),
  'w:tbl': (state) => state.tables.push({ row: 0, column: 0 }),
  'w:tr': (state) => {
    state.rows += 1;
    const table = state.tables.at(-1);
    if (table !== undefined) Object.assign(table, { row: state.rows, column: 0 });
  },
  'w:tc': (state) => {
    const table = state.tables.at(-1);
    if (table !== undefined) table.column += 1;
  },
  'a:blip': (state, attributes) => addPicture(state, attribute(attributes, 'r:embed')),
  'v:imagedata': (state, attributes) => addPicture(state, attribute(attributes, 'r:id')),
};

const CLOSING: Readonly<Record<string, (state: State) => void>> = {
  'w:p': endParagraph,
  'w:t': (state) => {
    state.inText = false;
  },
  'w:tbl': (state) => {
    state.tables.pop();
  },
};

function startParagraph(state: State): void {
  const table = state.tables.at(-1);
  state.hiddenRun = false;
  state.drafts.push({
    text: '',
    style: state.styles.get('') ?? { fontSize: 10.5, centred: false },
    fontSize: undefined,
    startsPage: state.pageBreak,
    cell: table === undefined ? undefined : { row: table.row, column: table.column },
    pictures: [],
  });
  state.pageBreak = false;
}

function endParagraph(state: State): void {
  const draft = state.drafts.pop();
  if (draft === undefined) return;
  const { text, style, fontSize, startsPage, cell, pictures } = draft;
  // an empty paragraph is dropped, its break is not
  if (startsPage && text.trim() === '') state.pageBreak = true;
  state.paragraphs.push({
    text,
    fontSize: fontSize ?? style.fontSize,
    centred: style.centred,
    startsPage,
    pictures,
    ...(cell === undefined ? {} : { cell }),
  });
}

/** A break before any of the paragraph's text is its own, else the next one's. */
function breakPage(state: State): void {
  const draft = state.drafts.at(-1);
  if (draft === undefined || draft.text !== '') state.pageBreak = true;
  else draft.startsPage = true;
}

function append(state: State, text: string): void {
  const draft = state.drafts.at(-1);
  if (draft !== undefined && !state.hiddenRun) draft.text += text;
}

function addPicture(state: State, id: string | undefined): void {
  if (id !== undefined) state.drafts.at(-1)?.pictures.push(id);
}
