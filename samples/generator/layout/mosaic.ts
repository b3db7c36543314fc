import type { SKRSContext2D } from '@napi-rs/canvas';

/** Stands for a value that was covered on purpose before the picture was sent. */
export const maskedValue = '[masked]';

const greys = ['#8f8f8f', '#b5b3ad', '#6f6f6f', '#cfcdc6'];
const columns = 18;
const cellWidth = 17;

/** Three rows of grey squares where the value stood. @param size of the text that is covered */
export function drawMosaic(context: SKRSContext2D, x: number, y: number, size: number): void {
  const cellHeight = size / 2.4;
  for (let cell = 0; cell < columns * 3; cell += 1) {
    const line = Math.floor(cell / columns);
    context.fillStyle = greys[(cell * 7 + line * 3) % greys.length] ?? '#8f8f8f';
    context.fillRect(x + (cell % columns) * cellWidth, y + line * cellHeight, cellWidth, cellHeight);
  }
}
