import { expect, test } from 'vitest';
import { exampleReview, hostileReview, licence, longReview } from './example-review.ts';
import { readSheets } from './read-sheets.ts';
import { rendererWith } from './render-example.ts';

const renderer = rendererWith();
const file = await renderer.xlsx(exampleReview());
const sheets = readSheets(file);

const cells = (name: string): readonly string[] => sheets.find((sheet) => sheet.name === name)?.rows.flat() ?? [];

test('it has its sheets, heads that stay in sight, widths, wrapping, filters, and fits the paper', () => {
  expect(sheets.map(({ name }) => name)).toEqual(['结论', '资质逐项', '缺口', '证照', '文件', '人工复核']);
  for (const { xml } of sheets) {
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"|<pane [^>]*state="frozen"[^>]*ySplit="1"/);
    expect(xml).toMatch(/<col [^>]*width="\d+/);
    expect(xml).toMatch(/<autoFilter ref="A1:[A-Z]\d+"\/>/);
    expect(xml).toContain('fitToPage="1"');
    expect(xml).toMatch(/<pageSetup [^>]*orientation="landscape"/);
  }
});

test.each([
  { sheet: '结论', words: '杭州麦穗谷电子商务有限公司' },
  { sheet: '结论', words: '× 需补件' },
  { sheet: '结论', words: '✓ 可接入' },
  { sheet: '结论', words: `sha256:${'7'.repeat(64)}` },
  { sheet: '结论', words: '在小程序后台添加插件。' },
  { sheet: '资质逐项', words: '办法 2：不予受理' },
  { sheet: '资质逐项', words: '× 不合用' },
  { sheet: '资质逐项', words: '? 看不清有效期' },
  { sheet: '资质逐项', words: '证 2 doc_1.jpg 第 1 页「杭州麦穗谷电子商务有限公司」' },
  { sheet: '资质逐项', words: '✓ 已满足：已看过原件（乙，2026-11-24 08:00）' },
  { sheet: '资质逐项', words: '插件管理截图' },
  { sheet: '缺口', words: '请先向发证机关申请增加' },
  { sheet: '缺口', words: 'https://cloud.tencent.com/document/product/1078/43316' },
  { sheet: '文件', words: '持证单位：杭州麦穗谷电子商务有限公司（识别把握 70%）' },
  { sheet: '文件', words: '× 没有读成' },
  { sheet: '证照', words: '✓ 长期' },
  { sheet: '人工复核', words: '电商平台-电商平台 · 增值电信业务经营许可证' },
  { sheet: '人工复核', words: '已被取代' },
])('sheet $sheet tells $words', ({ sheet, words }) => expect(cells(sheet).join('\n')).toContain(words));

test.each(['=HYPERLINK("http://x","y")', '+1', '-2+3', '@SUM(A1)', '\t=1', '＝1', ' =1', '\r\n=cmd'])(
  '%j stays text though it looks like a formula',
  async (name) => {
    const review = { ...exampleReview(), applicant: { name, declares: [] }, documents: [licence('doc_1', name, name)] };
    const all = readSheets(await renderer.xlsx(review));
    expect(all.map(({ xml }) => xml).join('')).not.toContain('<f>');
    const texts = all.flatMap(({ rows }) => rows.flat());
    expect(texts.filter((text) => /^\s*[=+\-@＝＋－＠]/.test(text))).toEqual([]);
    expect(texts).toContain(`'${name.trim()}`);
  },
);

test('every cell is text, so that no credit code becomes a number', () => {
  for (const { xml } of sheets) expect(xml.match(/<c (?![^>]*t="s")[^>]*[^/]>.+?<\/c>/g)).toBeNull();
});

test('text of strangers leaves the file whole', async () => {
  const [, requirements] = readSheets(await renderer.xlsx(hostileReview()));
  expect(requirements?.rows.flat().join('\n')).toContain(`"><script>alert(1)</script>`);
});

test('a cell never holds more than a spreadsheet takes', async () => {
  const texts = readSheets(await renderer.xlsx(longReview())).flatMap(({ rows }) => rows.flat());
  expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(32_767);
});

test('where nothing is missing, the sheet says so', async () => {
  const [, , gaps] = readSheets(
    await renderer.xlsx({ ...exampleReview(), verdicts: exampleReview().verdicts.slice(1) }),
  );
  expect(gaps?.rows.flat()).toContain('没有缺口');
});

test('the same review gives the same bytes', async () => {
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect(Buffer.from(await renderer.xlsx(exampleReview())).equals(file)).toBe(true);
});
