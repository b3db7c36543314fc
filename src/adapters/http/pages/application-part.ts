import { html } from 'hono/html';
import type { ApplicationItemPart, ApplicationPart } from '../../../application/report/report.ts';
import { citationPart } from './citation-part.ts';
import type { Places } from './collect-places.ts';
import { findingList, overridePart } from './finding-list.ts';
import type { Markup } from './page-frame.ts';
import { rulingForm } from './ruling-form.ts';
import { chip } from './status-chip.ts';

export interface ApplicationOptions {
  readonly places: Places;
  readonly ruleAt?: string;
  readonly categoryId: string;
}

/** The two plug-in applications: what the screenshots show, and what to do next, in order. */
export const applicationPart = ({ items, nextSteps }: ApplicationPart, options: ApplicationOptions): Markup => html`<div
  class="part"
>
  <h3>插件申请的两张截图</h3>
  <ul class="requirements">
    ${items.map((item) => itemPart(item, options))}
  </ul>
  ${
    nextSteps.length === 0
      ? ''
      : html`<details class="part">
          <summary>之后的步骤（${String(nextSteps.length)}）</summary>
          <ol class="next-steps">
            ${nextSteps.map(
              ({ text, citation }) => html`<li>${text}${citation === undefined ? '' : citationPart(citation)}</li>`,
            )}
          </ol>
        </details>`
  }
</div>`;

function itemPart(item: ApplicationItemPart, { places, ruleAt, categoryId }: ApplicationOptions): Markup {
  const { id, label, status, findings, override } = item;
  return html`<li class="requirement ${status.tone}" id="requirement-${categoryId}-${id}">
    <p class="requirement-name">${label} ${chip(status)}</p>
    ${override === undefined ? '' : overridePart(override)} ${findingList(findings, places)}
    ${ruleAt === undefined ? '' : rulingForm(ruleAt, { key: `${categoryId}/${id}`, anchor: `${categoryId}-${id}`, findings })}
  </li>`;
}
