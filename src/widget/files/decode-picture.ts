/** @returns nothing for what this browser cannot decode: HEIC, TIFF, PDF, a damaged file; never rejects */
export async function decodePicture(file: File): Promise<ImageBitmap | undefined> {
  if (!/^image\/(?:jpeg|png|webp|bmp)$/.test(file.type)) return undefined;
  try {
    return await createImageBitmap(file);
  } catch {
    return undefined;
  }
}

/** Draws the middle of a picture as a small square; a canvas, so that a host page needs no `img-src`. */
export function drawThumbnail(picture: ImageBitmap, side: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const crop = Math.min(picture.width, picture.height);
  const context = canvas.getContext('2d');
  // the top of a paper holds its title
  context?.drawImage(picture, (picture.width - crop) / 2, 0, crop, crop, 0, 0, side, side);
  return canvas;
}
