import { createCanvas } from '@napi-rs/canvas';
import type { Damage } from './damage.ts';

/** Turned clockwise by so many quarters; strength plays no part. */
export const quarterTurn =
  (quarters: 1 | 2 | 3): Damage =>
  (canvas) => {
    const sideways = quarters !== 2;
    const turned = createCanvas(sideways ? canvas.height : canvas.width, sideways ? canvas.width : canvas.height);
    const context = turned.getContext('2d');
    context.translate(turned.width / 2, turned.height / 2);
    context.rotate((quarters * Math.PI) / 2);
    context.drawImage(canvas, -canvas.width / 2, -canvas.height / 2);
    return turned;
  };
