import type { Context } from 'hono';
import { html } from 'hono/html';
import type { AppEnvironment } from '../app-dependencies.ts';
import { callerOfKey } from '../key-callers.ts';
import { dropSession, keepSession, readOwnForm } from './console-session.ts';
import type { PageDoor } from './page-door.ts';
import { answerPage, type Markup } from './page-frame.ts';
import { refusePage } from './refuse-page.ts';

type PageContext = Context<AppEnvironment>;
type Answer = Response | Promise<Response>;

export const getSignIn = (context: PageContext): Answer =>
  answerPage(context, { title: '登录', body: signInForm(ownPath(context.req.query('next'))) });

/** The key is checked and forgotten; the browser keeps a signed text that no script can read. */
export const postSignIn = async (door: PageDoor, context: PageContext): Promise<Response> => {
  const form = await readOwnForm(door, context);
  if (!form.ok) return refusePage(context, form.error);
  const next = ownPath(form.value.get('next'));
  const opened = await door.sessions.open(form.value.get('key')?.trim() ?? '');
  if (!opened.ok) return refusePage(context, opened.error);
  if (opened.value === undefined) return again(context, next, '密钥不对，或已吊销。', 401);
  if (!callerOfKey(opened.value.key).scopes.has('reviews:read')) {
    return again(context, next, '这个密钥没有查看审查的权限（reviews:read）。', 403);
  }
  keepSession(door, context, opened.value);
  return context.redirect(next, 303);
};

export const postSignOut = async (door: PageDoor, context: PageContext): Promise<Response> => {
  const form = await readOwnForm(door, context);
  if (!form.ok) return refusePage(context, form.error);
  dropSession(door, context);
  return context.redirect('/console/sign-in', 303);
};

const again = (context: PageContext, next: string, fault: string, status: 401 | 403): Answer =>
  answerPage(context, { title: '登录', body: signInForm(next, fault) }, status);

/** Only a page of our own is gone to after signing in. */
const ownPath = (wanted: string | undefined): string =>
  wanted !== undefined && /^\/(console|reviews)(\/[\w-]+)*$/.test(wanted) ? wanted : '/console';

const signInForm = (next: string, fault?: string): Markup => html`<section class="notice">
  <span class="seal large" aria-hidden="true">审</span>
  <h1>审核控制台</h1>
  <p>用 API 密钥登录，查看审查、改判、看到期日历。</p>
  <form class="sign-in" method="post" action="/console/sign-in">
    <input type="hidden" name="next" value="${next}" />
    <label for="key">密钥</label>
    <input
      id="key"
      name="key"
      type="password"
      autocomplete="current-password"
      placeholder="zs_…"
      required
      ${fault === undefined ? '' : html`aria-invalid="true" aria-describedby="fault"`}
    />
    ${fault === undefined ? '' : html`<p id="fault" class="fault" role="alert">${fault}</p>`}
    <button class="button">登录</button>
  </form>
  <p class="hint">
    没有密钥？在服务所在的机器上运行 <code>npm run keys -- issue 名称 --scope all --scope reviewer</code>；带 reviewer
    的密钥看得到所有人的审查。
  </p>
</section>`;
