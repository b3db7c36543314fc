import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fakeFile } from '../application/fake-reading.ts';

export interface SlowService {
  readonly address: string;
  /** A value of `/metrics`. */
  readonly metric: (series: string) => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** The service in a process of its own with an empty data folder, as the crash test has it: a page takes 60 ms, and no engine is needed. */
export const startSlowService = async (settings: Readonly<Record<string, string>>): Promise<SlowService> => {
  const folder = mkdtempSync(join(tmpdir(), 'zishen-load-'));
  const env = { PATH: process.env['PATH'] ?? '', PORT: '0', DATA_DIR: folder, PAGE_MS: '60', ...settings };
  const child = spawn(process.execPath, ['tests/reviews/crash/slow-server.ts'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
  });
  return {
    address,
    async metric(series) {
      const page = await (await fetch(`${address}/metrics`)).text();
      const line = page.split('\n').find((one) => one.startsWith(`${series} `));
      return Number(line?.split(' ').at(-1));
    },
    async stop() {
      const closed = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGKILL');
      await closed;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** A file of so many bytes whose content no other number has; it reads as one page. */
export const paperOf = (number: number, size: number): File => {
  const bytes = new Uint8Array(size);
  bytes.set(fakeFile('', 1 + (number % 240)).bytes);
  new DataView(bytes.buffer).setUint32(16, number);
  return new File([bytes], `证照${number}.png`, { type: 'image/png' });
};
