import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { SampleFile } from './widget-page.ts';

/** Papers of an invented shop: two serve, one does not, one is missing, and one of the two screenshots is there. */
export const samplePapers = [
  { path: 'ecommerce-scope-other-service/许可证.jpg', mediaType: 'image/jpeg' },
  { path: 'ecommerce-scope-other-service/纠纷处理机制.jpg', mediaType: 'image/jpeg' },
  { path: 'ecommerce-scope-other-service/服务协议交易规则.pdf', mediaType: 'application/pdf' },
  { path: 'ecommerce-four-papers/基本信息.png', mediaType: 'image/png' },
] as const;

/** @returns the sample of the page at `/`; nothing where the folder of samples was not installed */
export async function readSample(samplesFolder: string): Promise<readonly SampleFile[]> {
  try {
    return await Promise.all(
      samplePapers.map(async ({ path, mediaType }) => ({
        name: basename(path),
        mediaType,
        bytes: await readFile(join(samplesFolder, path)),
      })),
    );
  } catch {
    return [];
  }
}
