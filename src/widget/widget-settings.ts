import { chooseWords, type Language, type Words } from './words/words.ts';

/** The element's attributes, or a script tag's `data-` ones, as the widget understands them. */
export interface WidgetSettings {
  /** Origin and base path of the service, without a slash at its end. */
  readonly server: string;
  readonly language: Language;
  readonly words: Words;
  readonly heading: string;
  readonly inline: boolean;
  readonly shrink: boolean;
  readonly keepSession: boolean;
  /** Whether the page's address may name a conversation behind its `#`: only the service's own page lets it. */
  readonly takesLink: boolean;
  readonly limits: { readonly bytes: number; readonly count: number };
}

/** Attributes of `<zishen-widget>`; on the script tag each has `data-` before its name. */
export const attributeNames = [
  'server',
  'lang',
  'theme',
  'mode',
  'heading',
  'downscale',
  'session',
  'resume',
  'max-file-mb',
  'max-files',
] as const;

/** @param scriptServer where the script came from, which serves the API too unless told otherwise */
export function readSettings(attribute: (name: string) => string | null, scriptServer: string): WidgetSettings {
  const wanted = attribute('lang') ?? (document.documentElement.lang || navigator.language);
  const { words, language } = chooseWords(wanted);
  return {
    server: (attribute('server') ?? scriptServer).replace(/\/+$/, ''),
    language,
    words,
    heading: attribute('heading') ?? words.title,
    inline: attribute('mode') === 'inline',
    shrink: attribute('downscale') !== 'off',
    keepSession: attribute('session') !== 'off',
    takesLink: attribute('resume') === 'hash',
    limits: {
      bytes: positive(attribute('max-file-mb'), 20) * 1024 * 1024,
      count: positive(attribute('max-files'), 20),
    },
  };
}

function positive(written: string | null, otherwise: number): number {
  const value = Number(written);
  return Number.isFinite(value) && value > 0 ? value : otherwise;
}
