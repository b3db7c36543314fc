import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { createPictureOpener } from '../../src/adapters/image/picture-opener.ts';
import { createWordOpener } from '../../src/adapters/word/word-opener.ts';
import { defaultReadLimits as limits } from '../../src/application/read-limits.ts';
import { mediaTypes } from '../../src/application/sniff-media-type.ts';
import { fileOpenerContract, ongoing } from './file-opener-contract.ts';
import { makeDocx, paragraph, row } from './make-docx.ts';
import { pictureOf, readPages, refusalOf, textOf } from './open-everything.ts';

const opener = createWordOpener({ limits, pictureOpeners: [createPictureOpener(limits)] });
const agreement =
  paragraph('合作协议', '<w:jc w:val="center"/>', '<w:sz w:val="44"/>') + paragraph('甲方：示例文化传媒有限公司');

fileOpenerContract('the DOCX opener', opener, [
  { mediaType: mediaTypes.docx, bytes: () => makeDocx(agreement), pageCount: 1 },
]);

const linesOf = async (body: string, styles = '') =>
  textOf((await readPages(opener, makeDocx(body, { styles })))[0]).lines;
const textsOf = async (body: string) => (await linesOf(body)).map(({ text }) => text);

describe('where lines stand', () => {
  test('a title is large, high and centred; what follows stands below it', async () => {
    const [title, party] = await linesOf(agreement);
    if (title === undefined || party === undefined) throw new Error('two lines were expected');
    expect(title.box[3]).toBe(44);
    expect(Math.abs(title.box[0] + title.box[2] / 2 - 595)).toBeLessThan(2);
    expect(party.box[1]).toBeGreaterThan(title.box[1] + title.box[3]);
    expect(party.box[3]).toBe(21);
  });

  test('size and alignment may come from a style and from what the style is based on', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="40"/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Title"><w:basedOn w:val="Base"/></w:style>';
    const [title] = await linesOf(paragraph('授权书', '<w:pStyle w:val="Title"/>'), styles);
    expect(title?.box[3]).toBe(40);
    expect(title?.box[0]).toBeGreaterThan(400);
  });

  test('cells of a row stand side by side, rows below one another', async () => {
    const lines = await linesOf(`<w:tbl>${row('单位名称', '示例公司')}${row('法定代表人', '张三')}</w:tbl>`);
    expect(lines.map(({ text }) => text)).toEqual(['单位名称', '示例公司', '法定代表人', '张三']);
    expect(lines[0]?.box[1]).toBe(lines[1]?.box[1]);
    expect(lines[1]?.box[0]).toBeGreaterThan(lines[0]?.box[0] ?? 0);
    expect(lines[2]?.box[1]).toBeGreaterThan(lines[0]?.box[1] ?? 0);
  });

  test('a long paragraph is broken into lines and loses no character', async () => {
    const long = '甲乙双方本着平等互利的原则'.repeat(20);
    const texts = await textsOf(paragraph(long));
    expect(texts.length).toBeGreaterThan(4);
    expect(texts.join('')).toBe(long);
  });

  test('a page break starts a page, and so does a full page', async () => {
    const broken = makeDocx(`${paragraph('第一页')}<w:p><w:r><w:br w:type="page"/></w:r></w:p>${paragraph('第二页')}`);
    expect(await readPages(opener, broken)).toHaveLength(2);
    const full = makeDocx(Array.from({ length: 60 }, (_, index) => paragraph(`第${index}条`)).join(''));
    const pages = await readPages(opener, full);
    expect(pages.length).toBe(2);
    expect(pages.flatMap((page) => textOf(page).lines)).toHaveLength(60);
  });
});

