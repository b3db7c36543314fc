import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { createApp } from '../../src/adapters/http/create-app.ts';
import { composeService } from '../../src/entry/compose.ts';
import { readConfig } from '../../src/entry/config.ts';
import { listen } from '../../tests/widget/listen.ts';
import { openBrowser } from '../../tests/widget/open-browser.ts';
import { savePicture } from './save-picture.ts';

/** Draws the README's pictures of the pages: the service as it is reviews samples, Chromium shows what came of it. */
const reviews = [
  { folder: 'social-expired', category: '社交-直播', subject: '南京青屿文化传媒有限公司' },
  { folder: 'social-too-small', category: '社交-直播', subject: '云朵示例文化传媒有限公司' },
  { folder: 'social-audiovisual-photo', category: '社交-直播', subject: undefined },
  { folder: 'finance-bank', category: '金融业-银行', subject: undefined },
  { folder: 'real-estate-presale', category: '房地产服务-房地产营销', subject: undefined },
  { folder: 'ecommerce-scope-other-service', category: '电商平台-电商平台', subject: '杭州麦穗谷电子商务有限公司' },
] as const;

const data = await mkdtemp(join(tmpdir(), 'zishen-pictures-'));
const config = readConfig({ DATA_DIR: data, LOG_LEVEL: 'silent' });
if (!config.ok) throw new Error(config.error.join('\n'));
const service = await composeService(config.value, () => undefined);
if (!service.ok) throw new Error(service.error.join('\n'));
const { served, close, warm } = service.value;
const site = await listen((request) => createApp(service.value.app).fetch(request));
await served.start();
await warm();
const issued = await served.stores.keys.issue('王审核', ['all', 'reviewer']);
if (!issued.ok) throw new Error(issued.error.detail);
const key = issued.value.secret;

async function review({ folder, category, subject }: (typeof reviews)[number]): Promise<string> {
  const body = new FormData();
  body.append('category', category);
  body.append('asOf', '2026-11-24');
  if (subject !== undefined) body.append('subject', subject);
  for (const name of await readdir(`samples/${folder}`)) {
    if (name === 'expect.json') continue;
    body.append('files', new File([await readFile(`samples/${folder}/${name}`)], name));
  }
  const headers = { authorization: `Bearer ${key}`, prefer: 'wait=60' };
  const answer = await fetch(`${site.origin}/v1/reviews`, { method: 'POST', body, headers });
  return ((await answer.json()) as { readonly id: string }).id;
}

const ids: string[] = [];
for (const one of reviews) ids.push(await review(one));
const shop = ids.at(-1) ?? '';

const desktop = { viewport: { width: 1280, height: 860 } } as const;
const pictures: readonly {
  readonly name: string;
  readonly path: string;
  readonly options: BrowserContextOptions;
  readonly act?: (page: Page) => Promise<void>;
}[] = [
  {
    name: 'review-page',
    path: `/reviews/${shop}`,
    options: desktop,
    act: async (page) => {
      const place = page.locator('a.place', { hasText: '互联网接入服务业务' }).first();
      await place.scrollIntoViewIfNeeded();
      await place.hover();
      await page.locator('.boxes:not([hidden]) rect.lit').waitFor();
    },
  },
  {
    name: 'review-page-tree-dark',
    path: `/reviews/${shop}`,
    options: { viewport: { width: 430, height: 800 }, colorScheme: 'dark' },
    act: (page) => page.locator('.tree').evaluate((tree) => tree.scrollIntoView()),
  },
  { name: 'console', path: '/console', options: { viewport: { width: 1280, height: 640 } } },
  {
    name: 'expiry-calendar',
    path: '/console/expiry?month=2028-08',
    options: { viewport: { width: 1280, height: 700 } },
  },
];

const browser = await openBrowser();
if ('because' in browser) throw new Error(browser.because);
for (const { name, path, options, act } of pictures) {
  const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(`${site.origin}/console/sign-in`);
  await page.fill('#key', key);
  await page.click('.sign-in .button');
  await page.goto(site.origin + path);
  await act?.(page);
  await page.waitForTimeout(800);
  await savePicture(name, await page.screenshot());
  await context.close();
}
await browser.close();
await site.close();
await Promise.all([served.stop(), close()]);
await rm(data, { recursive: true, force: true });
