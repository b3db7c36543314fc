import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';

const require = createRequire(import.meta.url);
const files = [
  { family: 'Song', file: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf' },
  { family: 'Song Heavy', file: '@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf' },
  { family: 'Song Bold', file: '@expo-google-fonts/noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf' },
  { family: 'Hei', file: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf' },
  { family: 'Hei Light', file: '@expo-google-fonts/noto-sans-sc/300Light/NotoSansSC_300Light.ttf' },
  { family: 'Hei Bold', file: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf' },
  { family: 'Hei Heavy', file: '@expo-google-fonts/noto-sans-sc/900Black/NotoSansSC_900Black.ttf' },
] as const;

export type FontFamily = (typeof files)[number]['family'];

let registered = false;

/** Makes 宋体 and 黑体 known to the canvas; every weight under a name of its own, so that none is guessed. */
export function registerFonts(): void {
  if (registered) return;
  for (const { family, file } of files) {
    if (GlobalFonts.registerFromPath(require.resolve(file), family) === null)
      throw new Error(`font does not load: ${file}`);
  }
  registered = true;
}

export const font = (family: FontFamily, size: number): string => `${size}px "${family}"`;
