import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { drawBasicInfo } from '../../samples/generator/consoles/basic-info.ts';
import { type DamageType, damage } from '../../samples/generator/damage/damage.ts';
import { drawPaper } from '../../samples/generator/papers/draw-paper.ts';
import type { PageMeasures, PagePicture, ReadPage } from '../../src/domain/page.ts';
import { BLOCK_SIDE, fourierTransform } from '../../src/domain/picture/fourier-transform.ts';
import { measurePage, turnMeasures } from '../../src/domain/picture/measure-page.ts';
import { pictureFaults } from '../../src/domain/recognition/picture-faults.ts';
import { rgbPicture } from '../ocr/draw-page.ts';

/** A page as read, with one line of print of usual height in its middle, or at the side where it was cut. */
function pageOf({ width, height }: PagePicture, measures: PageMeasures, atEdge = false): ReadPage {
  const box = [atEdge ? width - 200 : 300, atEdge ? height - 26 : 300, 200, 26] as const;
  const lines = [{ text: '经营范围', confidence: 0.99, box }];
  return {
    number: 1,
    source: 'ocr',
    rotation: 0,
    width,
    height,
    pictureLongSide: Math.max(width, height),
    lines,
    measures,
  };
}

function faultsOf(picture: PagePicture, atEdge = false): readonly string[] {
  return [...pictureFaults(pageOf(picture, measurePage(picture), atEdge))];
}

const kinds = ['business-licence', 'network-culture', 'telecom-listed', 'private-school'];

test.each([...kinds, 'equity-letter', 'refusal-notice'])('a whole %s shows no fault', (kind) =>
  expect(faultsOf(rgbPicture(drawPaper(kind, 'measure').canvas))).toEqual([]),
);

test('a screenshot shows no fault', () => {
  const canvas = drawBasicInfo(
    {
      miniProgramName: '云上课堂',
      appId: 'wx1234567890abcdef',
      categories: ['教育>在线教育'],
      subject: '某某有限公司',
    },
    'measure',
  );
  expect(faultsOf(rgbPicture(canvas))).toEqual([]);
});

test.each([
  ['blur', 0.8, 'blurred'],
  ['shadow', 0.9, 'shadow'],
  ['moire', 0.3, 'screen-photo'],
  ['screen-photo', 0.5, 'screen-photo'],
  ['black-and-white', 0.4, 'black-and-white'],
] as const)('%s %d is told as %s', async (type: DamageType, strength, fault) => {
  for (const kind of kinds) {
    const picture = rgbPicture(await damage(drawPaper(kind, 'measure').canvas, type, strength, kind));
    expect(faultsOf(picture), kind).toContain(fault);
  }
});

test.each(['jpeg', 'rotate', 'perspective', 'fold', 'watermark', 'copy-stamp', 'seal-over-text'] as const)(
  '%s is told as none of them',
  async (type) => {
    for (const kind of kinds) {
      const picture = rgbPicture(await damage(drawPaper(kind, 'measure').canvas, type, 0.6, kind));
      expect(faultsOf(picture), kind).toEqual([]);
    }
  },
);

const drawn = (draw: (context: SKRSContext2D) => void, paper = '#fff'): PagePicture => {
  const canvas = createCanvas(900, 1200);
  const context = canvas.getContext('2d');
  context.fillStyle = paper;
  context.fillRect(0, 0, 900, 1200);
  draw(context);
  return rgbPicture(canvas);
};

/** Bars about as wide and far apart as strokes of print. */
function print(context: SKRSContext2D, right = 800): void {
  context.fillStyle = '#222';
  for (let y = 100; y < 1100; y += 50) for (let x = 100; x < right; x += 12) context.fillRect(x, y, 5, 24);
}

