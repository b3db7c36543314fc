import type { Context } from 'hono';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { AppEnvironment } from '../app-dependencies.ts';
import type { Caller } from '../key-callers.ts';

/** Markup whose every word from outside was escaped by `html`. */
export type Markup = ReturnType<typeof html>;

export interface Page {
  readonly title: string;
  readonly body: Markup;
  /** Which room of the console it is. */
  readonly room?: 'reviews' | 'manual' | 'expiry';
  /** Reloads by itself where no script does it better. */
  readonly unfinished?: boolean;
}

/** One page of the console or a review, under a policy that lets nothing in but our own script, style and pictures. */
export function answerPage(
  context: Context<AppEnvironment>,
  page: Page,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  context.header('content-security-policy', policy);
  return context.html(frame(page, context.get('caller')), status);
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const frame = ({ title, body, room, unfinished }: Page, caller: Caller | undefined): Markup => html`<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <title>${title} · 资审</title>
    <link rel="icon" href="/pages/seal.svg" />
    <link rel="stylesheet" href="/pages/style.css" />
    <script src="/pages/script.js" defer></script>
    ${unfinished ? html`<noscript><meta http-equiv="refresh" content="5" /></noscript>` : ''}
  </head>
  <body>
    <a class="skip" href="#content">跳到正文</a>
    <header class="bar">
      <a class="brand" href="${caller?.kind === 'key' ? '/console' : '/'}"
        ><span class="seal" aria-hidden="true">审</span>资审</a
      >
      ${caller?.kind === 'key' ? rooms(room, caller.name ?? '') : ''}
    </header>
    <main id="content" tabindex="-1">${body}</main>
  </body>
</html>`;

const rooms = (room: Page['room'], name: string): Markup => html`<nav aria-label="控制台">
    ${roomLink('/console', '审查', room === 'reviews')} ${roomLink('/console?queue=manual', '待人工', room === 'manual')}
    ${roomLink('/console/expiry', '到期日历', room === 'expiry')}
  </nav>
  <form class="who" method="post" action="/console/sign-out">
    <span title="登录所用密钥的名称">${name}</span><button class="quiet-button">退出</button>
  </form>`;

const roomLink = (href: string, label: string, here: boolean): Markup =>
  here ? html`<a href="${href}" aria-current="page">${label}</a>` : html`<a href="${href}">${label}</a>`;
