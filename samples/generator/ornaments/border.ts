import type { SKRSContext2D } from '@napi-rs/canvas';

/** Where the frame stands and how wide its band is, in pixels. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly band: number;
}

export type BorderStyle = 'scallop' | 'braid' | 'lines' | 'corners';

/** A guilloche frame: many thin waves that cross one another, as printed against copying. */
export function drawBorder(context: SKRSContext2D, frame: Frame, colour: string, style: BorderStyle): void {
  context.save();
  context.strokeStyle = colour;
  if (style === 'corners') drawCornerFrame(context, frame);
  else if (style === 'lines') drawLines(context, frame);
  else drawGuilloche(context, frame, style);
  context.restore();
}

function drawGuilloche(context: SKRSContext2D, frame: Frame, style: BorderStyle): void {
  const { x, y, width, height, band } = frame;
  const wave = style === 'scallop' ? band * 1.35 : band * 0.9;
  context.lineWidth = 0.8;
  context.globalAlpha = 0.72;
  for (const side of sides(frame)) {
    context.save();
    context.translate(side.x, side.y);
    context.rotate(side.turn);
    drawBand(context, side.length, band, wave, style);
    context.restore();
  }
  context.globalAlpha = 0.95;
  context.lineWidth = 3;
  context.strokeRect(x, y, width, height);
  context.lineWidth = 1;
  context.strokeRect(x + 5, y + 5, width - 10, height - 10);
  if (style === 'braid') context.strokeRect(x + band, y + band, width - 2 * band, height - 2 * band);
  for (const [cornerX, cornerY] of corners(frame, band / 2)) drawRosette(context, cornerX, cornerY, band * 0.62);
}

/** One side, drawn along the x axis with the paper below it. */
function drawBand(context: SKRSContext2D, length: number, band: number, wave: number, style: BorderStyle): void {
  const count = Math.max(4, Math.round(length / wave));
  const turnsPerPixel = (count / length) * Math.PI * 2;
  const strands = style === 'scallop' ? 9 : 12;
  const shape = style === 'scallop' ? scallop : braid;
  for (let strand = 0; strand < strands; strand += 1) {
    drawStrand(context, length, (at) => shape(at * turnsPerPixel, strand / (strands - 1), band));
  }
}

function drawStrand(context: SKRSContext2D, length: number, heightAt: (at: number) => number): void {
  context.beginPath();
  for (let at = 0; at <= length; at += 2) context.lineTo(at, heightAt(at));
  context.stroke();
}

const scallop = (angle: number, share: number, band: number): number =>
  band * (0.12 + 0.5 * share) + Math.abs(Math.sin(angle / 2 + (share % 0.5) * Math.PI)) * band * (0.38 - 0.18 * share);

const braid = (angle: number, share: number, band: number): number =>
  band * 0.5 + Math.sin(angle + share * Math.PI * 2) * band * 0.38 * Math.cos(angle / 2 + share * Math.PI);

function drawRosette(context: SKRSContext2D, x: number, y: number, radius: number): void {
  context.lineWidth = 0.8;
  for (let petal = 0; petal < 8; petal += 1) {
    context.beginPath();
    context.ellipse(x, y, radius, radius * 0.45, (petal * Math.PI) / 8, 0, Math.PI * 2);
    context.stroke();
  }
}

function drawLines(context: SKRSContext2D, { x, y, width, height, band }: Frame): void {
  for (const [inset, lineWidth] of [
    [0, 5],
    [band * 0.35, 1.2],
    [band * 0.7, 2.4],
  ] as const) {
    context.lineWidth = lineWidth;
    context.strokeRect(x + inset, y + inset, width - 2 * inset, height - 2 * inset);
  }
}

/** Thin lines with leafy scrolls in the corners. */
function drawCornerFrame(context: SKRSContext2D, frame: Frame): void {
  const { x, y, width, height, band } = frame;
  context.lineWidth = 2;
  context.strokeRect(x + band * 0.4, y + band * 0.4, width - band * 0.8, height - band * 0.8);
  context.lineWidth = 1;
  context.strokeRect(x + band * 0.55, y + band * 0.55, width - band * 1.1, height - band * 1.1);
  for (const [cornerX, cornerY, turn] of corners(frame, band * 0.5)) {
    context.save();
    context.translate(cornerX, cornerY);
    context.rotate(turn);
    for (let leaf = 0; leaf < 7; leaf += 1) drawLeaf(context, band, leaf);
    context.restore();
  }
}

function drawLeaf(context: SKRSContext2D, band: number, leaf: number): void {
  const reach = band * (1 + (leaf % 4) * 0.55);
  const angle = (leaf / 6) * (Math.PI / 2);
  context.beginPath();
  context.moveTo(0, 0);
  context.bezierCurveTo(
    Math.cos(angle - 0.5) * reach,
    Math.sin(angle - 0.5) * reach,
    Math.cos(angle + 0.5) * reach,
    Math.sin(angle + 0.5) * reach,
    Math.cos(angle) * reach * 1.25,
    Math.sin(angle) * reach * 1.25,
  );
  context.stroke();
}

interface Side {
  readonly x: number;
  readonly y: number;
  readonly turn: number;
  readonly length: number;
}

const sides = ({ x, y, width, height }: Frame): readonly Side[] => [
  { x, y, turn: 0, length: width },
  { x: x + width, y, turn: Math.PI / 2, length: height },
  { x: x + width, y: y + height, turn: Math.PI, length: width },
  { x, y: y + height, turn: -Math.PI / 2, length: height },
];

const corners = ({ x, y, width, height }: Frame, inset: number): readonly (readonly [number, number, number])[] => [
  [x + inset, y + inset, 0],
  [x + width - inset, y + inset, Math.PI / 2],
  [x + width - inset, y + height - inset, Math.PI],
  [x + inset, y + height - inset, -Math.PI / 2],
];
