import { element } from './element.ts';
import { type IconName, icon } from './icon.ts';

/** A button that shows only a picture; `label` is its name and its tooltip. */
export function iconButton(name: IconName, label: string, press: () => void, className = ''): HTMLButtonElement {
  const properties = { type: 'button', class: `icon-button ${className}`.trim(), 'aria-label': label, title: label };
  return element('button', { ...properties, click: press }, icon(name));
}