describe('single measures', () => {
  test('a dark bar or a dark table is no shadow, a dark gradient is', () => {
    const bar = drawn((context) => {
      print(context);
      context.fillStyle = '#333';
      context.fillRect(0, 0, 900, 90);
      context.fillRect(0, 1120, 900, 80);
    });
    const shaded = drawn((context) => {
      print(context);
      const tint = context.createLinearGradient(300, 0, 700, 0);
      tint.addColorStop(0, 'rgba(0,0,0,0)');
      tint.addColorStop(1, 'rgba(0,0,0,0.6)');
      context.fillStyle = tint;
      context.fillRect(0, 0, 900, 1200);
    });
    expect(measurePage(bar).shadow).toBe(0);
    expect(measurePage(shaded).shadow).toBeGreaterThan(0.2);
  });

  test('level rules and the rims of panels say nothing of sharpness', () => {
    const panels = drawn((context) => {
      context.fillStyle = '#26282b';
      for (let y = 100; y < 1100; y += 40) context.fillRect(0, y, 900, 8);
    });
    expect(measurePage(panels).edgeWidth).toBeUndefined();
  });

  test('a white label on grey paper is no glare, white that fades is', () => {
    const label = drawn((context) => {
      print(context, 400);
      context.fillStyle = '#fff';
      context.fillRect(500, 300, 250, 250);
    }, '#dcdcd8');
    const lit = drawn((context) => {
      print(context, 400);
      const light = context.createRadialGradient(620, 420, 60, 620, 420, 240);
      light.addColorStop(0, 'rgba(255,255,255,1)');
      light.addColorStop(1, 'rgba(255,255,255,0)');
      context.fillStyle = light;
      context.fillRect(380, 180, 480, 480);
    }, '#dcdcd8');
    const frame = drawn((context) => {
      print(context, 400);
      context.filter = 'blur(14px)';
      context.strokeStyle = '#fff';
      context.lineWidth = 60;
      context.strokeRect(470, 200, 380, 800);
      context.filter = 'none';
    }, '#dcdcd8');
    expect(measurePage(label).glare).toBe(0);
    expect(measurePage(frame).glare).toBe(0);
    expect(measurePage(lit).glare).toBeGreaterThan(0.012);
  });

  test.each([
    { because: 'an open side', lines: [100, 800], top: 60, bottom: 1200, open: 'bottom' },
    { because: 'a border that is closed all round', lines: [100, 800], top: 60, bottom: 1140, open: undefined },
    { because: 'rules through the whole picture: columns', lines: [100, 800], top: -10, bottom: 1200, open: undefined },
    { because: 'one rule alone', lines: [100], top: 60, bottom: 1200, open: undefined },
    {
      because: 'the edges of the sheet at the edges of the picture',
      lines: [4, 894],
      top: 60,
      bottom: 1200,
      open: undefined,
    },
    { because: 'rules of a table in the middle', lines: [400, 560], top: 60, bottom: 1200, open: undefined },
  ])('$because: $open', ({ lines, top, bottom, open }) => {
    const { openFrame } = measurePage(
      drawn((context) => {
        print(context);
        context.fillStyle = '#6a9ac0';
        for (const x of lines) context.fillRect(x, top, 4, bottom - top);
        context.fillRect(lines[0] ?? 0, top, 700, 4);
      }),
    );
    const sides = Object.entries(openFrame).filter(([, share]) => share > 0);
    expect(sides.map(([side]) => side)).toEqual(open === undefined ? [] : [open]);
  });

  test('print that fades towards a lamp is glare on white paper; pale print that ends at once is none', () => {
    const shine = (alpha: number, hard: boolean) =>
      drawn((context) => {
        print(context);
        context.filter = hard ? 'none' : 'blur(50px)';
        context.fillStyle = `rgba(255,255,255,${alpha})`;
        context.fillRect(300, 400, 380, 260);
        context.filter = 'none';
      });
    expect(measurePage(shine(0.9, false)).glare).toBeGreaterThan(0.012);
    expect(measurePage(shine(0.75, true)).glare).toBe(0);
    expect(measurePage(shine(0, true)).glare).toBe(0);
  });

  test('strokes that run out of a side are counted there, and turn with the page', () => {
    const cut = measurePage(
      drawn((context) => {
        context.fillStyle = '#222';
        for (let y = 100; y < 1100; y += 20) context.fillRect(600, y, 300, 6);
      }),
    ).cut;
    expect(cut.right).toBeGreaterThan(0.009);
    expect([cut.top, cut.left]).toEqual([0, 0]);
    const measures = {
      ...measurePage(drawn((context) => print(context))),
      cut: { top: 1, right: 2, bottom: 3, left: 4 },
      openFrame: { top: 0, right: 0, bottom: 0.3, left: 0 },
    };
    expect(turnMeasures(measures, 90, 900, 1200).openFrame).toEqual({ top: 0, right: 0, bottom: 0, left: 0.3 });
    expect(turnMeasures(measures, 90, 900, 1200).cut).toEqual({ top: 4, right: 1, bottom: 2, left: 3 });
    expect(turnMeasures(measures, 180, 900, 1200).cut).toEqual({ top: 3, right: 4, bottom: 1, left: 2 });
  });

  test('a mosaic over a line is found where it lies; a chessboard is none', () => {
    const greys = ['#8f8f8f', '#b5b3ad', '#6f6f6f', '#cfcdc6'];
    const mosaic = drawn((context) => {
      print(context);
      for (let cell = 0; cell < 48; cell += 1) {
        const row = Math.floor(cell / 16);
        context.fillStyle = greys[(cell * 7 + row * 3) % 4] ?? '';
        context.fillRect(300 + (cell % 16) * 14, 400 + row * 12, 14, 12);
      }
    });
    const board = drawn((context) => {
      context.fillStyle = '#000';
      for (let cell = 0; cell < 400; cell += 1)
        if (((cell % 20) + Math.floor(cell / 20)) % 2 === 0)
          context.fillRect(300 + (cell % 20) * 12, 400 + Math.floor(cell / 20) * 12, 12, 12);
    });
    const [box] = measurePage(mosaic).masks;
    expect(box?.[0]).toBeGreaterThan(295);
    expect((box?.[0] ?? 0) + (box?.[2] ?? 0)).toBeLessThan(530);
    expect(measurePage(board).masks).toEqual([]);
  });

  test('a mask where a line was read well is none', () => {
    const measures = {
      ...measurePage(drawn((context) => print(context))),
      colour: 0.1,
      masks: [[310, 302, 150, 20]] as const,
    };
    const page = pageOf({ width: 900, height: 1200, data: new Uint8Array() }, measures);
    expect([...pictureFaults(page)]).toEqual([]);
    expect([...pictureFaults({ ...page, lines: [] })]).toEqual(['masked']);
  });
});

