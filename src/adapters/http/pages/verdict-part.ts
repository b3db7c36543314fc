import { html } from 'hono/html';
import type {
  GapPart,
  OptionPart,
  PointPart,
  RequirementPart,
  VerdictPart,
} from '../../../application/report/report.ts';
import { applicationPart } from './application-part.ts';
import { citationPart } from './citation-part.ts';
import type { Places } from './collect-places.ts';
import { findingList, overridePart } from './finding-list.ts';
import type { Markup } from './page-frame.ts';
import { rulingForm } from './ruling-form.ts';
import { chip, mark } from './status-chip.ts';
import { treePart } from './tree-part.ts';

export interface VerdictOptions {
  readonly places: Places;
  /** Where rulings are sent; absent for whoever may not rule. */
  readonly ruleAt?: string;
}

/** One category: the decision, what is missing, every requirement with its findings, and the whole as a diagram. */
export function verdictPart(verdict: VerdictPart, options: VerdictOptions): Markup {
  const { decision, category, categoryId, scheme, tally, gaps, notes, application } = verdict;
  return html`<section class="card verdict ${decision.tone}" aria-label="${category}：${decision.word}">
    <header class="decision">
      <span class="stamp" aria-hidden="true">${mark(decision.tone)}</span>
      <div>
        <p class="eyebrow">${category} · ${scheme}</p>
        <h2>${decision.word}</h2>
        <p>${decision.meaning}</p>
        <p class="tally">${tally}</p>
      </div>
    </header>
    ${gaps.length === 0 ? '' : gapList(gaps)}
    ${verdict.options.length === 0 ? '' : treePart(verdict)}
    ${verdict.options.map((option) => optionPart(option, verdict, options))}
    ${application === undefined ? '' : applicationPart(application, { ...options, categoryId })}
    ${notes.length === 0 ? '' : noteList(notes)}
    <p class="hint digest">规则 ${verdict.rulesVersion} · <code>${verdict.digest}</code></p>
  </section>`;
}

const gapList = (gaps: readonly GapPart[]): Markup => html`<div class="part">
  <h3>还差什么</h3>
  <ol class="gaps">
    ${gaps.map(
      ({ name, status, text, citation }) => html`<li>
        <p class="gap-name">${name} ${chip(status)}</p>
        <p>${text}</p>
        ${citationPart(citation)}
      </li>`,
    )}
  </ol>
</div>`;

const optionPart = (option: OptionPart, verdict: VerdictPart, options: VerdictOptions): Markup => {
  const { number, label, status, requirements } = option;
  const heading = verdict.options.length > 1 ? html`办法 ${String(number)}：${label} ${chip(status)}` : html`逐项核对`;
  const body = html`<ul class="requirements">
    ${requirements.map((requirement) => requirementPart(requirement, verdict.categoryId, options))}
  </ul>`;
  // what is not taken is there for whoever wants to know
  if (number > 1) return html`<details class="part"><summary>${heading}</summary>${body}</details>`;
  return html`<div class="part"><h3>${heading}</h3>${body}</div>`;
};

/** Of the nearest option the list of gaps has said what to do. */
const nearest = '1.';

function requirementPart(requirement: RequirementPart, categoryId: string, options: VerdictOptions): Markup {
  const { name, number, status, findings, note, advice, citation, override, sameAs, certificateId } = requirement;
  if (sameAs !== undefined) {
    return html`<li class="requirement same">
      <p class="requirement-name">${name} ${chip(status)}</p>
      <p class="hint">与 ${sameAs} 相同</p>
    </li>`;
  }
  const key = `${categoryId}/${certificateId}`;
  const anchor = `${categoryId}-${number}`;
  return html`<li class="requirement ${status.tone}" id="requirement-${anchor}">
    <p class="requirement-name">${name} ${chip(status)}</p>
    ${override === undefined ? '' : overridePart(override)}
    ${findingList(findings, options.places)}
    ${note === undefined ? '' : html`<p class="hint">${note}</p>`}
    ${advice === undefined || number.startsWith(nearest) ? '' : html`<p class="advice"><b>怎么办</b>${advice}</p>`}
    <div class="foot">
      ${citationPart(citation)}${options.ruleAt === undefined ? '' : rulingForm(options.ruleAt, { key, anchor, findings })}
    </div>
  </li>`;
}

const noteList = (notes: readonly PointPart[]): Markup => html`<div class="part">
  <h3>另外要知道</h3>
  <ul class="notes">
    ${notes.map(({ text, citation }) => html`<li>${text}${citation === undefined ? '' : citationPart(citation)}</li>`)}
  </ul>
</div>`;
