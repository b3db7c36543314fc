import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';

export interface UnpackedChromium {
  readonly executable: string;
  /** NSS and what else it needs that a bare machine does not have; read where the machine's own are missing. */
  readonly libraries: string;
}

/** Chromium of the dependencies, unpacked once on this machine: whole or not at all, however many ask at once. */
export async function unpackChromium(): Promise<UnpackedChromium> {
  const folder = join(tmpdir(), `zishen-chromium-${await versionOfPackage()}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return { executable: join(folder, 'chromium'), libraries: join(folder, 'al2023', 'lib') };
}

/** As vitest's global setup: before any test asks. What fails here is told by the tests that need it. */
export async function setup(): Promise<void> {
  await unpackChromium().catch(() => undefined);
}

async function unpackInto(folder: string): Promise<void> {
  const staging = await mkdtemp(`${folder}-`);
  const program = "import('@sparticuz/chromium').then(({ default: packed }) => packed.executablePath())";
  // the package unpacks its libraries only where it thinks itself on that system
  const env = { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  await promisify(execFile)(process.execPath, ['-e', program], { env, cwd });
  // another process may have been first
  await rename(staging, folder).catch(() => rm(staging, { recursive: true, force: true }));
}

async function versionOfPackage(): Promise<string> {
  const file = new URL('../package.json', import.meta.resolve('@sparticuz/chromium'));
  return z.object({ version: z.string() }).parse(JSON.parse(await readFile(file, 'utf8'))).version;
}
