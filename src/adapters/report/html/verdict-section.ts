import { html } from 'hono/html';
import type {
  ApplicationItemPart,
  ApplicationPart,
  Exhibit,
  FindingPart,
  LabelledText,
  OptionPart,
  PointPart,
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
  const { categoryId, category, scheme, decision, tally, reasons, gaps, options, tree, notes, application } = verdict;
  return html`<section class="verdict" id="category-${categoryId}">
<div class="decision ${decision.tone}">
<p class="word">${mark(decision.tone)}${decision.word}</p>
<div><h2>${category}</h2><p><span class="quiet">接入方案</span> ${scheme}</p><p>${decision.meaning}</p><p>${tally}</p></div>
</div>
${reasons.length === 0 ? nothing : html`<h3>为什么</h3>${reasons.map(reasonBlock)}`}
${gaps.length === 0 ? nothing : gapList(verdict)}
<h3>要求一览</h3>
<figure class="tree">${treeSvg(tree)}<figcaption>左起：类目、可选的办法（满足其一）、该办法所需的资质（全部满足）。</figcaption></figure>
<h3>资质逐项</h3>
${options.map((option) => optionBlock(option, verdict, evidence))}
${application === undefined ? nothing : applicationBlock(application, evidence)}
${notes.length === 0 ? nothing : html`<h3>说明</h3><ul class="points">${notes.map(pointItem)}</ul>`}
</section>`;
}

const reasonBlock = ({ text, citation }: PointPart): Markup =>
  html`<p class="reason"><b>${text}</b></p>${citation === undefined ? nothing : citationLine(citation)}`;

const gapList = ({ categoryId, gapsTitle, gaps }: VerdictPart): Markup => html`<h3>${gapsTitle}</h3>
<ol class="gaps">${gaps.map(
  ({ number, name, status, text, help, citation }) =>
    html`<li id="gap-${categoryId}-${number}"><p class="title"><b>${name}</b>${chip(status)}</p><p>${text}</p>${helpList(help)}${citationLine(citation)}</li>`,
)}</ol>`;

const helpList = (help: readonly LabelledText[]): Markup =>
  help.length === 0
    ? nothing
    : html`<dl class="help">${help.map(({ label, text }) => html`<dt>${label}</dt><dd>${text}</dd>`)}</dl>`;

function optionBlock(option: OptionPart, verdict: VerdictPart, evidence: Evidence): Markup {
  const { number, label, status, brief, requirements } = option;
  const total = verdict.options.length;
  const title = html`<h4><span class="number">办法 ${number}</span>${label}${chip(status)}</h4>`;
  return html`<div class="option">${total > 1 ? title : nothing}
${brief ? briefTable(requirements) : requirements.map((requirement) => requirementBlock(requirement, verdict, evidence))}</div>`;
}

/** An option in short: what it asks for, and how that stands. */
const briefTable = (requirements: readonly RequirementPart[]): Markup => html`<table class="table">
<thead><tr><th>序号</th><th>资质</th><th>出处</th><th>状态</th></tr></thead>
<tbody>${requirements.map(
  ({ number, name, note, citation, status, override }) =>
    html`<tr><td class="quiet">${number}</td><td>${name}${note === undefined ? nothing : html` <span class="quiet">${note}</span>`}</td><td><a href="#source-${citation.number}">〔${citation.number}〕${citation.section}</a></td><td>${chip(status)}${overrideLine(override)}</td></tr>`,
)}</tbody></table>`;

function requirementBlock(requirement: RequirementPart, { categoryId }: VerdictPart, evidence: Evidence): Markup {
  const { number, name, status, note, advice, gap, findings, citation, override, sameAs } = requirement;
  const title = html`<p class="title"><span class="number">${number}</span><b>${name}</b>${chip(status)}</p>`;
  if (sameAs !== undefined) {
    return html`<article class="requirement same">${title}<p class="quiet">与 ${sameAs} 相同，见上文。</p></article>`;
  }
  return html`<article class="requirement ${status.tone}">${title}
${note === undefined ? nothing : html`<p class="quiet">${note}</p>`}
${overrideLine(override)}
${findingList(findings)}
${advice === undefined ? nothing : html`<p class="advice"><span class="label">怎么办</span>${gap === undefined ? advice : html`见上文<a href="#gap-${categoryId}-${gap}">第 ${gap} 项</a>。`}</p>`}
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
