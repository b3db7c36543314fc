import { element } from '../elements/element.ts';
import { icon } from '../elements/icon.ts';
import { iconButton } from '../elements/icon-button.ts';
import type { Evidence, Finding } from '../wire.ts';
import type { Words } from '../words/words.ts';
import { drawPage } from './draw-page.ts';
import { sayPlace } from './say-place.ts';

/** Gives a page's picture, or nothing where it is not to be had. */
export type PageSource = (documentId: string, page: number) => Promise<ImageBitmap | undefined>;

interface ViewerOptions {
  readonly words: Words;
  readonly pages: PageSource;
}

/** Shows what findings rest on: the page, the box on it, and the sentence beside it. Modal; focus goes back by itself. */
export function showPages(
  host: ParentNode & Node,
  name: string,
  findings: readonly Finding[],
  options: ViewerOptions,
): void {
  const { words } = options;
  const stage = element('div', { class: 'stage', tabindex: 0, role: 'group', 'aria-label': name });
  const place = element('p', { class: 'viewer-place' });
  const choose = (chosen: Evidence, button: HTMLElement): void => {
    for (const other of dialog.querySelectorAll('[aria-current]')) other.removeAttribute('aria-current');
    button.setAttribute('aria-current', 'true');
    place.textContent = sayPlace(chosen, words);
    void fillStage(stage, chosen, options);
  };
  const items = findings.map((finding) => findingItem(finding, words, choose));
  const dialog = element(
    'dialog',
    { class: 'viewer', 'aria-label': words.viewerLabel(name) },
    viewerHead(name, place, stage, words, () => dialog.close()),
    element('div', { class: 'viewer-body' }, stage, element('ul', { class: 'viewer-findings' }, ...items)),
  );
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  host.append(dialog);
  dialog.showModal();
  dialog.querySelector<HTMLButtonElement>('button.evidence')?.click();
}

function viewerHead(
  name: string,
  place: HTMLElement,
  stage: HTMLElement,
  words: Words,
  close: () => void,
): HTMLElement {
  let zoom = 1;
  const zoomBy = (factor: number) => (): void => {
    zoom = Math.min(Math.max(zoom * factor, 1), 4);
    stage.style.setProperty('--zoom', String(zoom));
  };
  return element(
    'header',
    {},
    element('div', {}, element('h3', {}, name), place),
    iconButton('minus', words.zoomOut, zoomBy(1 / 1.5)),
    iconButton('plus', words.zoomIn, zoomBy(1.5)),
    iconButton('close', words.closeViewer, close),
  );
}

/** One finding with a button for each place it rests on. */
function findingItem(
  { ok, text, evidence }: Finding,
  words: Words,
  choose: (chosen: Evidence, button: HTMLElement) => void,
): HTMLElement {
  const status = ok === null ? 'unsure' : ok ? 'met' : 'missing';
  const places = evidence.map((one) => {
    const said = [element('q', {}, one.text), element('small', {}, sayPlace(one, words))];
    if (!isShown(one)) return element('div', { class: 'evidence' }, ...said);
    const button = element('button', { type: 'button', class: 'evidence' }, ...said);
    button.addEventListener('click', () => choose(one, button));
    return button;
  });
  const mark = element('span', { class: `mark ${status}`, 'aria-hidden': 'true' }, icon(status));
  return element('li', { class: 'finding' }, mark, element('div', {}, element('p', {}, text), ...places));
}

/** Evidence that was read from a page, as against stated by somebody. */
export const isShown = ({ documentId, page }: Evidence): boolean => documentId !== undefined && page !== undefined;

async function fillStage(stage: HTMLElement, seen: Evidence, { words, pages }: ViewerOptions): Promise<void> {
  const { documentId = '', page = 1, box, text, file = '' } = seen;
  const wanted = `${documentId}/${page}/${box?.join()}`;
  stage.dataset['wanted'] = wanted;
  if (stage.dataset['shown'] !== `${documentId}/${page}`) {
    stage.replaceChildren(element('p', { class: 'stage-word', role: 'status' }, words.loadingPage));
  }
  const picture = await pages(documentId, page);
  // another place was chosen while this page was on its way
  if (stage.dataset['wanted'] !== wanted) return;
  stage.dataset['shown'] = `${documentId}/${page}`;
  if (picture === undefined) {
    const sorry = element('p', { class: 'stage-word', role: 'status' }, words.pageGone);
    stage.replaceChildren(sorry, element('blockquote', {}, text));
    return;
  }
  const canvas = drawPage(picture, box);
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', words.pagePicture(file, page, text));
  stage.replaceChildren(canvas);
  if (box === undefined) return;
  // the box into the middle of what is seen
  const scale = canvas.clientWidth / canvas.width;
  stage.scrollTop = (box[1] + box[3] / 2) * scale - stage.clientHeight / 2;
  stage.scrollLeft = (box[0] + box[2] / 2) * scale - stage.clientWidth / 2;
}
