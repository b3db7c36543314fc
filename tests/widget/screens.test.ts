import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { samplePapers } from '../../src/adapters/http/widget-sample.ts';
import { answered, inBrowser, type Stage, say } from './browser-cases.ts';
import { findViolations } from './find-violations.ts';

const papers = samplePapers.map(({ path }) => `samples/${path}`);

async function review(open: Stage['open'], ...how: Parameters<Stage['open']>): Promise<Page> {
  const page = await open(...how);
  await page.locator('input[type=file]').first().setInputFiles(papers);
  await page.locator('.send:not(.stop)').click();
  await answered(page);
  return page;
}

async function unfoldAll(page: Page): Promise<void> {
  for (const summary of await page.locator('summary').all()) await summary.click();
}

/** How far anything sticks out of the window, in pixels. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const root = document.querySelector('zishen-widget')?.shadowRoot;
    const log = root?.querySelector('.log');
    const inside = (log?.scrollWidth ?? 0) - (log?.clientWidth ?? 0);
    return Math.max(inside, document.documentElement.scrollWidth - window.innerWidth);
  });

const views = [
  { name: 'light', options: {} },
  { name: 'dark', options: { colorScheme: 'dark' } },
  { name: '320 px', options: { viewport: { width: 320, height: 568 } } },
] as const;

await inBrowser([
  ...views.flatMap(({ name, options }) => [
    {
      name: `${name}: no axe violation, empty and with words`,
      run: async ({ visit }: Stage) => {
        const page = await visit(options);
        expect(await findViolations(page)).toEqual([]);
        await page.locator('.launcher').click();
        expect(await findViolations(page)).toEqual([]);
        await say(page, '哪些资质');
        await answered(page);
        await unfoldAll(page);
        await page
          .locator('input[type=file]')
          .first()
          .setInputFiles([...papers, 'package.json']);
        expect(await findViolations(page)).toEqual([]);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
      },
    },
    {
      name: `${name}: no axe violation in a verdict, its tree and a page of it`,
      run: async ({ open }: Stage) => {
        const page = await review(open, options);
        await unfoldAll(page);
        expect(await findViolations(page)).toEqual([]);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        await page.locator('button.requirement-face').first().click();
        await page.locator('.stage canvas').waitFor();
        expect(await findViolations(page)).toEqual([]);
      },
    },
  ]),
  {
    name: 'a requirement shows its page with the box on it, and says so when there is no picture',
    mayComplain: /404/,
    run: async ({ open }) => {
      const page = await review(open);
      await page
        .getByRole('button', { name: /增值电信业务经营许可证.*看原件/ })
        .first()
        .click();
      await page.getByRole('img', { name: '许可证.jpg 第 1 页，框出的文字：增值电信业务经营许可证' }).waitFor();
      const red = await page.locator('.stage canvas').evaluate((canvas) => {
        const { width, height } = canvas as HTMLCanvasElement;
        const pixels = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height / 3).data ?? [];
        let count = 0;
        for (let at = 0; at < pixels.length; at += 4) {
          if (pixels[at] === 229 && pixels[at + 1] === 37 && pixels[at + 2] === 27) count += 1;
        }
        return count;
      });
      expect(red).toBeGreaterThan(1000);
      await page.keyboard.press('Escape');
      await page
        .getByRole('button', { name: /服务协议、交易规则.*看原件/ })
        .first()
        .click();
      await page.getByText('取不到这一页的图片').waitFor();
    },
  },
  {
    name: 'when a verdict comes its head is in sight, and stays there while words follow',
    run: async ({ open, served }) => {
      served.chat.pace = 15;
      const page = await review(open, { viewport: { width: 430, height: 600 } });
      const [card, log] = [await page.locator('.card').boundingBox(), await page.locator('.log').boundingBox()];
      expect((card?.y ?? 0) - (log?.y ?? 0)).toBeCloseTo(12, 0);
      await page.getByRole('button', { name: '新消息' }).click();
      expect(await page.getByText('还差两项').isVisible()).toBe(true);
    },
  },
  {
    name: 'after a verdict the next answer is followed to its end, however fast it comes',
    run: async ({ open, served }) => {
      const page = await review(open, { viewport: { width: 430, height: 600 } });
      served.chat.pace = 0;
      await say(page, '哪些资质');
      await page.getByText('在哪里办').waitFor();
      await answered(page);
      const left = () => page.locator('.log').evaluate((log) => log.scrollHeight - log.scrollTop - log.clientHeight);
      await expect.poll(left).toBeLessThan(2);
    },
  },
  {
    name: 'the whole way by keyboard alone: open, ask, look at a page, close',
    run: async ({ visit, served }) => {
      const page = await visit();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.keyboard.type('你好');
      await page.keyboard.press('Shift+Enter');
      await page.keyboard.type('在吗');
      await page.keyboard.press('Enter');
      await answered(page);
      expect(served.chat.received[0]?.text).toBe('你好\n在吗');
      await page.locator('input[type=file]').first().setInputFiles(papers);
      await page.keyboard.press('Enter');
      await page.locator('.card').waitFor();
      await answered(page);
      const focused = (): Promise<string> =>
        page.evaluate(() => document.querySelector('zishen-widget')?.shadowRoot?.activeElement?.className ?? '');
      for (let steps = 0; steps < 40 && (await focused()) !== 'requirement-face'; steps += 1) {
        await page.keyboard.press('Shift+Tab');
      }
      await page.keyboard.press('Enter');
      await page.locator('.viewer[open]').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.viewer').waitFor({ state: 'detached' });
      expect(await focused()).toBe('requirement-face');
      await page.keyboard.press('Escape');
      expect(await page.locator('.panel').isVisible()).toBe(false);
      expect(await focused()).toBe('launcher');
    },
  },
  {
    name: 'the log is a log, statuses are announced, and focus is where the person left it',
    run: async ({ open }) => {
      const page = await open();
      expect(await page.getByRole('log', { name: '对话内容' }).getAttribute('aria-live')).toBe('polite');
      await say(page, '哪些资质');
      await answered(page);
      expect(await page.getByLabel('输入消息').evaluate((node) => node.matches(':focus'))).toBe(true);
      await page.getByRole('button', { name: '上传证照审查' }).click();
      expect(await page.getByLabel('输入消息').evaluate((node) => node.matches(':focus'))).toBe(true);
    },
  },
  {
    name: 'a host page opens and closes it, and hears of the verdict',
    run: async ({ visit }) => {
      const page = await visit({}, { 'data-lang': 'en' });
      const heard = await page.evaluate(async () => {
        const widget = document.querySelector('zishen-widget');
        if (widget === null) return [];
        const events: unknown[] = [];
        widget.addEventListener('open', () => events.push('open'));
        widget.addEventListener('close', () => events.push('close'));
        widget.addEventListener('verdict', ({ detail }) => events.push(detail.decision));
        await widget.send('', [new File(['x'], '许可证.jpg', { type: 'image/jpeg' })]);
        events.push(widget.isOpen, widget.verdict?.category.id);
        widget.close();
        widget.clear();
        return [...events, widget.isOpen, widget.verdict];
      });
      expect(heard).toEqual(['open', 'supplement', true, 'ecommerce-platform', 'close', false, undefined]);
    },
  },
  {
    name: 'English where the page asks for it',
    run: async ({ open }) => {
      const page = await open({}, { 'data-lang': 'en' });
      expect(await page.getByRole('button', { name: 'Send' }).isVisible()).toBe(true);
      expect(await page.locator('.panel').innerText()).not.toContain('发送');
    },
  },
  {
    name: 'a page puts it into an element of its own and colours it',
    run: async ({ visit }) => {
      const page = await visit({}, { 'data-target': '#here', 'data-theme': 'dark' });
      expect(await page.locator('#here .panel').isVisible()).toBe(true);
      expect(await page.locator('.launcher').count()).toBe(0);
      const colour = await page
        .locator('.icon-button.send')
        .first()
        .evaluate((button) => {
          document.querySelector('zishen-widget')?.style.setProperty('--zishen-accent', 'rgb(1, 2, 3)');
          return getComputedStyle(button).backgroundColor;
        });
      expect(colour).toBe('rgb(1, 2, 3)');
    },
  },
  {
    name: 'the page at / reviews its sample with one click, without an axe violation',
    run: async ({ visit, served }) => {
      const page = await visit();
      await page.goto(`${served.service}/`);
      expect(await findViolations(page)).toEqual([]);
      await page.getByRole('button', { name: '审查这份样例' }).click();
      await page.getByRole('heading', { name: '需补件' }).waitFor();
      expect(served.chat.received[0]?.files).toHaveLength(4);
      expect(await findViolations(page)).toEqual([]);
    },
  },
]);
