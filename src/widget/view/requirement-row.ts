import { element } from '../elements/element.ts';
import { icon } from '../elements/icon.ts';
import type { Evidence, Finding, Gap, Requirement, RequirementStatus } from '../wire.ts';
import type { Words } from '../words/words.ts';
import { citationList } from './citations.ts';
import { isShown } from './page-viewer.ts';
import { sayPlace } from './say-place.ts';
import { statusMark, statusPill } from './status-mark.ts';

/** Shows pages with the boxes that findings rest on. */
export type ShowEvidence = (name: string, findings: readonly Finding[]) => void;

interface RowOptions {
  readonly words: Words;
  readonly showEvidence: ShowEvidence;
  readonly gaps: readonly Gap[];
}

/** One requirement: what is asked, whether it is met, and by what. */
export function requirementRow(requirement: Requirement, { words, showEvidence, gaps }: RowOptions): HTMLElement {
  const { certificate, status, findings, citation } = requirement;
  const reasons = status === 'met' ? [] : reasonsOf(requirement, gaps);
  return element(
    'li',
    { class: 'requirement' },
    rowFace({ name: certificate.name, status, findings }, words, showEvidence),
    ...reasons.map((reason) => element('p', { class: `reason ${status}` }, reason)),
    status !== 'met' && citationList([citation], words),
  );
}

interface Judged {
  readonly name: string;
  readonly status: RequirementStatus;
  readonly findings: readonly Finding[];
}

/** The line with mark, name and status; a button that shows the page where there is one to look at. */
export function rowFace({ name, status, findings }: Judged, words: Words, showEvidence: ShowEvidence): HTMLElement {
  const seen = firstShown(findings);
  const place = seen && element('span', { class: 'requirement-place' }, sayPlace(seen, words));
  const title = element('span', { class: 'requirement-name' }, name, place);
  const face = [statusMark(status), title, statusPill(status, words)];
  if (seen === undefined) return element('div', { class: 'requirement-face' }, ...face);
  const hint = element(
    'span',
    { class: 'see-page' },
    element('span', { class: 'unseen' }, words.seePage),
    icon('next'),
  );
  const press = (): void => showEvidence(name, findings);
  const properties = { type: 'button', class: 'requirement-face', click: press, title: words.seePage };
  return element('button', properties, ...face, hint);
}

function firstShown(findings: readonly Finding[]): Evidence | undefined {
  return findings.flatMap(({ evidence }) => evidence).find(isShown);
}

function reasonsOf({ certificate, status, findings, note }: Requirement, gaps: readonly Gap[]): string[] {
  const told = gaps.filter((gap) => gap.certificate.id === certificate.id && gap.status === status);
  if (told.length > 0) return told.map(({ text }) => text);
  const failing = findings.filter(({ ok }) => ok !== true).map(({ text }) => text);
  if (failing.length > 0) return failing;
  return note === undefined ? [] : [note];
}
