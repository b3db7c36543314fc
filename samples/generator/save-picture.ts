import { mkdir } from 'node:fs/promises';
import sharp from 'sharp';

const folder = 'samples/generator/pictures';

/** Keeps a screenshot for the README, in few colours, and says how large it is. */
export async function savePicture(name: string, shot: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { size } = await sharp(shot)
    .png({ palette: true, colours: 40, dither: 0, effort: 10 })
    .toFile(`${folder}/${name}.png`);
  console.log(`${name}.png ${Math.round(size / 1024)} KB`);
}
