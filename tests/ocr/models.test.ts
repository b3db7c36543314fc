import { appendFile, copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTextReader } from '../../src/adapters/ocr/create-text-reader.ts';
import { packagedFolder, readModels } from '../../src/adapters/ocr/ppocr/models.ts';

describe('model files', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'models-'));
    for (const file of await readdir(packagedFolder()))
      await copyFile(join(packagedFolder(), file), join(folder, file));
    await appendFile(join(folder, 'ppocr_keys_v1.txt'), '\n囍');
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('the packaged ones are the pinned ones, with 6,623 characters, blank and space', async () => {
    const models = await readModels(undefined);
    if (!models.ok) throw new Error(models.error);
    expect(models.value.characters).toHaveLength(6625);
    expect([models.value.characters[0], models.value.characters.at(-1)]).toEqual(['', ' ']);
  });

  test('a changed file is refused by name where the pinned ones are asked for', async () => {
    const models = await readModels(folder, true);
    expect(models).toMatchObject({ ok: false, error: expect.stringContaining('ppocr_keys_v1.txt') });
  });

  test('an operator’s folder is taken as it is', async () => {
    const models = await readModels(folder);
    expect(models.ok && models.value.characters).toHaveLength(6626);
  });

  test('a folder without models is a mistake to mend: no other engine takes their place', async () => {
    expect(await createTextReader({ engine: 'ppocr', modelsDir: tmpdir() })).toMatchObject({
      ok: false,
      error: expect.stringContaining('ch_PP-OCRv4'),
    });
  });

  test.each(['ppocr', 'tesseract'] as const)('%s is what comes when it is asked for', async (engine) => {
    const chosen = await createTextReader({ engine, workers: 1 });
    if (!chosen.ok) throw new Error(chosen.error);
    expect(chosen.value.engine).toBe(engine);
    expect(chosen.value.insteadBecause).toBeUndefined();
    expect(chosen.value.reader.engine).toMatch(engine === 'ppocr' ? /^ppocr-v4@onnxruntime-/ : /^tesseract\.js-/);
    await chosen.value.reader.close();
  });
});
