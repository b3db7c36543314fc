import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFolderBlobs } from '../../src/adapters/blobs/folder-blobs.ts';
import { createR2Blobs } from '../../src/adapters/blobs/r2-blobs.ts';
import { sha256Hex } from '../../src/application/sha256-hex.ts';
import { bucketInMemory } from './bucket-in-memory.ts';
import { blobContract } from './contracts/blob-contract.ts';
import { startWorkerd } from './test-databases.ts';
import { codeIn, valueIn } from './value-in.ts';

const folder = await mkdtemp(join(tmpdir(), 'zishen-blobs-'));
const now = Date.now();
const blobs = createFolderBlobs({ folder, now: () => now });
const workerd = await startWorkerd();

afterAll(async () => {
  await workerd.dispose();
  await rm(folder, { recursive: true, force: true });
});

const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
const bytes = new TextEncoder().encode('一份执照');

blobContract({
  name: 'a folder',
  blobs,
  damage: async (sha256) => writeFile(pathOf(sha256), 'damaged'),
});

const memory = bucketInMemory();
blobContract({
  name: 'a bucket in memory',
  blobs: createR2Blobs(memory),
  damage: async (sha256) => void memory.objects.set(`blobs/${sha256}`, new Uint8Array([1])),
});

blobContract({
  name: 'R2 in workerd',
  blobs: createR2Blobs(workerd.env.BUCKET),
  damage: async (sha256) => {
    const other = new Uint8Array([1]);
    await workerd.env.BUCKET.put(`blobs/${sha256}`, other, { sha256: await sha256Hex(other) });
  },
});

describe('a folder of blobs', () => {
  let sha256 = '';
  beforeAll(async () => {
    sha256 = valueIn(await blobs.put(bytes)).sha256;
  });

  test('two levels fan out, and only the owner reads', async () => {
    expect((await stat(pathOf(sha256))).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, sha256.slice(0, 2)))).mode & 0o777).toBe(0o700);
  });

  test('storing the same bytes again does not write them again', async () => {
    const before = await stat(pathOf(sha256));
    valueIn(await blobs.put(bytes));
    expect((await stat(pathOf(sha256))).ino).toBe(before.ino);
  });

  test('nothing is left beside the blobs', async () => {
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
  });

  test('what a killed write left goes when it is old, not while it may still be written', async () => {
    await mkdir(join(folder, 'incoming'), { recursive: true });
    for (const [name, age] of [
      ['old', 3_700_000],
      ['young', 10_000],
    ] as const) {
      await writeFile(join(folder, 'incoming', name), 'half');
      await utimes(join(folder, 'incoming', name), (now - age) / 1000, (now - age) / 1000);
    }
    expect(valueIn(await blobs.tidy(3_600_000))).toBe(1);
    expect(await readdir(join(folder, 'incoming'))).toEqual(['young']);
    await rm(join(folder, 'incoming', 'young'));
  });

  test.each([
    { address: `../../${'a'.repeat(58)}`, because: 'climbs' },
    { address: '../blobs-secret', because: 'climbs with a plain name' },
    { address: '/etc/hostname', because: 'stands at the root' },
    { address: `${'a'.repeat(63)}/`, because: 'has a separator' },
    { address: 'A'.repeat(64), because: 'is in capitals' },
    { address: `${'a'.repeat(64)}\n`, because: 'ends in a line break' },
    { address: `${'a'.repeat(64)}\0`, because: 'ends in a zero' },
    { address: '', because: 'is empty' },
  ])('an address that $because is no address', async ({ address }) => {
    const outside = join(folder, '..', 'blobs-secret');
    await writeFile(outside, 'secret');
    expect(codeIn(await blobs.get(address))).toBe('not-found');
    expect(valueIn(await blobs.size(address))).toBeUndefined();
    expect(valueIn(await blobs.delete(address))).toBe(false);
    expect(await readFile(outside, 'utf8')).toBe('secret');
    await rm(outside);
  });

  test('a folder that cannot be written is an outage, not a bug', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    const broken = createFolderBlobs({ folder: join(file, 'inside'), now: () => now });
    expect(codeIn(await broken.put(bytes))).toBe('store-unavailable');
    await rm(file);
  });
});
