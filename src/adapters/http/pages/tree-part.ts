import { html } from 'hono/html';
import type { OptionPart, RequirementPart, Tone, VerdictPart } from '../../../application/report/report.ts';
import type { Markup } from './page-frame.ts';
import { mark } from './status-chip.ts';

/**
 * The requirement as a small diagram: from the category to its ways (any one of them) to their papers (all of them). Nested
 * lists drawn with lines: it reads aloud as what it is, and stands upright on a phone.
 */
export const treePart = ({ category, decision, options }: VerdictPart): Markup => {
  const shared = sharedBy(options);
  const branches = options.map((option) =>
    option.requirements.filter((one) => !shared.some((other) => same(one, other))),
  );
  const forks = branches.length > 1 && branches.some((own) => own.length > 0);
  return html`<figure class="part tree">
    <figcaption>要求结构</figcaption>
    <div class="tree-frame">
      <div class="node root ${decision.tone}">${category}<small>${forks ? '下列齐备' : '全部齐备'}</small></div>
      <ul>
        ${shared.map(leaf)}
        ${forks ? html`<li><div class="node join ${joinTone(options)}">任选一种</div><ul>${branches.map(branch)}</ul></li>` : ''}
      </ul>
    </div>
  </figure>`;
};

const branch = (own: readonly RequirementPart[]): Markup => {
  const [only] = own;
  if (only === undefined) return html`<li><div class="node good">无须另交</div></li>`;
  if (own.length === 1) return leaf(only);
  const tone = own.every(({ status }) => status.code === 'met') ? 'good' : 'plain';
  return html`<li><div class="node join ${tone}">全部齐备</div><ul>${own.map(leaf)}</ul></li>`;
};

const leaf = ({ name, status }: RequirementPart): Markup =>
  html`<li class="${status.tone}">
    <div class="node ${status.tone}">${mark(status.tone)}<span>${name}<small>${status.word}</small></span></div>
  </li>`;

const joinTone = (options: readonly OptionPart[]): Tone =>
  options.some(({ requirements }) => requirements.every(({ status }) => status.code === 'met')) ? 'good' : 'bad';

function sharedBy([first, ...others]: readonly OptionPart[]): readonly RequirementPart[] {
  const asked = first?.requirements ?? [];
  if (others.length === 0) return asked;
  return asked.filter((one) => others.every(({ requirements }) => requirements.some((other) => same(one, other))));
}

/** The same paper may be asked twice with different conditions; those are two branches. */
const same = (one: RequirementPart, other: RequirementPart): boolean =>
  one.certificateId === other.certificateId && one.status.code === other.status.code && one.note === other.note;
