import { expect, test } from 'vitest';
import { exampleReview, hostileReview, longReview } from './example-review.ts';
import { rendererWith } from './render-example.ts';

const renderer = rendererWith();
const page = await renderer.html(exampleReview());

test.each([
  '资审',
  '杭州麦穗谷电子商务有限公司',
  '电商平台-电商平台',
  '小程序·云直播插件',
  '需补件',
  '补齐下列各项后可以接入',
  '2026-11-24',
  '2025-08-22+0088452a',
  `sha256:${'7'.repeat(64)}`,
  '增值电信业务经营许可证',
  '业务范围不含“在线数据处理与交易处理业务”',
  '请先向发证机关申请增加',
  '《类目申请资质要求》电商平台 - 电商平台（2024-08-29 更新）',
  '须有《增值电信业务经营许可证》',
  '行政许可不予受理通知书',
  '插件管理截图',
  '没有收到可以核对的截图',
  '在小程序后台添加插件',
  '已看过原件',
  '不得提供违法违规商品的销售',
  '由语言模型撰写（some-model-1）',
  '坏了.pdf',
  '盖有“复印件”章',
  '涉及医疗器械',
  '2026-11-24 11:12',
])('the page tells %s', (words) => {
  const text = page.replaceAll(/<style>.*?<\/style>/gs, '').replaceAll(/<[^>]+>/g, '');
  expect(text).toContain(words);
});

test('it is one file: nothing is loaded and nothing runs', () => {
  expect(
    page.match(/(src|href|action)="(?!#|data:image\/jpeg;base64,|https:\/\/cloud\.tencent\.com\/)[^"]*"/g),
  ).toBeNull();
  expect(page).not.toMatch(/<script|<link|<iframe|@import|url\(/i);
  expect(page).toContain(`default-src 'none'`);
});

test('each cut-out and each page stands in it once, and every pointer has its place', () => {
  // four places with a box, one whole page; two first pages
  expect(page.match(/<img /g)).toHaveLength(4 + 1);
  expect(page.match(/<image /g)).toHaveLength(2);
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
  expect(targets.length).toBeGreaterThan(10);
  expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
});

test('the tree is drawn inline', () => {
  expect(page.match(/<figure class="tree"><svg /g)).toHaveLength(2);
  expect(page).toMatch(/<text[^>]*>不合用<\/text>/);
});

test('text of strangers is shown, and is never anything else', async () => {
  const evil = await renderer.html(hostileReview());
  expect(evil).not.toMatch(/<script|<img src=x|\p{Cf}|href="javascript:/iu);
  expect(evil).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
  // the style and the elements that the report itself opens are all that there is
  expect(evil.match(/<\/style>/g)).toHaveLength(1);
  expect(evil.replaceAll(/"[^"]*"/g, '""').match(/<[a-z][^>]*\son[a-z]+=/gi)).toBeNull();
});

test('a page whose picture is gone is told in words', async () => {
  const bare = await rendererWith({ looks: async function* () {} }).html(exampleReview());
  expect(bare).not.toContain('<img ');
  expect(bare).toContain('第二类增值电信业务中的信息服务业务');
});

test('the same review gives the same page', async () => {
  expect(await renderer.html(exampleReview())).toBe(page);
});

test('twenty documents with long scopes stay a file that can be sent', async () => {
  const long = await renderer.html(longReview());
  expect(long.length).toBeLessThan(3_000_000);
});
