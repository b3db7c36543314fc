import { expect, test } from 'vitest';
import { createThreadedPdf } from '../../src/adapters/report/pdf/threaded-pdf.ts';
import { drawnPages, exampleReview, hostileReview, longReview } from './example-review.ts';
import { readPdf } from './read-pdf.ts';
import { rendererWith } from './render-example.ts';

const renderer = rendererWith();
const file = await renderer.pdf(exampleReview());
const read = await readPdf(file);

test.each([
  '资质审查报告',
  '杭州麦穗谷电子商务有限公司',
  '电商平台-电商平台',
  '小程序·云直播插件',
  '需补件',
  '可接入',
  '判定日期',
  '2025-08-22+0088452a',
  `sha256:${'7'.repeat(64)}`,
  '业务范围不含“在线数据处理与交易处理业务”',
  '请先向发证机关申请增加“在线数据处理与交易处理业务”，再提交变更后的许可证。',
  '《类目申请资质要求》电商平台-电商平台（2024-08-29更新）「须有《增值电信业务经营许可证》」',
  '行政许可不予受理通知书',
  '插件管理截图',
  '在小程序后台添加插件。',
  '人工复核',
  '已看过原件',
  '由语言模型撰写（some-model-1）',
  '先向发证机关申请变更。',
  '文件已损坏，无法打开',
  '盖有“复印件”章',
  '满足1/2项',
])('its text can be searched for %s', (words) => expect(read.text).toContain(words));

test('its letters are embedded, and only those that it uses', () => {
  const raw = Buffer.from(file).toString('latin1');
  expect(raw.match(/\/FontFile2 /g)).toHaveLength(2);
  expect([...raw.matchAll(/\/BaseFont \/([A-Z]{6})\+NotoSansSC-(Regular|Bold)/g)].length).toBeGreaterThanOrEqual(2);
  expect(raw.match(/\/ToUnicode /g)).toHaveLength(2);
  expect(raw).not.toMatch(/\/BaseFont \/(?![A-Z]{6}\+)/);
  expect(file.length).toBeLessThan(400_000);
});

test('a screen reader finds its language and its structure', () => {
  const raw = Buffer.from(file).toString('latin1');
  expect(raw).toContain('/Lang (zh-CN)');
  expect(raw).toMatch(/\/Marked true/);
  expect(raw.match(/\/S \/H2/g)?.length).toBeGreaterThan(5);
  expect(raw.match(/\/S \/Figure/g)?.length).toBeGreaterThan(5);
});

test('the same review gives the same bytes', async () => {
  expect(Buffer.from(await renderer.pdf(exampleReview())).equals(file)).toBe(true);
});

test('set in a thread, it is the same, one after the other and side by side', async () => {
  const threaded = rendererWith(drawnPages, createThreadedPdf());
  const both = await Promise.all([threaded.pdf(exampleReview()), threaded.pdf(exampleReview())]);
  for (const one of [...both, await threaded.pdf(exampleReview())]) expect(Buffer.from(one).equals(file)).toBe(true);
});

test('a thread that takes too long is ended, and the next report has a new one', async () => {
  const hasty = rendererWith(drawnPages, createThreadedPdf(1));
  await expect(hasty.pdf(exampleReview())).rejects.toThrow('ended');
  await expect(hasty.pdf(exampleReview())).rejects.toThrow('ended');
});

test('text of strangers is text', async () => {
  const evil = await readPdf(await renderer.pdf(hostileReview()));
  expect(evil.text).toContain('"><script>alert(1)</script>');
  expect(Buffer.from(await renderer.pdf(hostileReview())).toString('latin1')).not.toMatch(
    /\/URI \(javascript|\/JavaScript|\/JS /,
  );
});

test('rare characters survive, and those that no font has stop nothing', async () => {
  const review = { ...exampleReview(), applicant: { name: '𬭎源㐂（龘）🎉有限公司', declares: [] } };
  expect((await readPdf(await renderer.pdf(review))).text).toContain('𬭎源㐂（龘）');
});

test('twenty documents with long scopes fill the pages that they need and no more', async () => {
  const long = await renderer.pdf(longReview());
  const { pages, text } = await readPdf(long);
  expect(pages).toBeGreaterThan(10);
  expect(pages).toBeLessThan(45);
  expect(text).toContain('第20份资质证明文件');
  expect(text).toContain(`${pages}/${pages}`);
});

test('an empty review is still a report', async () => {
  const { verdicts } = exampleReview();
  const bare = verdicts.slice(0, 1).map((verdict) => ({ ...verdict, options: [], gaps: [], notes: [] }));
  const empty = await readPdf(
    await renderer.pdf({ applicant: { declares: [] }, verdicts: bare, documents: [], failures: [] }),
  );
  expect(empty.text).toContain('没有可用的资质办法');
});
