import type { Context } from 'hono';
import { html } from 'hono/html';
import type { FindingPart } from '../../../application/report/report.ts';
import { sayStatus } from '../../../application/report/say-report.ts';
import { overrideRequestSchema } from '../../../contract/override.ts';
import { requirementStatuses } from '../../../domain/verdict.ts';
import type { AppEnvironment } from '../app-dependencies.ts';
import { checkFields } from '../read-json.ts';
import { rulableReview } from '../review-access.ts';
import { signatureOf } from '../review-overrides.ts';
import { readOwnForm } from './console-session.ts';
import type { PageDoor } from './page-door.ts';
import type { Markup } from './page-frame.ts';
import { refusePage } from './refuse-page.ts';

interface Ruled {
  /** `<category id>/<certificate id>`. */
  readonly key: string;
  /** Tells the forms of one page apart. */
  readonly anchor: string;
  readonly findings: readonly FindingPart[];
}

/** Lets a reviewer rule on a requirement or one check of it, with a reason. */
export const rulingForm = (action: string, { key, anchor, findings }: Ruled): Markup => html`<details class="ruling">
  <summary>改判</summary>
  <form method="post" action="${action}">
    <input type="hidden" name="back" value="requirement-${anchor}" />
    <label for="finding-${anchor}">改哪一项</label>
    <select id="finding-${anchor}" name="finding">
      <option value="${key}">整项资质</option>
      ${findings.filter(isCheck).map(({ code, text }) => html`<option value="${key}/${code}">只改：${[...text].slice(0, 40).join('')}</option>`)}
    </select>
    <label for="ruling-${anchor}">人工结论</label>
    <select id="ruling-${anchor}" name="ruling">
      ${requirementStatuses.map((status) => html`<option value="${status}">${sayStatus(status).word}</option>`)}
    </select>
    <label for="reason-${anchor}">理由（必填，写进报告）</label>
    <textarea id="reason-${anchor}" name="reason" rows="3" maxlength="1000" required></textarea>
    <p class="hint">程序的结论不变，改判写在旁边，注明你的名字与时间。</p>
    <button class="button">记下改判</button>
  </form>
</details>`;

/** Where nothing was sent, there is nothing but the whole to rule on. */
const isCheck = ({ code }: FindingPart): boolean => code !== 'missing';

/** `POST /console/rulings/:id`: keeps a ruling and goes back to where it was made. */
export const postRuling = async (door: PageDoor, context: Context<AppEnvironment>): Promise<Response> => {
  const form = await readOwnForm(door, context);
  if (!form.ok) return refusePage(context, form.error);
  const review = await rulableReview(door, context);
  if (!review.ok) return refusePage(context, review.error);
  const { back = '', ...fields } = Object.fromEntries(form.value);
  const ruling = checkFields(fields, overrideRequestSchema);
  if (!ruling.ok) return refusePage(context, ruling.error);
  const by = signatureOf(context.get('caller'));
  const made = await door.reviews.rule({ ...ruling.value, reviewId: review.value.id, by });
  if (!made.ok) return refusePage(context, made.error);
  const place = /^requirement-[\w.-]{1,120}$/.test(back) ? `#${back}` : '';
  return context.redirect(`/reviews/${review.value.id}${place}`, 303);
};
