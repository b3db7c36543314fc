import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** Noto Sans SC (SIL Open Font License 1.1), whole; the PDF embeds of it only what it uses. */
export interface ReportFonts {
  readonly regular: Buffer;
  readonly bold: Buffer;
}

let loaded: Promise<ReportFonts> | undefined;

/** Reads the two files (21 MB) once for all reports. */
export function loadFonts(): Promise<ReportFonts> {
  loaded ??= readFonts();
  return loaded;
}

async function readFonts(): Promise<ReportFonts> {
  const [regular, bold] = await Promise.all([readFont('400Regular'), readFont('700Bold')]);
  return { regular, bold };
}

const readFont = (weight: string): Promise<Buffer> =>
  readFile(
    createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`),
  );
