import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line as a person runs it: a process of its own, with no terminal. */
export function runCli(written: readonly string[], settings: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const env = { PATH: process.env['PATH'] ?? '', ...settings };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['src/entry/cli.ts', ...written],
      { env, maxBuffer: 1 << 26 },
      (fault, stdout, stderr) => {
        const code = fault === null ? 0 : typeof fault.code === 'number' ? fault.code : -1;
        resolve({ code, stdout, stderr });
      },
    );
  });
}

/** A new folder with these files in it. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zishen-'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}
