import type { Hono } from 'hono';
import { html } from 'hono/html';
import { problem } from '../../domain/problem.ts';
import { addRoute } from './add-route.ts';
import { addText } from './add-text.ts';
import { answerProblem } from './answer-problem.ts';
import type { AppEnvironment } from './app-dependencies.ts';
import { sealPicture } from './seal-picture.ts';
import { homeScript } from './widget-page-script.ts';
import { homeStyle } from './widget-page-style.ts';
import { commands, promises, steps } from './widget-page-words.ts';

/** A paper of an invented company, for a review with one click. */
export interface SampleFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** `GET /`: what the service is, with the widget in it and a sample to try it on; no inline script or style. */
export function addHomePage(app: Hono<AppEnvironment>, sample: readonly SampleFile[]): void {
  addRoute(app, '/', {
    GET: (context) => {
      context.header('content-security-policy', pagePolicy);
      return context.html(homePage(sample));
    },
  });
  addText(app, '/home.css', 'text/css', homeStyle);
  addText(app, '/home.svg', 'image/svg+xml', sealPicture);
  addText(app, '/home.js', 'text/javascript', homeScript);
  addRoute(app, '/home/samples/:index', {
    GET: (context) => {
      const file = sample[Number(context.req.param('index'))];
      if (file === undefined) return answerProblem(context, problem('not-found'));
      const headers = { 'content-type': file.mediaType, 'cache-control': 'public, max-age=300' };
      return context.body(new Uint8Array(file.bytes), 200, headers);
    },
  });
}

const homePage = (sample: readonly SampleFile[]) => html`<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="color-scheme" content="light dark" />
    <meta name="description" content="微信小程序直播类目资质审查：证照识别、规则判定、缺口说明。" />
    <title>资审 · 微信小程序直播资质审查</title>
    <link rel="icon" href="/home.svg" />
    <link rel="stylesheet" href="/home.css" />
    <script src="/widget.js" data-target="#widget" data-heading="在线审查" data-resume="hash" defer></script>
    <script src="/home.js" defer></script>
  </head>
  <body>
    <header class="top">
      <a class="brand" href="/"><span class="seal" aria-hidden="true">审</span>资审</a>
      <nav aria-label="主导航"><a href="#embed">嵌入</a><a href="/console">控制台</a><a href="/docs">接口文档</a></nav>
    </header>
    <main>
      <div class="story">
        <section class="hero">
          <h1>直播资质，一次查清</h1>
          <p class="lead">
            微信小程序接入腾讯云直播，要交哪些证照、用插件还是标准直播、还差什么。把文件交上来，逐项判定，一次说完。
          </p>
        </section>
        ${sample.length > 0 ? samplePart(sample) : ''}
        <section aria-labelledby="promises">
          <h2 id="promises">结论经得起追问</h2>
          <dl class="promises">
            ${promises.map(({ head, text }) => html`<div><dt>${head}</dt><dd>${text}</dd></div>`)}
          </dl>
        </section>
        <section aria-labelledby="way">
          <h2 id="way">怎么用</h2>
          <ol class="steps">
            ${steps.map(({ head, text }) => html`<li><strong>${head}</strong><span>${text}</span></li>`)}
          </ol>
        </section>
        <section aria-labelledby="embed">
          <h2 id="embed">放进自己的网页，或接到系统里</h2>
          ${commands.map(({ label, code }) => html`<p class="code-label">${label}</p><pre tabindex="0"><code>${code}</code></pre>`)}
        </section>
      </div>
      <aside id="widget" aria-label="在线审查"></aside>
    </main>
    <footer class="bottom">规则抄自腾讯云公开文档，逐条附原句与日期；结论用于提交前自查，以平台审核为准。</footer>
  </body>
</html>`;

const samplePart = (sample: readonly SampleFile[]) => html`<section class="sample" aria-labelledby="sample">
  <h2 id="sample">拿一份样例试审</h2>
  <p>一家虚构的电商公司交来 ${String(sample.length)} 份文件，申请“电商平台-电商平台”。它能接入吗？</p>
  <ul class="papers">
    ${sample.map(
      ({ name, mediaType }, index) => html`<li>
        ${
          mediaType.startsWith('image/')
            ? html`<img src="/home/samples/${String(index)}" alt="" width="84" height="104" />`
            : html`<span class="paper" aria-hidden="true">${name.split('.').at(-1)?.toUpperCase()}</span>`
        }
        <span>${name}</span>
      </li>`,
    )}
  </ul>
  <button
    type="button"
    id="try"
    data-message="类目是电商平台-电商平台，请审查这些文件"
    data-files="${JSON.stringify(sample.map(({ name, mediaType }) => ({ name, mediaType })))}"
  >
    审查这份样例
  </button>
</section>`;
