import type { ZishenVerdict, ZishenWidget } from './host-api.ts';
import { createWidget, type Widget } from './widget.ts';
import { readSettings } from './widget-settings.ts';

/** Registers `<zishen-widget>`, once however often the script is loaded. */
export function defineZishenElement(scriptServer: string): void {
  if (customElements.get('zishen-widget') !== undefined) return;

  class ZishenElement extends HTMLElement implements ZishenWidget {
    #widget: Widget | undefined;

    connectedCallback(): void {
      if (this.#widget !== undefined) return;
      const settings = readSettings((name) => this.getAttribute(name), scriptServer);
      this.toggleAttribute('inline', settings.inline);
      this.#widget = createWidget(this.attachShadow({ mode: 'open' }), settings, (name, detail) =>
        this.dispatchEvent(new CustomEvent(name, { detail })),
      );
    }

    open(): void {
      this.#widget?.open();
    }

    close(): void {
      this.#widget?.close();
    }

    get isOpen(): boolean {
      return this.#widget?.isOpen() ?? false;
    }

    get verdict(): ZishenVerdict | undefined {
      return this.#widget?.verdict();
    }

    send(message: string, files: readonly File[] = []): Promise<void> {
      return this.#widget?.send(message, files) ?? Promise.resolve();
    }

    clear(): void {
      this.#widget?.clear();
    }
  }

  customElements.define('zishen-widget', ZishenElement);
}
