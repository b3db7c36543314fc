import type { SKRSContext2D } from '@napi-rs/canvas';
import { font } from '../fonts.ts';
import type { Palette } from './colours.ts';

/** Tinted paper with what a printer of securities lays under the text. */
export interface Background {
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  /** Faint words all over the page; none for plain paper. */
  readonly words?: string;
  readonly waves: boolean;
  readonly rosette: boolean;
}

export function drawBackground(context: SKRSContext2D, background: Background): void {
  const { width, height, palette } = background;
  const tint = context.createRadialGradient(
    width / 2,
    height / 2,
    height * 0.15,
    width / 2,
    height / 2,
    Math.max(width, height) * 0.7,
  );
  tint.addColorStop(0, palette.paper);
  tint.addColorStop(1, palette.paperEdge);
  context.fillStyle = tint;
  context.fillRect(0, 0, width, height);
  context.save();
  context.strokeStyle = palette.pattern;
  context.fillStyle = palette.pattern;
  if (background.waves) drawWaves(context, width, height);
  if (background.rosette) drawGreatRosette(context, width / 2, height * 0.55, Math.min(width, height) * 0.3);
  if (background.words !== undefined) drawFaintWords(context, background.words, width, height);
  context.restore();
}

function drawWaves(context: SKRSContext2D, width: number, height: number): void {
  context.lineWidth = 0.7;
  context.globalAlpha = 0.85;
  for (let y = 0; y < height; y += 9) {
    context.beginPath();
    for (let x = 0; x <= width; x += 8) context.lineTo(x, y + Math.sin(x / 34 + y / 60) * 5);
    context.stroke();
  }
}

function drawGreatRosette(context: SKRSContext2D, x: number, y: number, radius: number): void {
  context.lineWidth = 0.8;
  context.globalAlpha = 0.7;
  for (let petal = 0; petal < 36; petal += 1) {
    context.beginPath();
    context.ellipse(x, y, radius, radius * 0.38, (petal * Math.PI) / 36, 0, Math.PI * 2);
    context.stroke();
  }
}

function drawFaintWords(context: SKRSContext2D, words: string, width: number, height: number): void {
  context.globalAlpha = 0.22;
  context.font = font('Hei Heavy', width * 0.026);
  for (let row = 0; row * 130 < height; row += 1) {
    for (let x = (row % 2) * 140 - 40; x < width; x += 300) context.fillText(words, x, 110 + row * 130);
  }
}
