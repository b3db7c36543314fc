import { html } from 'hono/html';
import type { Report, RulingPart, VerdictPart } from '../../../application/report/report.ts';
import { chip, type Markup, nothing } from './markup.ts';

/** Whose report it is, of what day and by which rules; several categories at a glance; what people ruled. */
export const masthead = ({ title, subject, facts, verdicts, rulings }: Report): Markup => html`<header class="masthead">
<p class="brand"><b>资审</b><span>${title}</span></p>
<h1>${subject}</h1>
<dl class="facts">${facts.map(({ label, text }) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}</dl>
${verdicts.length > 1 ? overview(verdicts) : nothing}
${rulings.length === 0 ? nothing : rulingTable(rulings)}
</header>`;

const overview = (verdicts: readonly VerdictPart[]): Markup => html`<div class="wide"><table class="table overview">
<thead><tr><th>类目</th><th>结论</th><th>接入方案</th><th>资质</th></tr></thead>
<tbody>${verdicts.map(
  ({ categoryId, category, decision, scheme, tally }) =>
    html`<tr><td><a href="#category-${categoryId}">${category}</a></td><td>${chip(decision)}</td><td>${scheme}</td><td>${tally}</td></tr>`,
)}</tbody></table></div>`;

const rulingTable = (rulings: readonly RulingPart[]): Markup => html`<section class="rulings"><h3>人工复核</h3>
<p class="quiet">${rulings.length} 条意见。机器判定保持原样，与复核意见并列。</p>
<div class="wide"><table class="table">
<thead><tr><th>对象</th><th>机器判定</th><th>复核为</th><th>理由</th><th>复核人、时间</th></tr></thead>
<tbody>${rulings.map(
  ({ about, machine, ruling, reason, by, at, holds }) =>
    html`<tr><td>${about}</td><td>${machine === undefined ? html`<span class="quiet">已不在判定中</span>` : chip(machine)}</td><td>${
      holds ? chip(ruling) : html`<span class="quiet">${ruling.word}（已被后来的意见取代）</span>`
    }</td><td>${reason}</td><td class="quiet">${by}，${at}</td></tr>`,
)}</tbody></table></div></section>`;
