import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { type DamageType, damage } from '../../samples/generator/damage/damage.ts';
import { createRandom } from '../../samples/generator/facts/random.ts';
import { registerFonts } from '../../samples/generator/fonts.ts';
import { pressSeal } from '../../samples/generator/ornaments/seal.ts';
import { drawPaper } from '../../samples/generator/papers/draw-paper.ts';
import type { PagePicture } from '../../src/domain/page.ts';
import { cutOut } from '../../src/domain/picture/cut-out.ts';
import { findSeals } from '../../src/domain/picture/find-seals.ts';
import { turnBox } from '../../src/domain/picture/turn-box.ts';
import { unrollSeal } from '../../src/domain/picture/unroll-seal.ts';
import { rgbPicture } from '../ocr/draw-page.ts';

const RED = '#d8262c';

function canvasOf(draw: (context: SKRSContext2D) => void, width = 1000, height = 1400): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  draw(context);
  return canvas;
}

const pageOf = (draw: (context: SKRSContext2D) => void): PagePicture => rgbPicture(canvasOf(draw));

/** A ring with marks inside, as an office stamps it. */
function stamp(context: SKRSContext2D, x: number, y: number, radius: number, colour = RED): void {
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = Math.max(3, radius / 22);
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.stroke();
  for (let step = 0; step < 12; step += 1) {
    const angle = (Math.PI * (step - 3)) / 9;
    const size = 0.22 * radius;
    const [middleX, middleY] = [x + 0.75 * radius * Math.cos(angle), y + 0.75 * radius * Math.sin(angle)];
    context.fillRect(middleX - size / 2, middleY - size / 2, size, size);
  }
  context.beginPath();
  context.arc(x, y, radius / 5, 0, 2 * Math.PI);
  context.fill();
}

describe('seals that are there', () => {
  test.each([
    { because: 'one', seals: [[700, 1100, 100]] },
    {
      because: 'two side by side',
      seals: [
        [300, 1100, 100],
        [720, 1110, 96],
      ],
    },
    {
      because: 'two that overlap a little',
      seals: [
        [400, 1100, 100],
        [560, 1120, 100],
      ],
    },
    {
      because: 'small ones on a large sheet',
      seals: [
        [300, 500, 45],
        [600, 500, 45],
        [800, 900, 45],
      ],
    },
  ])('$because', ({ seals }) => {
    const found = findSeals(
      pageOf((context) => {
        for (const [x = 0, y = 0, radius = 0] of seals) stamp(context, x, y, radius);
      }),
    );
    expect(found).toHaveLength(seals.length);
    for (const [x = 0, y = 0, radius = 0] of seals) {
      const near = found.find(
        ({ box }) => Math.hypot(box[0] + box[2] / 2 - x, box[1] + box[3] / 2 - y) < 0.12 * radius,
      );
      expect(near === undefined ? 0 : near.box[2] / (2 * radius)).toBeCloseTo(1, 0);
    }
  });

  test('blue ink is told from red', () => {
    const found = findSeals(pageOf((context) => stamp(context, 500, 700, 100, '#2a45c8')));
    expect(found.map(({ colour }) => colour)).toEqual(['blue']);
  });
});

describe('what is no seal', () => {
  test.each([
    { because: 'an empty page', draw: () => undefined },
    {
      because: 'a filled emblem',
      draw: (context: SKRSContext2D) => {
        context.fillStyle = RED;
        context.beginPath();
        context.arc(500, 200, 90, 0, 7);
        context.fill();
      },
    },
    {
      because: 'a red heading',
      draw: (context: SKRSContext2D) => {
        context.fillStyle = RED;
        for (let x = 100; x < 900; x += 60) context.fillRect(x, 100, 40, 50);
      },
    },
    {
      because: 'a red frame',
      draw: (context: SKRSContext2D) => {
        context.strokeStyle = RED;
        context.lineWidth = 6;
        context.strokeRect(300, 500, 200, 200);
      },
    },
    {
      because: 'half of a ring',
      draw: (context: SKRSContext2D) => {
        context.strokeStyle = RED;
        context.lineWidth = 6;
        context.beginPath();
        context.arc(500, 700, 100, 0, Math.PI);
        context.stroke();
      },
    },
    {
      because: 'an empty ring',
      draw: (context: SKRSContext2D) => {
        context.strokeStyle = RED;
        context.lineWidth = 6;
        context.beginPath();
        context.arc(500, 700, 100, 0, 7);
        context.stroke();
      },
    },
    {
      because: 'a mark of the red pen around a word',
      draw: (context: SKRSContext2D) => {
        context.strokeStyle = RED;
        context.lineWidth = 6;
        context.beginPath();
        context.ellipse(500, 700, 120, 90, 0, 0, 7);
        context.stroke();
        context.fillStyle = '#222';
        context.fillRect(430, 680, 140, 36);
      },
    },
    {
      because: 'a round logo with one bar across',
      draw: (context: SKRSContext2D) => {
        context.strokeStyle = RED;
        context.fillStyle = RED;
        context.lineWidth = 10;
        context.beginPath();
        context.arc(500, 200, 90, 0, 7);
        context.stroke();
        context.fillRect(420, 180, 160, 40);
      },
    },
    {
      because: 'a red button with a word in red',
      draw: (context: SKRSContext2D) => {
        context.strokeStyle = RED;
        context.fillStyle = RED;
        context.lineWidth = 4;
        context.strokeRect(400, 600, 160, 60);
        context.fillRect(430, 620, 100, 20);
      },
    },
    { because: 'a grey copy', draw: (context: SKRSContext2D) => stamp(context, 500, 700, 100, '#777') },
  ])('$because', ({ draw }) => expect(findSeals(pageOf(draw))).toEqual([]));
});

