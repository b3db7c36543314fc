import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Random } from '../facts/random.ts';

const modules = 33;

/** A square that looks like a QR code and holds nothing. */
export function drawQrSquare(context: SKRSContext2D, x: number, y: number, size: number, random: Random): void {
  const cell = size / modules;
  context.save();
  context.fillStyle = '#1c1c1c';
  for (let row = 0; row < modules; row += 1) {
    for (let column = 0; column < modules; column += 1) {
      if (!inFinder(row, column) && random.chance(0.48))
        context.fillRect(x + column * cell, y + row * cell, cell + 0.3, cell + 0.3);
    }
  }
  for (const [row, column] of [
    [0, 0],
    [0, modules - 7],
    [modules - 7, 0],
  ] as const) {
    drawFinder(context, x + column * cell, y + row * cell, cell);
  }
  context.restore();
}

const inFinder = (row: number, column: number): boolean =>
  (row < 8 && (column < 8 || column >= modules - 8)) || (row >= modules - 8 && column < 8);

function drawFinder(context: SKRSContext2D, x: number, y: number, cell: number): void {
  context.fillRect(x, y, cell * 7, cell * 7);
  context.clearRect(x + cell, y + cell, cell * 5, cell * 5);
  context.fillStyle = '#fdfdfd';
  context.fillRect(x + cell, y + cell, cell * 5, cell * 5);
  context.fillStyle = '#1c1c1c';
  context.fillRect(x + cell * 2, y + cell * 2, cell * 3, cell * 3);
}
