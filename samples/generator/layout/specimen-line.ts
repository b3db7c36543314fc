import type { SKRSContext2D } from '@napi-rs/canvas';
import { font } from '../fonts.ts';

/** Says at the foot that the picture is drawn; nothing in the program depends on it. */
export function drawSpecimenLine(context: SKRSContext2D, width: number, height: number): void {
  context.save();
  context.fillStyle = '#8d8d8d';
  context.font = font('Hei Light', 13);
  context.textAlign = 'center';
  context.fillText(specimenWords, width / 2, height - 12);
  context.restore();
}

export const specimenWords = '本图为程序绘制的示例，非真实证件';
