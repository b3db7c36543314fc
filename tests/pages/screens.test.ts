import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { ok } from '../../src/domain/result.ts';
import { reportLeftOut } from '../config/left-out.ts';
import { company, file, form, orderForm, permit, post, type TestService } from '../reviews/service.ts';
import { findViolations } from '../widget/find-violations.ts';
import { listen } from '../widget/listen.ts';
import { openBrowser } from '../widget/open-browser.ts';
import { issueKey, openPages } from './open-pages.ts';

interface Stage {
  readonly service: TestService;
  readonly key: string;
  /** Of a review with one permit, met. */
  readonly reviewId: string;
  /** Of one for two categories, its words an attack. */
  readonly twofoldId: string;
  /** Lets the files be read that wait for it. */
  readonly letRead: () => void;
  readonly visit: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  /** The same, signed in. */
  readonly enter: (path: string, options?: BrowserContextOptions) => Promise<Page>;
}

const hostile = '"><img src=x onerror=document.title=1>.png';

const views = [
  { name: 'desktop', options: { viewport: { width: 1280, height: 800 } } },
  { name: 'dark', options: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' } },
  { name: '320 px', options: { viewport: { width: 320, height: 568 } } },
] as const;

const cases: readonly { name: string; mayComplain?: RegExp; run: (stage: Stage) => Promise<void> }[] = [
  ...views.map(({ name, options }) => ({
    name: `${name}: every page without an axe violation, and nothing sticks out`,
    mayComplain: /404/,
    run: async ({ enter, reviewId, twofoldId }: Stage) => {
      const page = await enter('/console', options);
      for (const path of [
        '/console',
        '/console?queue=manual',
        '/console/expiry?month=2027-03',
        '/console/sign-in',
        `/reviews/${reviewId}`,
        `/reviews/${twofoldId}`,
        '/reviews/rev_none',
      ]) {
        await page.goto(new URL(path, page.url()).href);
        await page.evaluate(() => {
          for (const part of document.querySelectorAll('details')) part.open = true;
        });
        expect([path, await findViolations(page)]).toEqual([path, []]);
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect([path, beyond]).toEqual([path, 0]);
      }
    },
  })),
  {
    name: 'a row that is pointed at or focused lights its box, a box its row, and a press on it leads to the row',
    run: async ({ visit, reviewId }) => {
      const page = await visit(`/reviews/${reviewId}`, { viewport: { width: 1280, height: 800 } });
      const row = page.locator('.value', { hasText: company });
      const box = page.locator(`rect[data-place="${await row.getAttribute('data-place')}"]`);
      await page.locator('.boxes:not([hidden])').first().waitFor();
      expect(await box.getAttribute('class')).toBeNull();
      await row.hover();
      expect(await box.getAttribute('class')).toBe('lit');
      await page.locator('h1').hover();
      expect(await box.getAttribute('class')).toBe('');
      await row.focus();
      expect(await box.getAttribute('class')).toBe('lit');
      await page.keyboard.press('Tab');
      expect(await box.getAttribute('class')).toBe('');
      await box.click();
      expect(await row.evaluate((node) => node.classList.contains('lit'))).toBe(true);
      const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-place'));
      expect(focused).toBe(await row.getAttribute('data-place'));
    },
  },
  {
    name: 'by keyboard alone: sign in, open a review, overrule with a reason; both verdicts stand there',
    run: async ({ visit, key }) => {
      const page = await visit('/console');
      await page.getByLabel('密钥').focus();
      await page.keyboard.type(key);
      await page.keyboard.press('Enter');
      const row = page.locator('a.row', { hasText: company }).last();
      await row.focus();
      await page.keyboard.press('Enter');
      const ruling = page.locator('.ruling').first();
      await ruling.locator('summary').focus();
      await page.keyboard.press('Enter');
      await ruling.getByLabel('人工结论').selectOption('不合用');
      await ruling.getByLabel('理由').fill('只有<b>复印件</b>');
      await ruling.getByLabel('理由').press('Tab');
      await page.keyboard.press('Enter');
      await page.locator('.override').waitFor();
      const said = await page.locator('.requirement').first().innerText();
      expect(said).toContain('已满足');
      expect(said).toContain('只有<b>复印件</b>');
      expect(said).toContain('王审');
      expect(new URL(page.url()).hash).toBe('#requirement-social-live-1.1');
      await page.getByRole('button', { name: '退出' }).click();
      await page.getByRole('heading', { name: '审核控制台' }).waitFor();
    },
  },
  {
    name: 'an unfinished review is followed, and shows its verdict by itself once it is there',
    run: async ({ service, visit, letRead }) => {
      const { review } = await post(service, orderForm(file(200)));
      const page = await visit(`/reviews/${review.id}`);
      await page.getByText('正在读取文件').waitFor();
      expect(await findViolations(page)).toEqual([]);
      letRead();
      await page.getByRole('heading', { name: '可接入' }).waitFor();
      expect(await page.locator('progress').count()).toBe(0);
    },
  },
  {
    name: 'whoever holds a link sees pages and downloads, and no form',
    run: async ({ service, reviewId, visit }) => {
      const token = await service.served.door.reviews.links.sign(reviewId, Date.now() + 60_000);
      const page = await visit(`/reviews/${reviewId}?token=${token}`);
      expect(await page.locator('form').count()).toBe(0);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Excel 表格' }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^资质审查报告_.*\.xlsx$/);
    },
  },
  {
    name: 'what is looked for is found, stays a word and out of the address',
    run: async ({ enter }) => {
      const page = await enter('/console');
      await page.getByLabel('搜索').fill('onerror');
      await page.keyboard.press('Enter');
      await page.locator('input[type=search][value=onerror]').waitFor();
      expect(await page.locator('a.row').count()).toBe(1);
      expect(page.url()).not.toContain('onerror');
      expect(await page.getByLabel('搜索').inputValue()).toBe('onerror');
      await page.locator('a.row').click();
      await page.getByRole('heading', { name: '<svg onload=document.title=1>的公司' }).waitFor();
      expect(await page.title()).toContain('<svg onload');
      expect(await page.locator('.document h3').innerText()).toBe(hostile);
    },
  },
  {
    name: 'no letter is drawn as an empty box',
    run: async ({ enter, reviewId }) => {
      const page = await enter(`/reviews/${reviewId}`);
      const drawn = await page.evaluate(() => {
        const canvas = document.createElement('canvas');
        const context = canvas.getContext('2d', { willReadFrequently: true });
        const look = (letter: string): string => {
          if (context === null) return '';
          context.clearRect(0, 0, 300, 150);
          context.font = `32px ${getComputedStyle(document.body).fontFamily}`;
          context.fillText(letter, 8, 48);
          return context.getImageData(0, 0, 64, 64).data.join();
        };
        const box = look('\u{10fffe}');
        const letters = [...new Set(document.body.innerText.replaceAll(/\s/g, ''))];
        return { count: letters.length, empty: letters.filter((letter) => look(letter) === box) };
      });
      expect(drawn.count).toBeGreaterThan(150);
      expect(drawn.empty).toEqual([]);
    },
  },
  {
    name: 'a page whose picture is not to be had says which it was',
    mayComplain: /410|Gone/,
    run: async ({ visit, reviewId }) => {
      const page = await visit('/console/sign-in');
      await page.route(/\.png/, (route) => route.fulfill({ status: 410 }));
      await page.goto(new URL(`/reviews/${reviewId}`, page.url()).href);
      await page.locator('.sheet.gone').waitFor();
      expect(await page.locator('.sheet img').getAttribute('alt')).toBe('证照1.png 第 1 页的图片');
    },
  },
];

const browser = await openBrowser();
if ('because' in browser) {
  test('no Chromium starts on this machine', () => reportLeftOut(cases.length, browser.because));
} else {
  const { stage, close } = await openStage(browser);
  afterAll(close);
  test.each(cases)('$name', async ({ run, mayComplain }) => {
    stage.complaints.length = 0;
    await run(stage);
    expect(stage.complaints.filter((complaint) => !mayComplain?.test(complaint))).toEqual([]);
  });
}

async function openStage(browser: Browser) {
  const gate = Promise.withResolvers<void>();
  const reads = async (picture: number) => {
    if (picture === 200) await gate.promise;
    return ok(permit);
  };
  const service = await openPages({ reads });
  const key = await issueKey(service, '王审', 'all', 'reviewer');
  const { review } = await post(service, orderForm(file(1)), { prefer: 'wait=10' });
  const strange = form([
    ['category', '社交-直播'],
    ['category', '电商平台-电商平台'],
    ['subject', '<svg onload=document.title=1>的公司'],
    ['files', file(2, hostile)],
  ]);
  const { review: twofold } = await post(service, strange, { prefer: 'wait=10' });
  const site = await listen((request) => service.app.fetch(request));
  const picture = await readFile('samples/social-audiovisual-photo/视听许可证.jpg');
  const complaints: string[] = [];
  const visit: Stage['visit'] = async (path, options = {}) => {
    const context = await browser.newContext({ locale: 'zh-CN', ...options });
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (fault) => complaints.push(String(fault)));
    await page.route(/pages\/\d+\.png/, (route) => route.fulfill({ body: picture, contentType: 'image/jpeg' }));
    await page.goto(site.origin + path);
    return page;
  };
  const enter: Stage['enter'] = async (path, options) => {
    const page = await visit('/console/sign-in', options);
    await page.getByLabel('密钥').fill(key);
    await page.getByRole('button', { name: '登录' }).click();
    await page.goto(site.origin + path);
    return page;
  };
  const stage = {
    service,
    key,
    reviewId: review.id,
    twofoldId: twofold.id,
    letRead: gate.resolve,
    visit,
    enter,
    complaints,
  };
  const close = async (): Promise<void> => {
    await browser.close();
    await site.close();
  };
  return { stage, close };
}
