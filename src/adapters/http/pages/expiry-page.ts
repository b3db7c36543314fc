import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Tone } from '../../../application/report/report.ts';
import { shownFileName, shownLine } from '../../../application/report/shown-text.ts';
import type { ExpiringPaper } from '../../../application/stores/review-store.ts';
import type { AppEnvironment } from '../app-dependencies.ts';
import { addDays, daysBetween, type MonthDays, readMonth } from './calendar-days.ts';
import type { PageDoor } from './page-door.ts';
import { answerPage, type Markup } from './page-frame.ts';
import { refusePage } from './refuse-page.ts';

/** How far the list looks ahead and back. */
const daysAhead = 180;
const daysBack = 3650;
const mostPapers = 500;

/** `GET /console/expiry`: which papers run out when, as a month and as a list. */
export const getExpiry = async (door: PageDoor, context: Context<AppEnvironment>): Promise<Response> => {
  const today = door.today();
  const month = readMonth(context.req.query('month'), today);
  const { ownerId, scopes } = context.get('caller');
  const own = scopes.has('reviewer') ? {} : { ownerId };
  const [near, shown] = await Promise.all([
    door.reviews.expiring({
      ...own,
      from: addDays(today, -daysBack),
      to: addDays(today, daysAhead),
      limit: mostPapers,
    }),
    door.reviews.expiring({ ...own, from: month.first, to: month.last, limit: mostPapers }),
  ]);
  if (!near.ok) return refusePage(context, near.error);
  if (!shown.ok) return refusePage(context, shown.error);
  const body = html`<div class="console">
    <header class="page-head">
      <h1>到期日历</h1>
      <p class="hint">还在保存的审查里，证照印着的有效期止。长期有效、没有写明的不在其中。</p>
    </header>
    <div class="expiry">${calendar(month, shown.value, today)} ${groups(near.value, today)}</div>
  </div>`;
  return answerPage(context, { title: '到期日历', body, room: 'expiry' });
};

const calendar = (
  { month, before, after, weeks }: MonthDays,
  papers: readonly ExpiringPaper[],
  today: string,
): Markup =>
  html`<section class="card calendar" aria-label="${sayMonth(month)}">
    <header>
      <a class="quiet-button" href="/console/expiry?month=${before}" aria-label="上一个月">‹</a>
      <h2>${sayMonth(month)}</h2>
      <a class="quiet-button" href="/console/expiry?month=${after}" aria-label="下一个月">›</a>
    </header>
    <table>
      <thead>
        <tr>
          ${[...'一二三四五六日'].map((day) => html`<th scope="col" abbr="星期${day}">${day}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${weeks.map((week) => html`<tr>${week.map((day) => dayCell(day, papers, today))}</tr>`)}
      </tbody>
    </table>
  </section>`;

function dayCell(day: string | undefined, papers: readonly ExpiringPaper[], today: string): Markup {
  if (day === undefined) return html`<td class="other"></td>`;
  const ending = papers.filter(({ validTo }) => validTo === day);
  const here = day === today ? html` aria-current="date"` : '';
  const number = String(Number(day.slice(8)));
  const [first] = ending;
  if (first === undefined) return html`<td${here}><span class="day">${number}</span></td>`;
  const names = ending.map(({ certificate }) => shownLine(certificate, 20)).join('、');
  return html`<td class="ending ${toneOf(day, today)}"${here}>
    <span class="day">${number}</span>
    <a href="/reviews/${first.reviewId}" title="${names}"
      ><span class="ending-name">${names}</span><span class="ending-count" aria-hidden="true">${String(ending.length)}</span></a
    >
  </td>`;
}

/** What has run out, what soon will, what later will. */
const groups = (papers: readonly ExpiringPaper[], today: string): Markup => {
  const within = (from: number, to: number) =>
    papers.filter(({ validTo }) => daysBetween(today, validTo) >= from && daysBetween(today, validTo) <= to);
  const [over, soon, later] = [within(-daysBack, -1), within(0, 30), within(31, daysAhead)];
  const groups = [
    { heading: '30 天内到期', ending: soon },
    { heading: '已过期', ending: over.reverse() },
    { heading: '半年内到期', ending: later },
  ].filter(({ ending }) => ending.length > 0);
  if (groups.length === 0) return html`<p class="empty card">没有已过期的，半年内也没有要到期的。</p>`;
  return html`<div class="groups">${groups.map(({ heading, ending }) => group(heading, ending, today))}</div>`;
};

const group = (heading: string, papers: readonly ExpiringPaper[], today: string): Markup => html`<section class="card">
  <h2>${heading} <small>${String(papers.length)}</small></h2>
  <ul class="papers">
    ${papers.map((paper) => paperRow(paper, today))}
  </ul>
</section>`;

const paperRow = ({ reviewId, certificate, holder, subject, file, validTo }: ExpiringPaper, today: string): Markup =>
  html`<li>
    <a class="paper-row" href="/reviews/${reviewId}">
      <span class="paper-name">${shownLine(certificate, 40)}</span>
      <span class="hint">${shownLine(holder ?? subject ?? '', 40)} · ${shownFileName(file, 40)}</span>
      <span class="paper-day ${toneOf(validTo, today)}"><time>${validTo}</time><span>${sayDistance(validTo, today)}</span></span>
    </a>
  </li>`;

function toneOf(day: string, today: string): Tone {
  const left = daysBetween(today, day);
  if (left < 0) return 'bad';
  return left <= 30 ? 'open' : 'plain';
}

function sayDistance(day: string, today: string): string {
  const left = daysBetween(today, day);
  if (left === 0) return '今天到期';
  return left < 0 ? `过期 ${-left} 天` : `还有 ${left} 天`;
}

const sayMonth = (month: string): string => `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`;
