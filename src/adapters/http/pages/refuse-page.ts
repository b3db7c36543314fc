import type { Context } from 'hono';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type Problem, problems } from '../../../domain/problem.ts';
import type { AppEnvironment } from '../app-dependencies.ts';
import { answerPage } from './page-frame.ts';

/** A problem as a page: what happened and what a person can do. */
export function refusePage(context: Context<AppEnvironment>, { code, detail }: Problem): Response | Promise<Response> {
  const { status } = problems[code];
  const signIn = `/console/sign-in?next=${encodeURIComponent(context.req.path)}`;
  const canSignIn = status === 401 || status === 404;
  const body = html`<section class="notice">
    <span class="seal large" aria-hidden="true">审</span>
    <h1>${headings[status] ?? '暂时打不开'}</h1>
    <p>${detail}</p>
    ${
      canSignIn && context.get('caller')?.kind !== 'key'
        ? html`<p class="hint">链接有有效期；过期后请向发来链接的人再要一个。审核人员可以用密钥登录后查看。</p>
            <p><a class="button" href="${signIn}">审核人员登录</a></p>`
        : html`<p><a class="button plain" href="/console">回到控制台</a></p>`
    }
  </section>`;
  return answerPage(context, { title: headings[status] ?? '暂时打不开', body }, status as ContentfulStatusCode);
}

const headings: Readonly<Record<number, string>> = {
  401: '链接不对或已过期',
  403: '没有权限',
  404: '没有这次审查',
  422: '填写有误',
};