describe('shapes', () => {
  test('an oval seal', () => {
    const found = findSeals(
      pageOf((context) => {
        context.translate(500, 700);
        context.scale(1.45, 1);
        stamp(context, 0, 0, 80);
      }),
    );
    expect(found.map(({ shape }) => shape)).toEqual(['oval']);
    expect((found[0]?.box[2] ?? 0) / 232).toBeCloseTo(1, 0);
  });

  test('a square seal with four characters', () => {
    const found = findSeals(
      pageOf((context) => {
        context.translate(500, 700);
        context.rotate(0.08);
        context.strokeStyle = RED;
        context.fillStyle = RED;
        context.lineWidth = 6;
        context.strokeRect(-60, -60, 120, 120);
        for (const [x, y] of [
          [-46, -46],
          [6, -46],
          [-46, 6],
          [6, 6],
        ] as const)
          for (const bar of [0, 16, 32]) context.fillRect(x, y + bar, 40, 8);
      }),
    );
    expect(found.map(({ shape }) => shape)).toEqual(['square']);
  });
});

describe('the same seal twice', () => {
  const pressed = async (names: readonly [string, string], type?: DamageType): Promise<readonly boolean[]> => {
    registerFonts();
    const random = createRandom(names.join());
    const canvas = canvasOf((context) => {
      for (const [index, ring] of names.entries()) pressSeal(context, { ring }, 270 + 450 * index, 1100, 100, random);
    });
    const page = rgbPicture(type === undefined ? canvas : await damage(canvas, type, 0.5, 'seals'));
    return findSeals(page).map(({ repeats }) => repeats === true);
  };
  const [one, other, sister] = [
    '深圳市望舒教育科技有限公司',
    '广州星槎汽车制造有限公司',
    '深圳市望舒教育科技股份有限公司',
  ];

  test.each([undefined, 'jpeg', 'blur', 'rotate', 'downscale'] as const)('is told, damaged by %s', async (type) =>
    expect(await pressed([one, one], type)).toEqual([false, true]),
  );
  test.each([
    { because: 'another company', second: other },
    { because: 'a sister whose name is longer', second: sister },
  ])('is not $because', async ({ second }) => expect(await pressed([one, second])).toEqual([false, false]));
});

test.each([
  ['jpeg', 0.8],
  ['blur', 1],
  ['rotate', 1],
  ['perspective', 0.8],
  ['shadow', 0.7],
  ['watermark', 0.7],
  ['moire', 0.5],
  ['turn-90', 0],
] as const)('both seals of a letter are seen through %s %d', async (type, strength) => {
  const { canvas } = drawPaper('equity-letter', 'seals');
  expect(findSeals(rgbPicture(await damage(canvas, type, strength, 'seals')))).toHaveLength(2);
});

test.each(['business-licence', 'network-culture', 'private-school', 'equity-letter', 'refusal-notice', 'regulation'])(
  'a drawn %s shows no more seals than it bears',
  (kind) => {
    const { canvas } = drawPaper(kind, 'seals');
    const found = findSeals(rgbPicture(canvas));
    expect(found).toHaveLength(kind === 'equity-letter' ? 2 : kind === 'regulation' ? 0 : 1);
  },
);

test.each([
  { turn: 90, box: [70, 10, 20, 30] },
  { turn: 180, box: [60, 70, 30, 20] },
  { turn: 270, box: [10, 60, 20, 30] },
  { turn: 0, box: [10, 10, 30, 20] },
] as const)('a box in a picture turned by $turn', ({ turn, box }) =>
  expect(turnBox([10, 10, 30, 20], turn, 100, 100)).toEqual(box),
);

test.each([0, 90, 180, 270])(
  'the words of a seal turned by %d come out as one line that begins and ends in its gap',
  (turn) => {
    const canvas = canvasOf(
      (context) => {
        context.translate(150, 150);
        context.rotate((turn * Math.PI) / 180);
        stamp(context, 0, 0, 140);
      },
      300,
      300,
    );
    const strip = unrollSeal(cutOut(rgbPicture(canvas), [10, 10, 280, 280]), 'red');
    const middle = Math.floor(strip.height / 2);
    const ink = Array.from(
      { length: strip.width },
      (_unused, x) => (strip.data[(middle * strip.width + x) * 3] ?? 0) < 128,
    );
    const [first, last] = [ink.indexOf(true), ink.lastIndexOf(true)];
    // the marks fill five of eighteen parts less than the whole ring
    expect(first).toBeGreaterThan(0.08 * strip.width);
    expect(last).toBeLessThan(0.92 * strip.width);
  },
);
