import type { Context } from 'hono';
import { html } from 'hono/html';
import { decisionWords, sayMoment } from '../../../application/report/say-report.ts';
import { shownLine } from '../../../application/report/shown-text.ts';
import type { FoundReview } from '../../../application/stores/review-store.ts';
import { rulesOn } from '../../../domain/rules/rules-on.ts';
import type { CategoryRule } from '../../../domain/rules/schema.ts';
import { decisions } from '../../../domain/verdict.ts';
import type { AppEnvironment } from '../app-dependencies.ts';
import { type ConsoleQuery, consoleAddress, readConsoleQuery } from './console-query.ts';
import { readOwnForm } from './console-session.ts';
import type { PageDoor } from './page-door.ts';
import { answerPage, type Markup } from './page-frame.ts';
import { refusePage } from './refuse-page.ts';
import { decisionChip } from './status-chip.ts';

type PageContext = Context<AppEnvironment>;

/** `GET /console`: reviews by decision and category, and the queue of those that wait for a person. */
export const getConsole = (door: PageDoor, context: PageContext): Promise<Response> =>
  list(
    door,
    context,
    readConsoleQuery((name) => context.req.query(name)),
  );

/** The same with words to look for, which stay out of the address. */
export const postConsole = async (door: PageDoor, context: PageContext): Promise<Response> => {
  const form = await readOwnForm(door, context);
  if (!form.ok) return refusePage(context, form.error);
  const query = readConsoleQuery((name) => form.value.get(name));
  return query.words === undefined ? context.redirect(consoleAddress(query), 303) : list(door, context, query);
};

const pageLength = 30;

const list = async (door: PageDoor, context: PageContext, query: ConsoleQuery): Promise<Response> => {
  const { ownerId, scopes } = context.get('caller');
  const own = scopes.has('reviewer') ? {} : { ownerId };
  const found = await door.reviews.search({ ...own, ...query, limit: pageLength + 1 });
  if (!found.ok) return refusePage(context, found.error);
  const { categories } = rulesOn(door.ruleBook, door.today());
  const shown = found.value.slice(0, pageLength);
  const last = found.value.length > pageLength ? shown.at(-1) : undefined;
  const body = html`<div class="console">
    <header class="page-head">
      <h1>${query.waiting ? '待人工' : '审查'}</h1>
      ${query.waiting ? html`<p class="hint">程序没有判定、还没有人看过的审查。看过后改判，它就从这里消失。</p>` : ''}
      ${scopes.has('reviewer') ? '' : html`<p class="hint">只列出这个密钥提交的审查；带 reviewer 权限的密钥看得到所有人的。</p>`}
    </header>
    ${filters(query, categories)}
    ${shown.length === 0 ? emptyList(query) : html`<ul class="rows">${shown.map((one) => row(one, categories))}</ul>`}
    ${last === undefined ? '' : more(query, last)}
  </div>`;
  return answerPage(context, {
    title: query.waiting ? '待人工' : '审查',
    body,
    room: query.waiting ? 'manual' : 'reviews',
  });
};

const filters = (query: ConsoleQuery, categories: readonly CategoryRule[]): Markup => {
  const { before: _, words: __, ...kept } = query;
  const link = (decision: ConsoleQuery['decision'], label: string): Markup => {
    const { decision: ___, ...others } = kept;
    const address = consoleAddress({ ...others, ...(decision !== undefined && { decision }) });
    return html`<a href="${address}"${query.decision === decision ? html` aria-current="true"` : ''}>${label}</a>`;
  };
  return html`<div class="filters">
    ${
      query.waiting
        ? ''
        : html`<nav class="choices" aria-label="按结论">
            ${link(undefined, '全部')} ${decisions.map((decision) => link(decision, decisionWords[decision].word))}
          </nav>`
    }
    <form class="search" method="post" action="/console" role="search">
      ${query.waiting ? html`<input type="hidden" name="queue" value="manual" />` : ''}
      ${query.decision === undefined ? '' : html`<input type="hidden" name="decision" value="${query.decision}" />`}
      <select name="category" aria-label="服务类目">
        <option value="">所有类目</option>
        ${categories.map(({ id, name }) => html`<option value="${id}"${id === query.category ? html` selected` : ''}>${name}</option>`)}
      </select>
      <input
        type="search"
        name="words"
        value="${query.words ?? ''}"
        maxlength="100"
        placeholder="主体、文件名、持证单位或编号"
        aria-label="搜索"
      />
      <button class="button">查找</button>
    </form>
  </div>`;
};

const row = (review: FoundReview, categories: readonly CategoryRule[]): Markup => {
  const { id, request, verdicts, status, progress, createdAt, rulings, holder } = review;
  const named = request.categories.map((one) => categories.find((category) => category.id === one)?.name ?? one);
  const gaps = verdicts.reduce((sum, verdict) => sum + verdict.gaps.length, 0);
  return html`<li>
    <a class="row" href="/reviews/${id}">
      <span class="row-main">
        <span class="row-name">${shownLine(request.applicant.name ?? holder ?? '未写明主体', 60)}</span>
        <span class="row-category"
          >${named.join('、')}${request.applicant.name === undefined && holder !== undefined ? ' · 名称取自证照' : ''}</span
        >
      </span>
      <span class="row-state">
        ${verdicts.length > 0 ? verdicts.map(({ decision }) => decisionChip(decision)) : statusChip(status)}
        ${rulings > 0 ? html`<span class="chip ruled">已改判 ${String(rulings)}</span>` : ''}
      </span>
      <span class="row-facts"
        >${String(progress.total)} 份文件${gaps > 0 ? ` · 差 ${gaps} 项` : ''}<time>${sayMoment(createdAt)}</time></span
      >
    </a>
  </li>`;
};

const statusChip = (status: FoundReview['status']): Markup =>
  html`<span class="chip ${status === 'failed' ? 'bad' : 'plain'}">${statusWords[status]}</span>`;

const statusWords: Readonly<Record<FoundReview['status'], string>> = {
  queued: '排队中',
  running: '读取中',
  done: '已完成',
  failed: '没有做成',
};

const emptyList = ({ waiting, words, decision, category }: ConsoleQuery): Markup => {
  const narrowed = words !== undefined || decision !== undefined || category !== undefined;
  if (narrowed) return html`<p class="empty">没有符合条件的审查。<a href="/console">看全部</a></p>`;
  if (waiting) return html`<p class="empty">没有待人工的审查。</p>`;
  return html`<p class="empty">还没有审查。<a href="/">到首页交一份样例试试</a></p>`;
};

const more = (query: ConsoleQuery, { createdAt, id }: FoundReview): Markup => {
  if (query.words === undefined) {
    return html`<p class="more"><a class="button plain" href="${consoleAddress({ ...query, before: { createdAt, id } })}">更早的</a></p>`;
  }
  return html`<form class="more" method="post" action="/console">
    <input type="hidden" name="words" value="${query.words}" />
    <input type="hidden" name="before" value="${createdAt}-${id}" />
    ${query.decision === undefined ? '' : html`<input type="hidden" name="decision" value="${query.decision}" />`}
    ${query.category === undefined ? '' : html`<input type="hidden" name="category" value="${query.category}" />`}
    ${query.waiting ? html`<input type="hidden" name="queue" value="manual" />` : ''}
    <button class="button plain">更早的</button>
  </form>`;
};
