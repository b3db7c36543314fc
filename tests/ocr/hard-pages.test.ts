import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPpocrReader } from '../../src/adapters/ocr/ppocr/ppocr-reader.ts';
import type { TextReader } from '../../src/application/ports.ts';
import type { PagePicture, PageText } from '../../src/domain/page.ts';
import { drawPage, loadFonts, rgbPicture } from './draw-page.ts';

/** What papers do to a reader: seals over dates, columns, dense small print on large scans. */
describe('PP-OCR on hard pages', () => {
  let reader: TextReader;
  beforeAll(() => {
    reader = createPpocrReader({ workers: 1, threadsPerWorker: 2 });
  });
  afterAll(() => reader.close());

  const read = async (picture: PagePicture): Promise<PageText> => {
    const answer = await reader.read(picture, new AbortController().signal);
    if (!answer.ok) throw new Error(answer.error.code);
    return answer.value;
  };
  const textOf = (page: PageText): string => page.lines.map((line) => line.text).join('\n');

  test.each([
    { because: 'under a red seal', picture: () => sealedDate(['#d33']) },
    { because: 'under a red seal and a blue one across it', picture: () => sealedDate(['#d33', '#2f49a8']) },
    { because: 'under a red seal in deep shadow', picture: () => inShadow(sealedDate(['#d33'])) },
  ])('a date is read $because', async ({ picture }) => {
    expect(textOf(await read(picture()))).toContain('2031年08月17日');
  });

  test.each([
    { ink: 'rgba(110,110,120,0.4)', because: 'grey' },
    { ink: 'rgba(210,60,60,0.4)', because: 'red, as copy stamps are' },
    { ink: 'rgba(60,90,200,0.4)', because: 'blue' },
  ])(
    '$because words aslant all over a page do not keep its print from being read, and are still seen',
    async ({ ink }) => {
      const text = textOf(await read(watermarkedRows(ink)));
      for (const row of rowsUnderWatermark) expect(text).toContain(row);
      expect(text).toMatch(/仅供类目审核/u);
    },
  );

  test('pieces of words that run aslant are no lines of the page', async () => {
    const page = await read(watermarkedRows('rgba(110,110,120,0.4)'));
    const level = page.lines.filter(({ box: [, , width, height] }) => width > 2 * height);
    expect(level.map(({ text }) => text).filter((text) => !rowsUnderWatermark.includes(text))).toEqual([]);
  });

  test('a column of characters is read from top to bottom', async () => {
    const column = [...'副本复印无效'].map((text, index) => ({
      text,
      x: 900,
      y: 420 + index * 64,
      size: 56,
      family: 'sans' as const,
    }));
    const rows = ['单位名称晴川星河文化传媒有限公司', '经营范围网络表演、音乐娱乐产品'].map((text, index) => ({
      text,
      x: 100,
      y: 160 + index * 90,
      size: 40,
      family: 'serif' as const,
    }));
    const page = await read(drawPage({ width: 1100, height: 900, texts: [...rows, ...column] }).picture);
    expect(textOf(page)).toContain('副本复印无效');
  });

  test.each([22, 17])('twelve lines of print %d pixels high on a page of 12 megapixels are found', async (size) => {
    const line = '网络表演经纪；音乐娱乐产品；演出剧目；动漫产品；展览比赛活动；';
    const texts = Array.from({ length: 12 }, (_, index) => ({
      text: `${index + 10}${line}`,
      x: 300,
      y: 1500 + index * size * 1.4,
      size,
      family: 'serif' as const,
    }));
    const page = await read(drawPage({ width: 3000, height: 4000, texts }).picture);
    expect(texts.filter(({ text }) => textOf(page).includes(text.slice(0, 12))).length).toBe(12);
  });

  test('characters carry their confidence and stand in order along the line', async () => {
    const [line] = (
      await read(
        drawPage({
          width: 700,
          height: 200,
          texts: [{ text: '网络文化经营许可证', x: 60, y: 120, size: 60, family: 'serif' }],
        }).picture,
      )
    ).lines;
    expect(line?.characters?.map(({ text }) => text).join('')).toBe('网络文化经营许可证');
    const places = line?.characters?.map(({ at }) => at) ?? [];
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places[0]).toBeLessThan(0.12);
    expect(places.at(-1)).toBeGreaterThan(0.88);
  });
});

/** An authority and a date with round seals stamped over both, side by side and overlapping, as ink lies over ink. */
function sealedDate(inks: readonly string[]): PagePicture {
  loadFonts();
  const canvas = createCanvas(1240, 900);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 1240, 900);
  context.fillStyle = '#111';
  context.font = '36px drawn-serif';
  context.fillText('经审核，准予从事下列网络文化经营活动。', 120, 200);
  context.fillText('发证机关（盖章）', 720, 520);
  context.fillText('2031年08月17日', 740, 600);
  context.globalCompositeOperation = 'multiply';
  for (const [index, ink] of inks.entries()) pressSeal(context, 870 - index * 130, 540, ink);
  return rgbPicture(canvas);
}

function pressSeal(context: SKRSContext2D, x: number, y: number, ink: string): void {
  context.strokeStyle = ink;
  context.fillStyle = ink;
  context.lineWidth = 9;
  context.beginPath();
  context.arc(x, y, 150, 0, 2 * Math.PI);
  context.stroke();
  context.font = '110px drawn-sans';
  context.fillText('★', x - 55, y + 40);
  context.font = '34px drawn-sans';
  for (const [index, character] of [...'晴川市文化广电局'].entries()) {
    context.save();
    context.translate(x, y);
    context.rotate(((index - 3.5) * 30 * Math.PI) / 180);
    context.fillText(character, -17, -105);
    context.restore();
  }
}

/** Less than half of the light. */
const inShadow = (picture: PagePicture): PagePicture => ({
  ...picture,
  data: picture.data.map((value) => 20 + value * 0.4),
});

const rowsUnderWatermark: readonly string[] = [
  '单位名称晴川星河文化传媒有限公司',
  '法定代表人陆知远',
  '注册资本壹佰万元整',
  '经营范围网络表演、音乐娱乐产品',
];

/** Rows of print under slanting words half as dark, as applicants add before they send a licence. */
function watermarkedRows(ink: string): PagePicture {
  loadFonts();
  const canvas = createCanvas(1240, 800);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 1240, 800);
  context.fillStyle = '#111';
  context.font = '30px drawn-serif';
  for (const [index, row] of rowsUnderWatermark.entries()) context.fillText(row, 180, 180 + index * 120);
  context.translate(620, 400);
  context.rotate(-0.5);
  context.fillStyle = ink;
  context.font = '40px drawn-sans';
  for (let y = -900; y < 900; y += 150) {
    for (let x = -1200; x < 1200; x += 480) context.fillText('仅供类目审核使用', x, y);
  }
  return rgbPicture(canvas);
}
