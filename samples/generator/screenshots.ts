import type { BrowserContextOptions, Page } from 'playwright-core';
import { samplePapers } from '../../src/adapters/http/widget-sample.ts';
import { openBrowser } from '../../tests/widget/open-browser.ts';
import { serveWidget } from '../../tests/widget/serve-widget.ts';
import { savePicture } from './save-picture.ts';

/** Draws the README's pictures of the widget: real Chromium, a scripted server, a real verdict of drawn papers. */
const papers = samplePapers.map(({ path }) => `samples/${path}`);

interface Picture {
  readonly name: string;
  readonly at: 'service' | 'site';
  readonly options: BrowserContextOptions;
  readonly pace?: number;
  readonly act: (page: Page) => Promise<void>;
}

const pictures: readonly Picture[] = [
  {
    name: 'page-reviewed',
    at: 'service',
    options: { viewport: { width: 1280, height: 860 } },
    act: async (page) => {
      await page.locator('#try').click();
      await finished(page);
    },
  },
  {
    name: 'widget-page-of-evidence',
    at: 'site',
    options: { viewport: { width: 960, height: 620 } },
    act: async (page) => {
      await review(page);
      await finished(page);
      await page.locator('button.requirement-face').first().click();
      await page.locator('.stage canvas').waitFor();
      await page.locator('button.evidence').last().click();
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'widget-tree-dark',
    at: 'site',
    options: { viewport: { width: 430, height: 760 }, colorScheme: 'dark' },
    act: async (page) => {
      await review(page);
      await finished(page);
      await page.getByText('要求结构图').click();
      await page.locator('.tree').evaluate((tree) => tree.parentElement?.scrollIntoView());
    },
  },
  {
    name: 'widget-phone-reading',
    at: 'site',
    options: { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    pace: 350,
    act: async (page) => {
      await review(page);
      await page.locator('.file[data-state=read]').nth(1).waitFor();
    },
  },
  {
    name: 'widget-answer',
    at: 'site',
    options: { viewport: { width: 430, height: 640 } },
    act: async (page) => {
      await page.locator('.launcher').click();
      await page.locator('.suggestions button').first().click();
      await finished(page);
      await page.locator('.citations summary').click();
    },
  },
];

async function review(page: Page): Promise<void> {
  await page.locator('.launcher').click();
  await page.locator('input[type=file]').first().setInputFiles(papers);
  await page.locator('textarea').fill('电商平台-电商平台，请审查');
  await page.locator('.send:not(.stop)').click();
}

async function finished(page: Page): Promise<void> {
  await page.locator('.answer-foot .text-button').last().waitFor();
  await page.waitForTimeout(300);
}

const browser = await openBrowser();
if ('because' in browser) throw new Error(browser.because);
const served = await serveWidget();
for (const { name, at, options, pace, act } of pictures) {
  served.chat.pace = pace ?? 5;
  const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(`${served[at]}/`);
  await act(page);
  await savePicture(name, await page.screenshot());
  await context.close();
}
await browser.close();
await served.close();
