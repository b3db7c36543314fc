import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextReader } from '../../src/application/ports.ts';
import type { PageText } from '../../src/domain/page.ts';
import { ok } from '../../src/domain/result.ts';

/**
 * The same reader with a memory in a folder: a picture whose pixels it has met is not read again, so that a change in
 * what is made of the lines is measured in a minute. Clear the folder after a change in the reader itself.
 */
export function rememberTexts(reader: TextReader, folder: string): TextReader {
  mkdirSync(folder, { recursive: true });
  return {
    ...reader,
    async read(page, signal) {
      const key = createHash('sha256').update(`${reader.engine} ${page.width}x${page.height} `).update(page.data);
      const file = join(folder, `${key.digest('hex')}.json`);
      if (existsSync(file)) return ok(JSON.parse(readFileSync(file, 'utf8')) as PageText);
      const read = await reader.read(page, signal);
      if (read.ok) writeFileSync(file, JSON.stringify(read.value));
      return read;
    },
  };
}
