import { attributeNames } from './widget-settings.ts';
import { defineZishenElement } from './zishen-element.ts';

/**
 * The one script. Its tag's `data-` attributes become the element's; `data-target` names an element to put the widget
 * into (inline unless `data-mode` says otherwise), `data-target="none"` leaves placing it to the page.
 */
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : undefined;
defineZishenElement(new URL('.', script?.src ?? location.href).href);
if (script !== undefined) whenParsed(() => mount(script));

function mount(script: HTMLScriptElement): void {
  const { target } = script.dataset;
  if (target === 'none') return;
  const widget = document.createElement('zishen-widget');
  if (target !== undefined) widget.setAttribute('mode', 'inline');
  for (const name of attributeNames) {
    const written = script.getAttribute(`data-${name}`);
    if (written !== null) widget.setAttribute(name, written);
  }
  const place = target === undefined ? document.body : document.querySelector(target);
  place?.append(widget);
}

function whenParsed(work: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', work, { once: true });
  else work();
}
