import { element } from '../elements/element.ts';
import { icon } from '../elements/icon.ts';
import type { Application } from '../wire.ts';
import type { Words } from '../words/words.ts';
import { citationList } from './citations.ts';
import { rowFace, type ShowEvidence } from './requirement-row.ts';

interface PartOptions {
  readonly words: Words;
  readonly showEvidence: ShowEvidence;
}

/** The two applications for the plug-in: what they need, and what to do next, in order. */
export function applicationPart({ items, nextSteps }: Application, { words, showEvidence }: PartOptions): HTMLElement {
  const rows = items.map(({ label, status, findings }) => {
    const failing = status === 'met' ? [] : findings.filter(({ ok }) => ok !== true);
    return element(
      'li',
      { class: 'requirement' },
      rowFace({ name: label, status, findings }, words, showEvidence),
      ...failing.map(({ text }) => element('p', { class: `reason ${status}` }, text)),
    );
  });
  const steps = nextSteps.map(({ text, citation }) =>
    element('li', {}, element('p', {}, text), citationList([citation], words)),
  );
  const met = items.filter(({ status }) => status === 'met').length;
  return element(
    'details',
    { class: 'folded' },
    element(
      'summary',
      {},
      icon('next'),
      words.application,
      element('span', { class: 'count' }, `${met} / ${items.length}`),
    ),
    element('ul', { class: 'requirements' }, ...rows),
    steps.length > 0 && element('p', { class: 'option-label' }, words.nextSteps),
    steps.length > 0 && element('ol', { class: 'steps' }, ...steps),
  );
}
