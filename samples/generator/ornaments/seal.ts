import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Random } from '../facts/random.ts';
import { font } from '../fonts.ts';
import { drawStar } from './emblem.ts';

/** What a round seal says. */
export interface SealText {
  /** Along the ring: whose seal it is; empty = the paper is not sealed. */
  readonly ring: string;
  /** A line under the star, e.g. 合同专用章. */
  readonly foot?: string;
}

/** Where a round seal stands on its canvas, in pixels. */
export interface PressedSeal {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const pressed = new WeakMap<object, readonly PressedSeal[]>();

/** The seals pressed onto this canvas, for whoever measures how well seals are found. A damaged copy knows of none. */
export const pressedSeals = (canvas: object): readonly PressedSeal[] => pressed.get(canvas) ?? [];

/** Presses a round seal with a star onto the page, red unless told otherwise; the ink lets the print below show through. */
export function pressSeal(
  context: SKRSContext2D,
  seal: SealText,
  x: number,
  y: number,
  radius: number,
  random: Random,
  colour?: string,
): void {
  if (seal.ring === '') return;
  pressed.set(context.canvas, [...pressedSeals(context.canvas), { x, y, radius }]);
  const size = Math.ceil(radius * 2 + 12);
  const stamp = createCanvas(size, size);
  const ink = stamp.getContext('2d');
  ink.translate(size / 2, size / 2);
  ink.rotate(random.between(-0.14, 0.14));
  const red = random.pick(['#d3202a', '#dd3b3b', '#c81d2b', '#e0453f']);
  ink.fillStyle = colour ?? red;
  ink.strokeStyle = colour ?? red;
  ink.lineWidth = radius * 0.035;
  ink.beginPath();
  ink.arc(0, 0, radius - 2, 0, Math.PI * 2);
  ink.stroke();
  drawStar(ink, 0, 0, radius * 0.3);
  drawRing(ink, seal.ring, radius);
  drawFoot(ink, seal.foot, radius, random);
  wearOff(ink, size, random);
  context.save();
  context.globalCompositeOperation = 'multiply';
  context.globalAlpha = random.between(0.62, 0.88);
  context.drawImage(stamp, x - size / 2, y - size / 2);
  context.restore();
}

function drawRing(ink: SKRSContext2D, text: string, radius: number): void {
  const characters = [...text];
  const sweep = Math.min(Math.PI * 1.5, characters.length * 0.36);
  const step = characters.length > 1 ? sweep / (characters.length - 1) : 0;
  const size = Math.min(radius * 0.3, step * radius * 0.8);
  ink.font = font('Song Bold', size);
  ink.textAlign = 'center';
  ink.textBaseline = 'middle';
  characters.forEach((character, at) => {
    ink.save();
    ink.rotate(-sweep / 2 + step * at);
    ink.translate(0, -radius * 0.76);
    ink.scale(1, 1.25);
    ink.fillText(character, 0, 0);
    ink.restore();
  });
}

function drawFoot(ink: SKRSContext2D, foot: string | undefined, radius: number, random: Random): void {
  if (foot !== undefined) {
    ink.font = font('Song Bold', radius * 0.21);
    ink.fillText(foot, 0, radius * 0.5);
  }
  const digits = [...`${random.integer(1100000, 6500000)}${random.digits(6)}`];
  ink.font = font('Hei', radius * 0.095);
  digits.forEach((digit, at) => {
    ink.save();
    ink.rotate(0.52 - (at * 1.04) / (digits.length - 1));
    ink.fillText(digit, 0, radius * 0.88);
    ink.restore();
  });
}

/** Ink that did not take everywhere. */
function wearOff(ink: SKRSContext2D, size: number, random: Random): void {
  ink.setTransform(1, 0, 0, 1, 0, 0);
  ink.globalCompositeOperation = 'destination-out';
  for (let speck = 0; speck < size * 4; speck += 1) {
    ink.globalAlpha = random.between(0.2, 0.9);
    ink.fillRect(random.between(0, size), random.between(0, size), random.between(0.5, 1.8), random.between(0.5, 1.8));
  }
}
