import type { Words } from '../words/words.ts';
import { element } from './element.ts';
import { icon } from './icon.ts';

/** Puts `text()` on the clipboard and says so for two seconds. */
export function copyButton(text: () => string, words: Words): HTMLButtonElement {
  const label = element('span', {}, words.copy);
  const press = (): void => {
    void writeClipboard(text()).then((done) => {
      label.textContent = done ? words.copied : words.copyFailed;
      setTimeout(() => {
        label.textContent = words.copy;
      }, 2000);
    });
  };
  return element('button', { type: 'button', class: 'text-button', click: press }, icon('copy'), label);
}

async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** Pages without https have no clipboard API; the old command still works there. */
function copyBySelection(text: string): boolean {
  const field = element('textarea', { readonly: true, 'aria-hidden': 'true' });
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  return done;
}
