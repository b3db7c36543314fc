import { z } from 'zod';
import { parseJson } from '../../application/parse-json.ts';

/** What a model answers: `{"items":[{"id":"G01","explain":"…"}]}`, item by item. */
const itemSchema = z.strictObject({ id: z.string().max(8), explain: z.string().max(2000) });
export type AnswerItem = z.infer<typeof itemSchema>;

/** Reads an answer while it is still coming in. */
export interface AnswerReader {
  /** @returns the items that this piece completed, in the answer's order */
  push(piece: string): readonly AnswerItem[];
  /** `complete`: one whole object was read; `broken`: what came is no such object; `open`: it was cut short, or nothing came. */
  state(): 'open' | 'complete' | 'broken';
}

/**
 * Takes the first object of the answer, whatever stands around it: code fences, a byte order mark, words,
 * `<think>…</think>`. An item with other keys or types breaks the answer from there on; what came before it stays read.
 */
export function createAnswerReader(): AnswerReader {
  let text = '';
  let next = 0;
  let state: ReturnType<AnswerReader['state']> = 'open';
  const take = (list: string): readonly AnswerItem[] => {
    const steps = stepsFrom(list, next);
    const last = steps.at(-1);
    next = last?.end ?? next;
    if (last !== undefined && last.kind !== 'item') state = last.kind === 'end' ? 'complete' : 'broken';
    return steps.flatMap((step) => (step.kind === 'item' ? [step.item] : []));
  };
  return {
    push: (piece) => {
      if (state !== 'open') return [];
      text += piece;
      const visible = withoutThoughts(text);
      const list = LIST.exec(visible);
      if (list !== null) return take(visible.slice(list.index + list[0].length));
      if (isOther(visible)) state = 'broken';
      return [];
    },
    state: () => state,
  };
}

/** A thought that has not ended hides all that follows. */
const withoutThoughts = (text: string): string =>
  text.replace(/<think(?:ing)?>.*?<\/think(?:ing)?>/gsu, '').replace(/<think(?:ing)?>.*$/su, '');

const LIST = /\{\s*"items"\s*:\s*\[/u;

/** Whether the first object begins with something else. */
function isOther(visible: string): boolean {
  const start = visible.indexOf('{');
  const beginning = start < 0 ? '' : visible.slice(start).replace(/\s/gu, '').slice(0, LIST_BEGINS.length);
  return !LIST_BEGINS.startsWith(beginning);
}

const LIST_BEGINS = '{"items":[';

type Step =
  | { readonly kind: 'item'; readonly item: AnswerItem; readonly end: number }
  | { readonly kind: 'end' | 'fault'; readonly end: number };

/** All that stands whole in the list from here on; what is no item is the last. */
function stepsFrom(list: string, from: number): readonly Step[] {
  const steps: Step[] = [];
  let step = nextStep(list, from);
  while (step !== undefined) {
    steps.push(step);
    step = step.kind === 'item' ? nextStep(list, step.end) : undefined;
  }
  return steps;
}

/** The next thing in the list from here on, or `undefined` while it is not all there. */
function nextStep(body: string, from: number): Step | undefined {
  const at = /[^\s,]/u.exec(body.slice(from));
  if (at === null) return undefined;
  const start = from + at.index;
  if (body[start] === ']') return closing(body, start + 1);
  if (body[start] !== '{') return { kind: 'fault', end: start };
  const end = endOfObject(body, start);
  if (end === undefined) return undefined;
  const item = parseItem(body.slice(start, end));
  return item === undefined ? { kind: 'fault', end } : { kind: 'item', item, end };
}

function closing(body: string, from: number): Step | undefined {
  const after = /\S/u.exec(body.slice(from));
  if (after === null) return undefined;
  return { kind: after[0] === '}' ? 'end' : 'fault', end: from + after.index + 1 };
}

/** Where the object that starts here ends, counting braces outside strings. */
function endOfObject(body: string, start: number): number | undefined {
  let depth = 0;
  for (const match of body.slice(start).matchAll(/"(?:[^"\\]|\\.)*"?|[{}]/gsu)) {
    if (match[0] === '{') depth += 1;
    if (match[0] === '}') depth -= 1;
    if (depth === 0) return start + match.index + 1;
  }
  return undefined;
}

function parseItem(text: string): AnswerItem | undefined {
  const parsed = itemSchema.safeParse(parseJson(text.replace(/,\s*\}$/u, '}')));
  return parsed.success ? parsed.data : undefined;
}