describe('what a person sees, and nothing else', () => {
  test.each([
    { name: 'deleted text', body: '<w:del><w:r><w:delText>营业执照</w:delText></w:r></w:del>' },
    { name: 'hidden text', body: '<w:r><w:rPr><w:vanish/></w:rPr><w:t>营业执照</w:t></w:r>' },
    { name: 'field codes', body: '<w:r><w:instrText>营业执照</w:instrText></w:r>' },
    {
      name: 'the copy for old readers',
      body: '<mc:AlternateContent><mc:Fallback><w:r><w:t>营业执照</w:t></w:r></mc:Fallback></mc:AlternateContent>',
    },
    { name: 'moved text, where it was', body: '<w:moveFrom><w:r><w:t>营业执照</w:t></w:r></w:moveFrom>' },
    { name: 'comments in the XML', body: '<!-- <w:r><w:t>营业执照</w:t></w:r> -->' },
  ])('$name is left out', async ({ body }) => {
    expect(await textsOf(`<w:p><w:r><w:t>看得见</w:t></w:r>${body}<w:r><w:t>的文字</w:t></w:r></w:p>`)).toEqual([
      '看得见的文字',
    ]);
  });

  test('a text box is read once, entities are decoded', async () => {
    const box = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph('框内 A&amp;B &#x7532;')}</w:txbxContent></mc:Choice></mc:AlternateContent></w:r></w:p>`;
    expect(await textsOf(box)).toEqual(['框内 A&B 甲']);
  });
});

describe('pictures', () => {
  const scan = () =>
    sharp({
      create: {
        width: 300,
        height: 200,
        channels: 3,
        background: '#fff',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .png()
      .toBuffer();
  const embed = (id: string) => `<w:p><w:r><w:drawing><a:blip r:embed="${id}"/></w:drawing></w:r></w:p>`;

  test('a pasted scan is a page of its own, once, after the text', async () => {
    const bytes = makeDocx(`${embed('rId1')}${agreement}${embed('rId1')}`, { pictures: [await scan()] });
    const pages = await readPages(opener, bytes);
    expect(pages.map(({ kind }) => kind)).toEqual(['text', 'picture']);
    expect(pictureOf(pages[1]).width).toBe(300);
  });

  test('a damaged one says so on its page, and the text stands', async () => {
    const bytes = makeDocx(`${agreement}${embed('rId1')}`, { pictures: [(await scan()).subarray(0, 20_000)] });
    const opened = await opener.open(bytes, ongoing());
    if (!opened.ok) throw new Error(opened.error.detail);
    expect((await opened.value.page(1, ongoing())).ok).toBe(true);
    const second = await opened.value.page(2, ongoing());
    expect(second.ok ? undefined : second.error.code).toBe('file-damaged');
  });
});

describe('refusals', () => {
  test.each([
    { name: 'no text and no picture', bytes: () => makeDocx('<w:p/>'), code: 'file-empty' },
    {
      name: 'far too many pages',
      bytes: () => makeDocx(Array.from({ length: 1200 }, (_, index) => paragraph(`第${index}条`)).join('')),
      code: 'too-many-pages',
    },
    { name: 'no document inside', bytes: () => zipSync({ 'word/other.xml': strToU8('<a/>') }), code: 'file-damaged' },
    {
      name: 'declared entities',
      bytes: () => zipSync({ 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><w:p/>') }),
      code: 'file-damaged',
    },
    {
      name: 'a part that unpacks to 40 MB',
      bytes: () => zipSync({ 'word/document.xml': new Uint8Array(40 * 1024 * 1024) }),
      code: 'file-damaged',
    },
    {
      name: 'thousands of entries',
      bytes: () =>
        zipSync(Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`word/x${index}`, new Uint8Array()]))),
      code: 'file-damaged',
    },
  ])('$name → $code', async ({ bytes, code }) => {
    expect(await refusalOf(opener, bytes())).toBe(code);
  });

  test('a part that lies about its size costs no more than it says', async () => {
    const bytes = makeDocx(paragraph('甲'.repeat(10_000)));
    const lying = Buffer.from(bytes);
    // the central directory's entry of word/document.xml: its real size, written as 100
    const at = lying.lastIndexOf('word/document.xml') - 46;
    expect(lying.readUInt32LE(at)).toBe(0x02014b50);
    lying.writeUInt32LE(100, at + 24);
    expect(['file-damaged', 'file-empty']).toContain(await refusalOf(opener, new Uint8Array(lying)));
  });
});
