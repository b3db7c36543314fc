import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createPdfOpener } from '../../src/adapters/pdf/pdf-opener.ts';
import { startWorkProcess } from '../../src/adapters/work-process/start-work-process.ts';
import { defaultReadLimits as limits } from '../../src/application/read-limits.ts';
import { ok } from '../../src/domain/result.ts';
import { reportLeftOut, sharedFolder } from '../config/left-out.ts';
import { expectSound } from './file-opener-contract.ts';
import { readPages } from './open-everything.ts';

const opener = createPdfOpener({ limits, startProcess: startWorkProcess });

const REAL = [
  { file: 'law-net-culture.pdf', pages: 6, kind: 'text', because: 'it was typeset' },
  {
    file: 'notice-photo-contest-signed.pdf',
    pages: 3,
    kind: 'text',
    because: 'it was typeset, and its watermark is faint',
  },
  { file: 'scan-fax-english.pdf', pages: 3, kind: 'picture', because: 'it is a fax' },
] as const;

test('real PDFs: text where it was typeset, a picture where it was scanned; lines from top to bottom', async () => {
  const folder = sharedFolder('real');
  const there = REAL.filter(({ file }) => folder !== undefined && existsSync(join(folder, file)));
  if (there.length < REAL.length) reportLeftOut(REAL.length - there.length, 'real files that are not on this machine');
  for (const { file, pages, kind } of there) {
    const read = await readPages(opener, readFileSync(join(folder ?? '', file)));
    expect(read.map((page) => page.kind)).toEqual(Array.from({ length: pages }, () => kind));
    for (const page of read) {
      expectSound(ok(page));
      const tops = page.kind === 'text' ? page.text.lines.map(({ box }) => box[1]) : [];
      expect(tops).toEqual([...tops].sort((one, other) => one - other));
    }
  }
});
