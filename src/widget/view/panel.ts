import { element } from '../elements/element.ts';
import { iconButton } from '../elements/icon-button.ts';
import type { Words } from '../words/words.ts';

interface PanelOptions {
  readonly words: Words;
  readonly heading: string;
  readonly onClose: () => void;
  readonly onClear: () => void;
}

/** The frame around log and composer: heading, the two buttons, and a curtain while files hover over it. */
export function createPanel(content: readonly HTMLElement[], options: PanelOptions): HTMLElement {
  const { words, heading, onClose, onClear } = options;
  const panel = element(
    'section',
    { class: 'panel', 'aria-label': heading },
    element(
      'header',
      { class: 'panel-head' },
      element('span', { class: 'seal', 'aria-hidden': 'true' }, '审'),
      element('h2', {}, heading),
      iconButton('bin', words.clear, () => askToClear(panel, words, onClear)),
      iconButton('close', words.close, onClose, 'collapse'),
    ),
    offlineBanner(words),
    ...content,
    element('div', { class: 'curtain', 'aria-hidden': 'true' }, element('span', {}, words.dropHere)),
  );
  return panel;
}

function askToClear(panel: HTMLElement, words: Words, onClear: () => void): void {
  const answer = (clear: boolean) => () => {
    dialog.close();
    if (clear) onClear();
  };
  const dialog = element(
    'dialog',
    { class: 'question-box', 'aria-label': words.clearQuestion },
    element('h3', {}, words.clearQuestion),
    element('p', {}, words.clearWarning),
    element(
      'div',
      { class: 'question-buttons' },
      element('button', { type: 'button', class: 'plain-button', click: answer(false) }, words.keep),
      element('button', { type: 'button', class: 'danger-button', click: answer(true) }, words.confirmClear),
    ),
  );
  dialog.addEventListener('close', () => dialog.remove());
  panel.append(dialog);
  dialog.showModal();
}

function offlineBanner(words: Words): HTMLElement {
  const banner = element('p', { class: 'offline', role: 'status' });
  const show = (): void => {
    banner.textContent = navigator.onLine ? '' : words.offline;
  };
  window.addEventListener('online', show);
  window.addEventListener('offline', show);
  show();
  return banner;
}
