type Box = readonly [x: number, y: number, width: number, height: number];

/** A page's picture, with a box on it where one is known; the rest a little darker. Boxes are in the picture's pixels. */
export function drawPage(picture: ImageBitmap, box: Box | undefined): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  const context = canvas.getContext('2d');
  context?.drawImage(picture, 0, 0);
  if (context !== null && box !== undefined) drawBox(context, box, Math.max(picture.width, picture.height) / 320);
  return canvas;
}

function drawBox(context: CanvasRenderingContext2D, [x, y, width, height]: Box, line: number): void {
  const margin = line * 2.5;
  const frame = [x - margin, y - margin, width + margin * 2, height + margin * 2] as const;
  context.fillStyle = 'rgb(15 23 42 / 13%)';
  context.beginPath();
  context.rect(0, 0, context.canvas.width, context.canvas.height);
  context.rect(...frame);
  context.fill('evenodd');
  context.strokeStyle = '#e5251b';
  context.lineWidth = line;
  context.strokeRect(...frame);
}
