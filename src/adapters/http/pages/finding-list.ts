import { html } from 'hono/html';
import type { FindingPart, OverridePart } from '../../../application/report/report.ts';
import type { Places } from './collect-places.ts';
import type { Markup } from './page-frame.ts';
import { placeLink } from './place-link.ts';
import { chip, mark } from './status-chip.ts';

/** What was checked, each with the places it rests on. */
export const findingList = (findings: readonly FindingPart[], places: Places): Markup => html`<ul class="findings">
  ${findings.map(
    ({ tone, text, exhibits, override }) => html`<li>
      ${mark(tone)}
      <div>
        <span>${text}</span>
        ${exhibits.map((exhibit) => placeLink(exhibit, places))}
        ${override === undefined ? '' : overridePart(override)}
      </div>
    </li>`,
  )}
</ul>`;

/** A person's ruling beside the program's. */
export const overridePart = ({ ruling, reason, by, at }: OverridePart): Markup => html`<div class="override">
  <p><b>人工改判为</b> ${chip(ruling)}</p>
  <p>${reason}</p>
  <p class="hint">${by} · ${at}</p>
</div>`;
