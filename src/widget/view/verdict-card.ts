import { copyButton } from '../elements/copy-button.ts';
import { element } from '../elements/element.ts';
import { icon } from '../elements/icon.ts';
import type { Decision, JudgedOption, RequirementStatus, Verdict } from '../wire.ts';
import type { Words } from '../words/words.ts';
import { applicationPart } from './application-part.ts';
import { citationList } from './citations.ts';
import { requirementRow, type ShowEvidence } from './requirement-row.ts';
import { requirementTree } from './requirement-tree.ts';
import { verdictText } from './verdict-text.ts';

export interface VerdictCardOptions {
  readonly words: Words;
  readonly showEvidence: ShowEvidence;
  /** The address of the review's page with its downloads, where there is one. */
  readonly details: string | undefined;
}

/** A verdict as one card: the decision, every requirement of the nearest option, then what else there is to know. */
export function verdictCard(verdict: Verdict, options: VerdictCardOptions): HTMLElement {
  const { words } = options;
  const [nearest, ...others] = verdict.options;
  return element(
    'section',
    { class: `card ${verdict.decision}`, 'aria-label': words.verdictLabel },
    cardHead(verdict, nearest, words),
    nearest && optionRows(nearest, verdict, options),
    nearest === undefined && verdict.gaps.length > 0 && gapsWithoutOption(verdict, options),
    others.length > 0 && otherOptions(others, options),
    verdict.options.some(({ requirements }) => requirements.length > 1) || others.length > 0
      ? folded(words.tree, requirementTree(verdict, words))
      : undefined,
    verdict.application && applicationPart(verdict.application, options),
    verdict.notes.length > 0 && notes(verdict, words),
    cardFoot(verdict, options),
  );
}

const markOf: Readonly<Record<Decision, RequirementStatus>> = {
  pass: 'met',
  supplement: 'unfit',
  manual: 'unsure',
  reject: 'missing',
};

function cardHead(verdict: Verdict, nearest: JudgedOption | undefined, words: Words): HTMLElement {
  const requirements = nearest?.requirements ?? [];
  const met = requirements.filter(({ status }) => status === 'met').length;
  return element(
    'header',
    { class: 'card-head' },
    element('span', { class: 'stamp', 'aria-hidden': 'true' }, icon(markOf[verdict.decision])),
    element(
      'div',
      {},
      element('h3', {}, words.decision[verdict.decision]),
      element(
        'p',
        { class: 'card-category' },
        verdict.category.name,
        element('span', {}, words.scheme[verdict.scheme]),
      ),
    ),
    requirements.length > 0 && meter(met, requirements.length, words),
  );
}

/** One bar for each requirement: how far the nearest option is. */
function meter(met: number, all: number, words: Words): HTMLElement {
  const bars = Array.from({ length: all }, (_, index) => element('i', { class: index < met ? 'on' : 'off' }));
  return element('div', { class: 'meter' }, element('span', { 'aria-hidden': 'true' }, ...bars), words.tally(met, all));
}

function optionRows(option: JudgedOption, verdict: Verdict, { words, showEvidence }: VerdictCardOptions): HTMLElement {
  const rows = option.requirements.map((requirement) =>
    requirementRow(requirement, { words, showEvidence, gaps: verdict.gaps }),
  );
  const heading =
    verdict.options.length > 1 && element('p', { class: 'option-label' }, words.nearestOption(option.label));
  return element('div', { class: 'option' }, heading, element('ul', { class: 'requirements' }, ...rows));
}

/** A subject or a content that no paper can mend has gaps or notes but no way to go. */
function gapsWithoutOption({ gaps }: Verdict, { words }: VerdictCardOptions): HTMLElement {
  const items = gaps.map(({ text, citation }) =>
    element('li', {}, element('p', {}, text), citationList([citation], words)),
  );
  return element('ul', { class: 'notes' }, ...items);
}

function otherOptions(others: readonly JudgedOption[], options: VerdictCardOptions): HTMLElement {
  const { words, showEvidence } = options;
  const parts = others.map((option) => {
    const rows = option.requirements.map((requirement) =>
      requirementRow(requirement, { words, showEvidence, gaps: [] }),
    );
    return element(
      'div',
      { class: 'option' },
      element('p', { class: 'option-label' }, option.label),
      element('ul', { class: 'requirements' }, ...rows),
    );
  });
  return folded(words.otherOptions(others.length), ...parts);
}

function notes(verdict: Verdict, words: Words): HTMLElement {
  const items = verdict.notes.map(({ text, citation }) =>
    element('li', {}, element('p', {}, text), citation && citationList([citation], words)),
  );
  const part = folded(`${words.notes}（${items.length}）`, element('ul', { class: 'notes' }, ...items));
  // where no paper can mend it, the notes say why
  part.open = verdict.options.length === 0;
  return part;
}

function cardFoot(verdict: Verdict, { words, details }: VerdictCardOptions): HTMLElement {
  const link = { class: 'text-button', href: details, target: '_blank', rel: 'noopener noreferrer' };
  return element(
    'footer',
    { class: 'card-foot' },
    element('span', { class: 'as-of' }, words.asOf(verdict.asOf)),
    copyButton(() => verdictText(verdict, words), words),
    details !== undefined && element('a', link, icon('open'), words.details),
  );
}

const folded = (heading: string, ...content: readonly HTMLElement[]): HTMLDetailsElement =>
  element('details', { class: 'folded' }, element('summary', {}, icon('next'), heading), ...content);
