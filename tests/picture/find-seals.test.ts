import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { drawPaper } from '../../samples/generator/papers/draw-paper.ts';
import type { PagePicture } from '../../src/domain/page.ts';
import { findSeals } from '../../src/domain/picture/find-seals.ts';
import { turnBox } from '../../src/domain/picture/turn-box.ts';

const RED = '#d8262c';

function pictureOf(draw: (context: SKRSContext2D) => void, width = 1000, height = 1400): PagePicture {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  draw(context);
  return rgbOf(context.getImageData(0, 0, width, height).data, width, height);
}

function rgbOf(rgba: Uint8ClampedArray, width: number, height: number): PagePicture {
  const data = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) data.set(rgba.subarray(pixel * 4, pixel * 4 + 3), pixel * 3);
  return { width, height, data };
}

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
    context.fillRect(x + 0.75 * radius * Math.cos(angle) - 5, y + 0.75 * radius * Math.sin(angle) - 5, 10, 10);
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
      pictureOf((context) => {
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
    const found = findSeals(pictureOf((context) => stamp(context, 500, 700, 100, '#2a45c8')));
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
    { because: 'a grey copy', draw: (context: SKRSContext2D) => stamp(context, 500, 700, 100, '#777') },
  ])('$because', ({ draw }) => expect(findSeals(pictureOf(draw))).toEqual([]));
});

test.each(['business-licence', 'network-culture', 'private-school', 'equity-letter', 'refusal-notice', 'regulation'])(
  'a drawn %s shows no more seals than it bears',
  (kind) => {
    const { canvas } = drawPaper(kind, 'seals');
    const { width, height } = canvas;
    const found = findSeals(rgbOf(canvas.getContext('2d').getImageData(0, 0, width, height).data, width, height));
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
