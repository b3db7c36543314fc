import type { SKRSContext2D } from '@napi-rs/canvas';

/** A red disc with a golden wreath and a star: it stands where an emblem stands and is no state emblem. */
export function drawEmblem(context: SKRSContext2D, x: number, y: number, radius: number): void {
  context.save();
  context.translate(x, y);
  drawWreath(context, radius);
  context.fillStyle = '#dc2f1e';
  disc(context, radius * 0.82);
  context.strokeStyle = '#f0c355';
  context.lineWidth = radius * 0.045;
  context.beginPath();
  context.arc(0, 0, radius * 0.82, 0, Math.PI * 2);
  context.stroke();
  context.fillStyle = '#ffe38a';
  drawStar(context, 0, -radius * 0.3, radius * 0.26);
  for (const [starX, starY] of [
    [-0.42, 0.08],
    [-0.16, 0.24],
    [0.16, 0.24],
    [0.42, 0.08],
  ] as const) {
    drawStar(context, starX * radius, starY * radius, radius * 0.085);
  }
  context.fillRect(-radius * 0.5, radius * 0.44, radius, radius * 0.05);
  context.fillRect(-radius * 0.38, radius * 0.53, radius * 0.76, radius * 0.04);
  context.restore();
}

/** A five-pointed star, in the current fill. */
export function drawStar(context: SKRSContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  for (let point = 0; point < 10; point += 1) {
    const reach = point % 2 === 0 ? radius : radius * 0.382;
    const angle = -Math.PI / 2 + (point * Math.PI) / 5;
    context.lineTo(x + Math.cos(angle) * reach, y + Math.sin(angle) * reach);
  }
  context.closePath();
  context.fill();
}

function drawWreath(context: SKRSContext2D, radius: number): void {
  context.fillStyle = '#d9482a';
  disc(context, radius);
  context.fillStyle = '#eec15a';
  for (let grain = 0; grain < 46; grain += 1) {
    const angle = (grain / 46) * Math.PI * 2;
    context.beginPath();
    context.ellipse(
      Math.cos(angle) * radius * 0.915,
      Math.sin(angle) * radius * 0.915,
      radius * 0.085,
      radius * 0.035,
      angle + 0.9,
      0,
      Math.PI * 2,
    );
    context.fill();
  }
}

function disc(context: SKRSContext2D, radius: number): void {
  context.beginPath();
  context.arc(0, 0, radius, 0, Math.PI * 2);
  context.fill();
}
