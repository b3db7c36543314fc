/** What a host page may do with the widget and hear from it; `/widget.d.ts` gives it to pages written in TypeScript. */
export interface ZishenWidget extends HTMLElement {
  open(): void;
  close(): void;
  readonly isOpen: boolean;
  /** The last verdict of this conversation. */
  readonly verdict: ZishenVerdict | undefined;
  /** Says something for the person, with files. @returns a promise that settles with the end of the answer */
  send(message: string, files?: readonly File[]): Promise<void>;
  /** Forgets the conversation, in the page and in the browser's storage. */
  clear(): void;
  addEventListener<Name extends keyof ZishenEvents>(
    name: Name,
    listener: (event: ZishenEvents[Name]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    name: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

export interface ZishenEvents {
  open: CustomEvent<undefined>;
  close: CustomEvent<undefined>;
  /** Each verdict that is shown, also one brought back after a reload. */
  verdict: CustomEvent<ZishenVerdict>;
}

/** The part of a verdict that a host page decides by; the whole is there too. */
export interface ZishenVerdict {
  readonly decision: 'pass' | 'supplement' | 'manual' | 'reject';
  readonly category: { readonly id: string; readonly name: string };
  readonly scheme: 'plugin' | 'standard';
  readonly gaps: readonly {
    readonly certificate: { readonly id: string; readonly name: string };
    readonly status: 'missing' | 'unfit' | 'unsure';
    readonly code: string;
    readonly text: string;
  }[];
  readonly rulesVersion: string;
  readonly asOf: string;
  readonly digest: string;
}

declare global {
  interface HTMLElementTagNameMap {
    'zishen-widget': ZishenWidget;
  }
}
