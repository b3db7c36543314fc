import { html } from 'hono/html';
import type { ApplicationPart } from '../../../application/report/report.ts';
import { citationPart } from './citation-part.ts';
import type { Places } from './collect-places.ts';
import { findingList } from './finding-list.ts';
import type { Markup } from './page-frame.ts';
import { chip } from './status-chip.ts';

/** The two plug-in applications: what the screenshots show, and what to do next, in order. */
export const applicationPart = (
  { items, nextSteps }: ApplicationPart,
  places: Places,
): Markup => html`<div class="part">
  <h3>插件申请的两张截图</h3>
  <ul class="requirements">
    ${items.map(
      ({ label, status, findings }) => html`<li class="requirement ${status.tone}">
        <p class="requirement-name">${label} ${chip(status)}</p>
        ${findingList(findings, places)}
      </li>`,
    )}
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
