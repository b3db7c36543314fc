import { html } from 'hono/html';
import type {
  ApplicationItemPart,
  ApplicationPart,
  Exhibit,
  FindingPart,
  GapPart,
  OptionPart,
  RequirementPart,
  VerdictPart,
} from '../../../application/report/report.ts';
import { type Evidence, takeFresh } from '../take-fresh.ts';
import type { ReportPictures } from '../take-pictures.ts';
import {
  chip,
  citationLine,
  exhibitLinks,
  type Markup,
  mark,
  nothing,
  overrideLine,
  picture,
  pointItem,
} from './markup.ts';
import { treeSvg } from './tree-svg.ts';

/** Decision, gaps, the tree, every requirement of every option with its evidence, the plug-in application, notes. */
export function verdictSection(verdict: VerdictPart, evidence: Evidence): Markup {
  const { categoryId, category, scheme, decision, tally, gaps, options, tree, notes, application } = verdict;
  return html`<section class="verdict" id="category-${categoryId}">
<div class="decision ${decision.tone}">
<p class="word">${mark(decision.tone)}${decision.word}</p>
<div><h2>${category}</h2><p><span class="quiet">接入方案</span> ${scheme}</p><p>${decision.meaning}</p><p>${tally}</p></div>
</div>
${gaps.length === 0 ? nothing : gapList(gaps)}
<h3>要求一览</h3>
<figure class="tree">${treeSvg(tree)}<figcaption>左起：类目、可选的办法（满足其一）、该办法所需的资质（全部满足）。</figcaption></figure>
<h3>资质逐项</h3>
${options.map((option) => optionBlock(option, options.length, evidence))}
${application === undefined ? nothing : applicationBlock(application, evidence)}
${notes.length === 0 ? nothing : html`<h3>说明</h3><ul class="points">${notes.map(pointItem)}</ul>`}
</section>`;
}

const gapList = (gaps: readonly GapPart[]): Markup => html`<h3>还差什么，怎么补</h3>
<ol class="gaps">${gaps.map(
  ({ name, status, text, citation }) =>
    html`<li><p class="title"><b>${name}</b>${chip(status)}</p><p>${text}</p>${citationLine(citation)}</li>`,
)}</ol>`;

function optionBlock(option: OptionPart, total: number, evidence: Evidence): Markup {
  const { number, label, status, requirements } = option;
  const title = html`<h4><span class="number">办法 ${number}</span>${label}${chip(status)}</h4>`;
  return html`<div class="option">${total > 1 ? title : nothing}
${requirements.map((requirement) => requirementBlock(requirement, evidence))}</div>`;
}

function requirementBlock(requirement: RequirementPart, evidence: Evidence): Markup {
  const { number, name, status, note, advice, findings, citation, override, sameAs } = requirement;
  const title = html`<p class="title"><span class="number">${number}</span><b>${name}</b>${chip(status)}</p>`;
  if (sameAs !== undefined) {
    return html`<article class="requirement same">${title}<p class="quiet">与 ${sameAs} 相同，见上文。</p></article>`;
  }
  return html`<article class="requirement ${status.tone}">${title}
${note === undefined ? nothing : html`<p class="quiet">${note}</p>`}
${overrideLine(override)}
${findingList(findings)}
${advice === undefined ? nothing : html`<p class="advice"><span class="label">怎么办</span>${advice}</p>`}
${exhibitGrid(findings, evidence)}
${citationLine(citation)}</article>`;
}

const findingList = (findings: readonly FindingPart[]): Markup =>
  findings.length === 0
    ? nothing
    : html`<ul class="findings">${findings.map(
        ({ tone, text, exhibits, override }) =>
          html`<li>${mark(tone)}<div>${text}${exhibitLinks(exhibits)}${overrideLine(override)}</div></li>`,
      )}</ul>`;

function exhibitGrid(findings: readonly FindingPart[], evidence: Evidence): Markup {
  const fresh = takeFresh(findings, evidence);
  return fresh.length === 0
    ? nothing
    : html`<div class="exhibits">${fresh.map((exhibit) => exhibitFigure(exhibit, evidence.pictures))}</div>`;
}

function exhibitFigure({ number, place, text }: Exhibit, { exhibits }: ReportPictures): Markup {
  const cut = exhibits.get(number);
  return html`<figure id="exhibit-${number}">${cut === undefined ? nothing : picture(cut, `${place}：${text}`)}
<figcaption><b>证 ${number}</b> ${place} <q>${text}</q></figcaption></figure>`;
}

const applicationBlock = ({ items, nextSteps }: ApplicationPart, evidence: Evidence): Markup => html`<h3>插件申请</h3>
<div class="option">${items.map((item) => itemBlock(item, evidence))}</div>
${nextSteps.length === 0 ? nothing : html`<h3>接下来的步骤</h3><ol class="points">${nextSteps.map(pointItem)}</ol>`}`;

const itemBlock = (
  { label, status, findings, override }: ApplicationItemPart,
  evidence: Evidence,
): Markup => html`<article class="requirement ${status.tone}"><p class="title"><b>${label}</b>${chip(status)}</p>
${overrideLine(override)}${findingList(findings)}${exhibitGrid(findings, evidence)}</article>`;
