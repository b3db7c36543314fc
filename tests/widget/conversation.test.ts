import { expect } from 'vitest';
import { answered, inBrowser, say } from './browser-cases.ts';

const cutConnection = /ERR_|Failed to load/;

await inBrowser([
  {
    name: 'an answer streams in piece by piece, with sources and replies',
    run: async ({ open, served }) => {
      served.chat.pace = 25;
      const page = await open();
      await page.getByRole('button', { name: '社交-直播需要哪些资质？' }).click();
      const text = page.locator('.answer-text');
      await text.waitFor();
      const early = (await text.innerText()).length;
      await answered(page);
      expect((await text.innerText()).length).toBeGreaterThan(early);
      await page.getByText('依据（2）').click();
      expect(await page.getByText('（经营范围含网络表演）').isVisible()).toBe(true);
      const link = page.getByRole('link', { name: '打开来源' }).first();
      expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
      await page.getByRole('button', { name: '上传证照审查' }).click();
      await expect.poll(() => served.chat.received.at(-1)?.text).toBe('我要上传证照');
      expect(await page.getByRole('button', { name: '上传证照审查' }).count()).toBe(0);
    },
  },
  {
    name: 'an answer can be stopped; what has come stays',
    run: async ({ open }) => {
      const page = await open();
      await say(page, '慢');
      await page.locator('.answer-text').waitFor();
      await page.getByRole('button', { name: '停止' }).click();
      const text = await answered(page);
      expect(text).toContain('已停止。');
      expect(text).toContain('社交');
      await say(page, '再来');
      await expect.poll(() => answered(page)).toContain('收到：再来');
    },
  },
  {
    name: 'a reload in the middle of an answer loses nothing',
    run: async ({ open, served }) => {
      served.chat.pace = 25;
      const page = await open();
      await say(page, '哪些资质');
      await page.locator('.answer-text').waitFor();
      await page.reload();
      await page.locator('.launcher').click();
      expect(await page.locator('.bubble').innerText()).toBe('哪些资质');
      await page.getByText('具备其中一份即可').waitFor();
      expect(served.chat.received).toHaveLength(1);
    },
  },
  {
    name: 'a conversation comes back after a reload, verdict card and all, until it is cleared',
    run: async ({ open }) => {
      const page = await open();
      await page.locator('input[type=file]').first().setInputFiles('samples/ecommerce-scope-other-service/许可证.jpg');
      await say(page, '电商平台');
      await answered(page);
      await page.reload();
      await page.locator('.launcher').click();
      await page.getByRole('heading', { name: '需补件' }).waitFor();
      expect(await page.locator('.question .file-said').innerText()).toBe('《增值电信业务经营许可证》');
      await page.getByRole('button', { name: '清除对话' }).click();
      await page.getByRole('button', { name: '清除', exact: true }).click();
      expect(await page.locator('.greeting').isVisible()).toBe(true);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      await page.reload();
      await page.locator('.launcher').click();
      expect(await page.locator('.question').count()).toBe(0);
    },
  },
  {
    name: 'a connection that breaks is taken up again by itself',
    mayComplain: cutConnection,
    run: async ({ open, served }) => {
      const page = await open();
      await say(page, '断');
      await page.getByText('前半句话，后半句话。').waitFor();
      expect(served.chat.received).toHaveLength(1);
    },
  },
  {
    name: 'offline it says so and waits; back online the answer comes',
    mayComplain: cutConnection,
    run: async ({ open, served }) => {
      const page = await open();
      await say(page, '你好');
      await answered(page);
      await page.context().setOffline(true);
      await page.getByText('网络已断开').first().waitFor();
      await say(page, '我回来了');
      await page.locator('.answer').last().getByText('网络已断开').waitFor();
      await page.context().setOffline(false);
      await page.getByText('收到：我回来了').waitFor();
      expect(served.chat.received.map(({ text }) => text)).toEqual(['你好', '我回来了']);
      expect(await page.locator('.question').count()).toBe(2);
    },
  },
  {
    name: 'an error inside the stream is told, and one press tries again',
    run: async ({ open, served }) => {
      const page = await open();
      await say(page, '出错');
      expect(await answered(page)).toContain('识别服务暂时不可用');
      await page.locator('.failure').getByRole('button', { name: '重试' }).click();
      await expect.poll(() => served.chat.received.length).toBe(2);
    },
  },
  {
    name: 'a message that a reload cut off before it was sent is offered again',
    run: async ({ open, served }) => {
      const page = await open();
      await page.evaluate((service) => {
        const memory = { pending: { text: '没发出', fileNames: [] } };
        localStorage.setItem(`zishen:${service}`, JSON.stringify(memory));
      }, served.service);
      await page.reload();
      await page.locator('.launcher').click();
      await page.getByText('刷新前这条消息没有发出。').waitFor();
      await page.locator('.failure').getByRole('button', { name: '重试' }).click();
      await page.getByText('收到：没发出').waitFor();
      expect(served.chat.received).toHaveLength(1);
    },
  },
  {
    name: 'a link goes on with a conversation from elsewhere, and leaves the address bar',
    run: async ({ open, served }) => {
      const first = await open();
      await say(first, '哪些资质');
      await answered(first);
      const { sessionId } = JSON.parse(
        await first.evaluate((key) => localStorage.getItem(key) ?? '{}', `zishen:${served.service}`),
      );
      const page = await open({ viewport: { width: 390, height: 800 } }, {}, `${served.service}/?a=1`);
      await say(page, '我自己的话');
      await answered(page);
      served.chat.links.length = 0;
      // in a page that is open already only the part behind the # changes
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#session=${sessionId}&token=tq3k7c.a-_b`);
      await page.getByText('具备其中一份即可').waitFor();
      expect(await page.locator('.bubble').allInnerTexts()).toEqual(['哪些资质']);
      expect(await page.locator('.composer').isVisible()).toBe(true);
      expect(page.url()).toBe(`${served.service}/?a=1`);
      await page.reload();
      await page.getByText('具备其中一份即可').waitFor();
      await say(page, '接着说');
      expect(await answered(page)).toContain('收到：接着说');
      const token = `${sessionId}.tq3k7c.a-_b`;
      expect(served.chat.links).toEqual([`GET ${token}`, `GET ${token}`, `POST ${token}`]);
      await first.reload();
      await first.locator('.launcher').click();
      await first.getByText('收到：接着说').waitFor();
    },
  },
  {
    name: 'another site’s page takes no conversation out of its address',
    run: async ({ visit, served }) => {
      const page = await visit({}, {}, `${served.site}/#session=chat_1&token=tq3k7c.a-_b`);
      await page.locator('.launcher').click();
      await say(page, '你好');
      await answered(page);
      expect(page.url()).toContain('#session=chat_1');
      expect(await page.locator('.question').count()).toBe(1);
    },
  },
  {
    name: 'words of any origin stay words',
    run: async ({ open }) => {
      const page = await open({}, { 'data-heading': '<b>头</b>' });
      const hostile = '<img src=x onerror=alert(1)>';
      const file = { name: `${hostile}.jpg`, mimeType: 'image/jpeg', buffer: Buffer.alloc(900, 1) };
      await page.locator('input[type=file]').first().setInputFiles(file);
      await say(page, hostile);
      await answered(page);
      await say(page, hostile);
      expect(await answered(page)).toContain(`收到：${hostile}`);
      expect(await page.getByRole('heading', { level: 2 }).innerText()).toBe('<b>头</b>');
      expect(await page.locator('zishen-widget img, zishen-widget b').count()).toBe(0);
    },
  },
  {
    name: 'a source whose address is no web address is no link',
    run: async ({ open }) => {
      const page = await open();
      await say(page, '链接');
      await answered(page);
      await page.locator('.citations summary').click();
      expect(await page.locator('.citations figure').isVisible()).toBe(true);
      expect(await page.locator('.citations a').count()).toBe(0);
    },
  },
]);
