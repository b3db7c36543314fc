import { createCanvas } from '@napi-rs/canvas';
import { tableColours } from './copy-of.ts';
import type { Damage } from './damage.ts';

/** Photographed at a slant: the far edge is up to 22 % shorter. */
export const perspective: Damage = (canvas, strength, random) => {
  const { width, height } = canvas;
  const slanted = createCanvas(width, height);
  const context = slanted.getContext('2d');
  context.fillStyle = random.pick(tableColours);
  context.fillRect(0, 0, width, height);
  const inset = width * (0.02 + strength * 0.09);
  const lean = width * random.between(-0.03, 0.03) * strength;
  const source = canvas.getContext('2d').getImageData(0, 0, width, height).data;
  const target = context.getImageData(0, 0, width, height);
  const top = { left: inset * 1.3 + lean, right: width - inset * 1.3 + lean, y: height * 0.04 };
  const bottom = { left: inset * 0.3, right: width - inset * 0.3, y: height * 0.97 };
  const far = (top.right - top.left) / (bottom.right - bottom.left);
  for (let y = Math.ceil(top.y); y < bottom.y; y += 1) {
    const share = (y - top.y) / (bottom.y - top.y);
    // true perspective along the height: rows far away stand closer together
    const row = (share * far) / (share * far + (1 - share));
    const left = top.left + (bottom.left - top.left) * share;
    const right = top.right + (bottom.right - top.right) * share;
    copyRow(source, target.data, { width, height, y, left, right, sourceY: row * (height - 1) });
  }
  context.putImageData(target, 0, 0);
  return slanted;
};

interface RowPlan {
  readonly width: number;
  readonly height: number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly sourceY: number;
}

function copyRow(source: Uint8ClampedArray, target: Uint8ClampedArray, plan: RowPlan): void {
  for (let x = Math.ceil(plan.left); x < plan.right; x += 1) {
    const sourceX = ((x - plan.left) / (plan.right - plan.left)) * (plan.width - 1);
    const to = (plan.y * plan.width + x) * 4;
    for (let channel = 0; channel < 3; channel += 1) target[to + channel] = sample(source, plan, sourceX, channel);
  }
}

function sample(source: Uint8ClampedArray, plan: RowPlan, x: number, channel: number): number {
  const column = Math.min(Math.floor(x), plan.width - 2);
  const line = Math.min(Math.floor(plan.sourceY), plan.height - 2);
  const across = x - column;
  const down = plan.sourceY - line;
  const at = (line * plan.width + column) * 4 + channel;
  const below = at + plan.width * 4;
  const upper = (source[at] ?? 0) * (1 - across) + (source[at + 4] ?? 0) * across;
  const lower = (source[below] ?? 0) * (1 - across) + (source[below + 4] ?? 0) * across;
  return upper * (1 - down) + lower * down;
}
