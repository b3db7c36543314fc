import type { Context } from 'hono';
import { html } from 'hono/html';
import { composeReport } from '../../../application/report/compose-report.ts';
import { sayMoment } from '../../../application/report/say-report.ts';
import { shownLine } from '../../../application/report/shown-text.ts';
import { reportInput } from '../../../application/reviews/report-review.ts';
import type { ReviewView } from '../../../application/reviews/review-view.ts';
import type { Override } from '../../../application/stores/override-store.ts';
import type { AppEnvironment } from '../app-dependencies.ts';
import { mayUse } from '../key-callers.ts';
import { readableReview } from '../review-access.ts';
import { collectPlaces } from './collect-places.ts';
import { documentParts, pagePictures } from './documents-part.ts';
import type { PageDoor } from './page-door.ts';
import { answerPage, type Markup } from './page-frame.ts';
import { progressPart } from './progress-part.ts';
import { refusePage } from './refuse-page.ts';
import { verdictPart } from './verdict-part.ts';

/** `GET /reviews/:id`: one review for a person, with the pages it rests on. */
export const getReviewPage = async (door: PageDoor, context: Context<AppEnvironment>): Promise<Response> => {
  const review = await readableReview(door, context);
  if (!review.ok) return refusePage(context, review.error);
  const { id, ownerId } = review.value;
  const [view, rulings] = await Promise.all([door.reviews.view(id), door.reviews.rulings(id)]);
  if (!view.ok) return refusePage(context, view.error);
  if (!rulings.ok) return refusePage(context, rulings.error);
  const caller = context.get('caller');
  const mayRule = caller.kind === 'key' && (caller.scopes.has('reviewer') || mayUse(caller, ownerId));
  const { status } = view.value.review;
  return answerPage(context, {
    title: `${subjectOf(view.value)}的审查`,
    unfinished: status === 'queued' || status === 'running',
    body: reviewBody(view.value, rulings.value, { door, mayRule, token: await tokenFor(door, context, id) }),
  });
};

/** How long pictures and downloads of a page that was opened without a link go on working. */
const pageMs = 3_600_000;

/** Pictures are asked for by address alone: the link's own token, or one for this page. */
async function tokenFor({ links, now }: PageDoor, context: Context<AppEnvironment>, id: string): Promise<string> {
  const given = context.req.query('token');
  return given !== undefined && (await links.check(id, given)) ? given : links.sign(id, now() + pageMs);
}

interface BodyOptions {
  readonly door: PageDoor;
  readonly mayRule: boolean;
  readonly token: string;
}

function reviewBody(view: ReviewView, rulings: readonly Override[], { door, mayRule, token }: BodyOptions): Markup {
  const { review, documents } = view;
  const places = collectPlaces();
  const report = composeReport({ ...reportInput(view), overrides: rulings });
  const query = `?token=${encodeURIComponent(token)}`;
  const about = { reviewId: review.id, query };
  const verdicts = report.verdicts.map((verdict) =>
    verdictPart(verdict, { places, ...(mayRule && { ruleAt: `/console/rulings/${review.id}` }) }),
  );
  const applicant = report.facts
    .filter(isOfApplicant)
    .map(({ label, text }) => `${label}：${text}`)
    .join(' · ');
  const files = documentParts(documents, places, about);
  return html`<div class="review" data-review="${review.id}" data-status="${review.status}" data-query="${query}">
    <header class="review-head">
      <div>
        <p class="eyebrow">${sayMoment(review.createdAt)} 提交 · 按 ${review.request.asOf} 有效的规则判定</p>
        <h1>${subjectOf(view)}</h1>
        ${applicant === '' ? '' : html`<p>${applicant}</p>`}
        <p class="review-id">${review.id}</p>
      </div>
      ${review.status === 'done' ? downloads(review.id, query) : ''}
    </header>
    ${progressPart(view, door.ruleBook)}
    <div class="columns">
      <div class="story">
        ${verdicts}
        ${report.explanation === undefined ? '' : explanation(report.explanation)}
        ${files}
        <p class="hint">原件保留到 ${sayMoment(review.filesExpireAt)}，这次审查保留到 ${sayMoment(review.expiresAt)}（北京时间）。</p>
      </div>
      ${pagePictures(documents, places, about)}
    </div>
  </div>`;
}

const isOfApplicant = ({ label }: { readonly label: string }): boolean =>
  ['主体类型', '身份', '申请人声明'].includes(label);

const subjectOf = ({ review }: ReviewView): string => shownLine(review.request.applicant.name ?? '未写明主体', 60);

const downloads = (reviewId: string, query: string): Markup => {
  const at = (form: string): string => `/v1/reviews/${reviewId}/report.${form}${query}`;
  return html`<p class="downloads" aria-label="下载报告" role="group">
    <a class="button" href="${at('pdf')}">PDF 报告</a>
    <a class="button plain" href="${at('xlsx')}">Excel 表格</a>
    <a class="button plain" href="${at('html')}">网页报告</a>
  </p>`;
};

const explanation = ({ text, source }: { readonly text: string; readonly source: string }): Markup =>
  html`<details class="card">
    <summary><h2>说明</h2> <span class="hint">可以直接转给申请人</span></summary>
    <p class="prose">${text}</p>
    <p class="hint">${source}</p>
  </details>`;
