import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { reportLeftOut } from '../config/left-out.ts';
import { openBrowser } from './open-browser.ts';
import { type ServedWidget, serveWidget } from './serve-widget.ts';

export interface Stage {
  readonly served: ServedWidget;
  /** A page of the embedding site, widget closed; `attributes` go onto the script tag; `address` is another page. */
  visit(
    options?: BrowserContextOptions,
    attributes?: Readonly<Record<string, string>>,
    address?: string,
  ): Promise<Page>;
  /** The same, with the widget opened. */
  open(options?: BrowserContextOptions, attributes?: Readonly<Record<string, string>>, address?: string): Promise<Page>;
}

export interface BrowserCase {
  readonly name: string;
  /** What the case itself makes the browser complain of, such as a refused request. */
  readonly mayComplain?: RegExp;
  readonly run: (stage: Stage) => Promise<void>;
}

/** Runs each case in real Chromium; fails it too when the page's console is not free of errors. */
export async function inBrowser(cases: readonly BrowserCase[]): Promise<void> {
  const browser = await openBrowser();
  if ('because' in browser) {
    test('no Chromium starts on this machine', () => reportLeftOut(cases.length, browser.because));
    return;
  }
  const served = await serveWidget();
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  test.each(cases)('$name', async ({ run, mayComplain }) => {
    const complaints: string[] = [];
    const contexts: { close(): Promise<void> }[] = [];
    const visit: Stage['visit'] = async (options = {}, attributes = {}, address) => {
      const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1000, height: 800 }, ...options });
      contexts.push(context);
      const page = await context.newPage();
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', (fault) => complaints.push(String(fault)));
      await page.goto(address ?? `${served.site}/?${new URLSearchParams(attributes)}`);
      return page;
    };
    const open: Stage['open'] = async (options, attributes, address) => {
      const page = await visit(options, attributes, address);
      // the service's own page shows it open
      if (address === undefined) await page.locator('.launcher').click();
      return page;
    };
    try {
      served.chat.pace = 5;
      served.chat.received.length = 0;
      await run({ served, visit, open });
      expect(complaints.filter((complaint) => !mayComplain?.test(complaint))).toEqual([]);
    } finally {
      for (const context of contexts) await context.close();
    }
  });
}

/** Writes a message and sends it with the Enter key. */
export async function say(page: Page, text: string): Promise<void> {
  await page.getByLabel('输入消息').fill(text);
  await page.keyboard.press('Enter');
}

/** Waits until the last answer is complete. */
export async function answered(page: Page): Promise<string> {
  const last = page.locator('.answer').last();
  await last.waitFor();
  await page.waitForFunction(() => {
    const root = document.querySelector('zishen-widget')?.shadowRoot;
    return root !== null && root?.querySelector('.answer') !== null && root?.querySelector('[aria-busy]') === null;
  });
  return last.innerText();
}
