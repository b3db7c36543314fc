import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface StartedService {
  readonly address: string;
  /** With every scope. */
  readonly key: string;
  readonly child: ChildProcess;
  /** What it wrote: its log and its complaints. */
  readonly said: () => string;
  /** Resolves when the engine is warm. */
  readonly ready: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** `npm start` in a process of its own on a free port, with an empty data folder and the real engine. */
export const startService = async (settings: Readonly<Record<string, string>> = {}): Promise<StartedService> => {
  const folder = mkdtempSync(join(tmpdir(), 'zishen-api-'));
  const env = { PATH: process.env['PATH'] ?? '', PORT: '0', DATA_DIR: folder, ...settings };
  const issued = await promisify(execFile)(process.execPath, ['src/entry/cli.ts', 'keys', 'issue', 'walk'], { env });
  const child = spawn(process.execPath, ['src/entry/node.ts'], { env });
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', () => reject(new Error(said)));
  });
  return {
    address,
    key: issued.stdout.trim(),
    child,
    said: () => said,
    async ready() {
      for (;;) {
        if ((await fetch(`${address}/readyz`)).ok) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    async stop() {
      const closed = new Promise((resolve) => child.once('close', resolve));
      if (child.exitCode === null && child.signalCode === null && child.kill('SIGTERM')) await closed;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
