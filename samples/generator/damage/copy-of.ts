import { type Canvas, createCanvas } from '@napi-rs/canvas';

/** A canvas of the same size with the same picture on it. */
export function copyOf(canvas: Canvas): Canvas {
  const copy = createCanvas(canvas.width, canvas.height);
  copy.getContext('2d').drawImage(canvas, 0, 0);
  return copy;
}

/** Colours of a table on which papers are photographed. */
export const tableColours = ['#5b4636', '#3d3d42', '#8a7a63', '#c9c5bd', '#6d6f72'];
