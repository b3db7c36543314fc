/** Long side that a photo is brought down to, in pixels: 300 dpi of an A4 page. */
const longSide = 3600;
/** The short side never falls below this by shrinking: a long screenshot keeps its small print. */
const shortSide = 2000;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** @returns the size that keeps print legible, or nothing where the picture may stay as it is */
export function planShrink({ width, height }: Size): Size | undefined {
  const scale = Math.max(longSide / Math.max(width, height), shortSide / Math.min(width, height));
  return scale < 1 ? { width: Math.round(width * scale), height: Math.round(height * scale) } : undefined;
}

/** @returns the photo made smaller, upright as its EXIF says; nothing where it is small enough or would not shrink */
export async function shrinkPhoto(file: File, picture: ImageBitmap): Promise<File | undefined> {
  const size = planShrink(picture);
  if (size === undefined) return undefined;
  const canvas = document.createElement('canvas');
  Object.assign(canvas, size);
  const context = canvas.getContext('2d');
  if (context === null) return undefined;
  context.imageSmoothingQuality = 'high';
  context.fillStyle = '#fff';
  context.fillRect(0, 0, size.width, size.height);
  context.drawImage(picture, 0, 0, size.width, size.height);
  const blob = await new Promise<Blob | null>((settle) => canvas.toBlob(settle, 'image/jpeg', 0.92));
  if (blob === null || blob.size >= file.size) return undefined;
  return new File([blob], file.name.replace(/\.[^.]+$/, '.jpg'), { type: 'image/jpeg' });
}
