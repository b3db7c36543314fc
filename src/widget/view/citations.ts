import { element } from '../elements/element.ts';
import { icon } from '../elements/icon.ts';
import type { Citation } from '../wire.ts';
import type { Words } from '../words/words.ts';

/** Where the rules stand that a statement rests on: closed at first, the sentence word for word once opened. */
export function citationList(items: readonly Citation[], words: Words): HTMLElement {
  const heading = items.length === 1 ? words.citation : words.citations(items.length);
  return element(
    'details',
    { class: 'citations' },
    element('summary', {}, icon('next'), heading),
    ...items.map((citation) => citationQuote(citation, words)),
  );
}

function citationQuote({ quote, source, section, updated, url }: Citation, words: Words): HTMLElement {
  const day = updated.slice(0, 10);
  return element(
    'figure',
    {},
    element('blockquote', {}, quote),
    element(
      'figcaption',
      {},
      element('span', {}, `${source} › ${section}（${words.updated(day)}）`),
      isWebAddress(url) && sourceLink(url, words),
    ),
  );
}

const sourceLink = (url: string, words: Words): HTMLElement =>
  element('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, words.openSource, icon('open'));

/** Whatever the server says, only the web is linked to: no `javascript:`, no `data:`. */
export function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
