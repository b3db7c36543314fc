import { element } from '../elements/element.ts';
import { icon } from '../elements/icon.ts';
import type { RequirementStatus } from '../wire.ts';
import type { Words } from '../words/words.ts';

/** A status by shape, colour and word, so that none of them has to be seen alone. */
export function statusMark(status: RequirementStatus): HTMLElement {
  return element('span', { class: `mark ${status}`, 'aria-hidden': 'true' }, icon(status));
}

export function statusPill(status: RequirementStatus, words: Words): HTMLElement {
  return element('span', { class: `pill ${status}` }, words.status[status]);
}
