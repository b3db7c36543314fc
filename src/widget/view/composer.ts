import { element } from '../elements/element.ts';
import { iconButton } from '../elements/icon-button.ts';
import { fileChooser } from '../files/take-files.ts';
import type { Words } from '../words/words.ts';

export interface ComposerView {
  readonly element: HTMLElement;
  /** Where chosen files wait to be sent. */
  readonly tray: HTMLElement;
  /** What was written; the field is empty afterwards. */
  takeText(): string;
  setBusy(busy: boolean): void;
  focus(): void;
}

interface ComposerActions {
  readonly submit: () => void;
  readonly stop: () => void;
  readonly addFiles: (files: readonly File[]) => void;
}

export function createComposer(words: Words, actions: ComposerActions): ComposerView {
  const chooser = fileChooser(actions.addFiles, false);
  const camera = fileChooser(actions.addFiles, true);
  const tray = element('ul', { class: 'files tray', 'aria-label': words.filesLabel });
  const input = element('textarea', { rows: 1, placeholder: words.placeholder, 'aria-label': words.inputLabel });
  const send = iconButton('send', words.send, actions.submit, 'send');
  const stop = iconButton('stop', words.stop, actions.stop, 'send stop');
  const attach = iconButton('attach', words.attach, () => chooser.click());
  const shoot = iconButton('camera', words.camera, () => camera.click(), 'camera');
  stop.hidden = true;

  const grow = (): void => {
    input.style.height = 'auto';
    input.style.height = `${input.scrollHeight}px`;
  };
  input.addEventListener('input', grow);
  input.addEventListener('keydown', (event) => {
    // Enter that ends an input method's composition is not meant for us
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    actions.submit();
  });

  const field = element('div', { class: 'field' }, attach, shoot, input, stop, send);
  return {
    element: element('div', { class: 'composer' }, tray, field, chooser, camera),
    tray,
    takeText: () => {
      const text = input.value.trim();
      input.value = '';
      grow();
      return text;
    },
    setBusy: (busy) => {
      const focused = busy ? send.matches(':focus') : stop.matches(':focus');
      send.hidden = busy;
      stop.hidden = !busy;
      if (focused) (busy ? stop : input).focus();
    },
    focus: () => input.focus(),
  };
}
