import { element } from '../elements/element.ts';
import { icon } from '../elements/icon.ts';
import { iconButton } from '../elements/icon-button.ts';
import type { Words } from '../words/words.ts';

export type FileState =
  | { readonly kind: 'preparing' | 'uploaded' | 'cancelled' }
  | { readonly kind: 'queued'; readonly size: string }
  | { readonly kind: 'uploading' | 'reading'; readonly percent: number }
  | { readonly kind: 'read'; readonly text: string; readonly doubtful: boolean }
  | { readonly kind: 'failed' | 'refused'; readonly sentence: string };

/** One file as the person sees it: picture, name, what happens to it, how far, and what can be done about it. */
export interface FileRow {
  readonly element: HTMLElement;
  state(): FileState;
  show(state: FileState): void;
  showPicture(picture: HTMLCanvasElement): void;
}

interface FileActions {
  readonly remove: () => void;
  readonly retry: () => void;
}

export function createFileRow(file: File, words: Words, actions: FileActions): FileRow {
  const cancel = iconButton('close', words.remove(file.name), actions.remove, 'small');
  const retry = iconButton('retry', `${words.retry} ${file.name}`, actions.retry, 'small');
  const picture = element('span', { class: 'file-picture' }, icon('file'));
  const said = element('span', { class: 'file-said' });
  const bar = element('progress', { max: 100, 'aria-label': file.name });
  const name = element('span', { class: 'file-name', title: file.name }, ...splitName(file.name));
  const body = element('span', { class: 'file-body' }, name, said, bar);
  const row = element('li', { class: 'file' }, picture, body, retry, cancel);
  let current: FileState = { kind: 'preparing' };

  const show = (state: FileState): void => {
    current = state;
    row.dataset['state'] = state.kind === 'read' && state.doubtful ? 'doubtful' : state.kind;
    said.textContent = sayState(state, words);
    bar.hidden = !moving.has(state.kind);
    if ('percent' in state && (state.kind === 'uploading' || state.percent > 0)) bar.value = state.percent;
    else bar.removeAttribute('value');
    retry.hidden = state.kind !== 'failed';
    cancel.hidden = !cancellable.has(state.kind);
  };
  show(current);
  return { element: row, state: () => current, show, showPicture: (drawn) => picture.replaceChildren(drawn) };
}

const moving: ReadonlySet<FileState['kind']> = new Set(['preparing', 'uploading', 'uploaded', 'reading']);
const cancellable: ReadonlySet<FileState['kind']> = new Set(['preparing', 'queued', 'uploading', 'refused']);

function sayState(state: FileState, words: Words): string {
  switch (state.kind) {
    case 'queued':
      return state.size;
    case 'uploading':
      return words.file.uploading(state.percent);
    case 'reading':
      return words.file.reading(state.percent);
    case 'read':
      return state.text;
    case 'failed':
    case 'refused':
      return state.sentence;
    default:
      return words.file[state.kind];
  }
}

/** Two pieces, so that a long name is cut in its middle and its ending stays in sight. */
function splitName(name: string): [HTMLElement, HTMLElement] {
  const cut = Math.max(name.length - 8, 0);
  return [element('span', { class: 'name-head' }, name.slice(0, cut)), element('span', {}, name.slice(cut))];
}
