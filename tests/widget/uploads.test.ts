import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { answered, inBrowser, say } from './browser-cases.ts';

const licence = 'samples/ecommerce-scope-other-service/许可证.jpg';
const agreement = 'samples/ecommerce-scope-other-service/服务协议交易规则.pdf';

/** Gives files to an element as a drop or a paste would, from inside the page. */
async function transfer(page: Page, kind: 'drop' | 'paste', name: string): Promise<void> {
  const base64 = readFileSync(licence).toString('base64');
  await page.locator('.panel').evaluate(
    (panel, given) => {
      const bytes = Uint8Array.from(atob(given.base64), (letter) => letter.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], given.name, { type: 'image/png' }));
      const shared = { bubbles: true, cancelable: true };
      if (given.kind === 'paste') panel.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, ...shared }));
      for (const type of given.kind === 'drop' ? ['dragenter', 'dragover', 'drop'] : []) {
        panel.dispatchEvent(new DragEvent(type, { dataTransfer: data, ...shared }));
      }
    },
    { kind, name, base64 },
  );
}

async function throttle(page: Page, bytesPerSecond: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const speed = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: bytesPerSecond };
  await session.send('Network.emulateNetworkConditions', speed);
}

const bigPhoto = { name: '大.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(600_000, 7) };
const otherPhoto = { name: '小.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(60_000, 8) };

await inBrowser([
  {
    name: 'files chosen by the button go up together and come back as what they are',
    run: async ({ open, served }) => {
      const page = await open();
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: '添加文件' }).click();
      await (await chooser).setFiles([licence, agreement]);
      await say(page, '电商平台');
      await answered(page);
      expect(served.chat.received).toMatchObject([
        { text: '电商平台', files: [{ name: '许可证.jpg' }, { name: '服务协议交易规则.pdf' }] },
      ]);
      await expect
        .poll(() => page.locator('.question .file-said').allInnerTexts())
        .toEqual(['《增值电信业务经营许可证》', '《电商平台服务协议、交易规则》']);
    },
  },
  {
    name: 'a dropped file is taken, and the curtain falls again',
    run: async ({ open, served }) => {
      const page = await open();
      await transfer(page, 'drop', '拖来.png');
      await page.locator('.tray .file[data-state=queued]').waitFor();
      expect(await page.locator('.curtain').isVisible()).toBe(false);
      await page.getByRole('button', { name: '发送' }).click();
      await answered(page);
      expect(served.chat.received[0]?.files[0]?.name).toBe('拖来.png');
    },
  },
  {
    name: 'two pasted screenshots are two files with two names',
    run: async ({ open, served }) => {
      const page = await open();
      await transfer(page, 'paste', 'image.png');
      await transfer(page, 'paste', 'image.png');
      await expect.poll(() => page.locator('.tray .file[data-state=queued]').count()).toBe(2);
      await page.getByRole('button', { name: '发送' }).click();
      await answered(page);
      const names = served.chat.received[0]?.files.map(({ name }) => name);
      expect(names).toEqual(['粘贴的图片.png', '粘贴的图片 (2).png']);
    },
  },
  {
    name: 'a phone has a button for its camera',
    run: async ({ open, served }) => {
      const page = await open({ hasTouch: true, isMobile: true, viewport: { width: 375, height: 667 } });
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: '拍照' }).click();
      const camera = await chooser;
      expect(await camera.element().getAttribute('capture')).toBe('environment');
      await camera.setFiles(licence);
      await page.getByRole('button', { name: '发送' }).click();
      await answered(page);
      expect(served.chat.received[0]?.files).toHaveLength(1);
    },
  },
  {
    name: 'what the server would refuse is refused before it is sent, with a sentence',
    run: async ({ open, served }) => {
      const page = await open({}, { 'data-max-file-mb': '0.1' });
      const input = page.locator('input[type=file]').first();
      await input.setInputFiles(['package.json', licence]);
      await input.setInputFiles({ name: '空.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) });
      await expect
        .poll(() => page.locator('.tray .file-said').allInnerTexts())
        .toEqual([
          expect.stringContaining('不支持这种文件'),
          expect.stringContaining('超过 102 KB 的上限'),
          expect.stringContaining('文件是空的'),
        ]);
      await say(page, '你好');
      await answered(page);
      expect(served.chat.received).toMatchObject([{ text: '你好', files: [] }]);
    },
  },
  {
    name: 'a file taken out while it goes up stays behind, the others arrive',
    run: async ({ open, served }) => {
      const page = await open();
      await throttle(page, 150_000);
      await page.locator('input[type=file]').first().setInputFiles([bigPhoto, otherPhoto]);
      await say(page, '');
      await page
        .getByText(/上传中 [1-9]\d?%/)
        .first()
        .waitFor();
      await page.getByRole('button', { name: '移除 大.jpg' }).click();
      await answered(page);
      expect(served.chat.received.map(({ files }) => files.map(({ name }) => name))).toEqual([['小.jpg']]);
      expect(await page.locator('.question .file[data-state=cancelled]').innerText()).toContain('已取消');
    },
  },
  {
    name: 'stopping an upload cancels it; nothing arrives',
    run: async ({ open, served }) => {
      const page = await open();
      await throttle(page, 150_000);
      await page.locator('input[type=file]').first().setInputFiles(bigPhoto);
      await say(page, '');
      await page
        .getByText(/上传中/)
        .first()
        .waitFor();
      await page.getByRole('button', { name: '停止' }).click();
      await page.getByText('已停止。').waitFor();
      expect(served.chat.received).toEqual([]);
    },
  },
  {
    name: 'a huge photo is made smaller before it leaves, unless the page says otherwise',
    run: async ({ open, served }) => {
      for (const downscale of ['on', 'off']) {
        const page = await open({}, { 'data-downscale': downscale });
        const base64 = await page.evaluate(async () => {
          const canvas = document.createElement('canvas');
          canvas.width = 4800;
          canvas.height = 3600;
          const noise = new ImageData(1200, 1200);
          let seed = 1;
          noise.data.forEach((_value, at) => {
            seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
            noise.data[at] = at % 4 === 3 ? 255 : seed >>> 24;
          });
          canvas.getContext('2d')?.putImageData(noise, 0, 0);
          return canvas.toDataURL('image/png').split(',')[1];
        });
        const buffer = Buffer.from(base64 ?? '', 'base64');
        await page
          .locator('input[type=file]')
          .first()
          .setInputFiles({ name: '照片.png', mimeType: 'image/png', buffer });
        await page.locator('.tray .file[data-state=queued]').waitFor();
        await say(page, '');
        await answered(page);
        const sent = served.chat.received.at(-1)?.files[0];
        if (downscale === 'off') expect(sent).toMatchObject({ name: '照片.png', size: buffer.length });
        else expect([sent?.name, (sent?.size ?? 0) < buffer.length]).toEqual(['照片.jpg', true]);
      }
    },
  },
  {
    name: 'after a refusal the same files go up again with one press',
    mayComplain: /429/,
    run: async ({ open, served }) => {
      const page = await open();
      await page.locator('input[type=file]').first().setInputFiles(licence);
      await say(page, '拒绝');
      await page.getByText('排队的审查已满').waitFor();
      await page.locator('.failure').getByRole('button', { name: '重试' }).click();
      await expect.poll(() => served.chat.received.length).toBe(2);
      expect(served.chat.received[1]).toEqual(served.chat.received[0]);
    },
  },
]);