test('print that ends where the picture was cut is told as cropped', () => {
  const picture = drawn((context) => {
    context.fillStyle = '#d8262c';
    context.fillRect(100, 60, 60, 60);
    print(context, 900);
    context.fillStyle = '#222';
    for (let x = 100; x < 900; x += 12) context.fillRect(x, 1180, 5, 20);
  });
  expect(faultsOf(picture, true)).toContain('cropped');
  expect(faultsOf(picture)).not.toContain('cropped');
});

test('a wave has its power at its own frequency', () => {
  const real = Float64Array.from({ length: BLOCK_SIDE }, (_unused, at) =>
    Math.cos((2 * Math.PI * 5 * at) / BLOCK_SIDE),
  );
  const imaginary = new Float64Array(BLOCK_SIDE);
  fourierTransform(real, imaginary, 0, 1);
  const powers = [...real].map((value, at) => Math.round(Math.hypot(value, imaginary[at] ?? 0)));
  expect(powers.flatMap((power, at) => (power > 0 ? [at] : []))).toEqual([5, BLOCK_SIDE - 5]);
});

test('every page is measured the same twice, however small', () => {
  for (const [width, height] of [
    [1, 1],
    [7, 300],
    [64, 64],
    [124, 184],
  ] as const) {
    const data = Uint8Array.from({ length: width * height * 3 }, (_unused, at) => (at * 7919) % 256);
    expect(measurePage({ width, height, data })).toEqual(measurePage({ width, height, data }));
  }
});
