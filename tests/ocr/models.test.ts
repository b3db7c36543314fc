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

  test('a dictionary that is not the model’s own keeps the service from starting, and says the two figures', async () => {
    expect(await createTextReader({ engine: 'ppocr', modelsDir: folder })).toMatchObject({
      ok: false,
      error: expect.stringMatching(/6625.*6626/u),
    });
  });

  test('models under other names are known by what is in them', async () => {
    await using other = await copyOf({
      'ch_PP-OCRv4_det_infer.onnx': 'PP-OCRv5_mobile_det.onnx',
      'ch_PP-OCRv4_rec_infer.onnx': 'PP-OCRv5_mobile_rec.onnx',
      'ch_ppocr_mobile_v2.0_cls_infer.onnx': 'textline_ori.onnx',
      'ppocr_keys_v1.txt': 'ppocrv5_dict.txt',
    });
    const chosen = await createTextReader({ engine: 'ppocr', modelsDir: other.folder, workers: 1 });
    if (!chosen.ok) throw new Error(chosen.error);
    expect(chosen.value.reader.engine).toMatch(/^ppocr-own-/u);
    await chosen.value.reader.close();
  });

  test.each([
    {
      because: 'two models for one task',
      files: { 'ch_PP-OCRv4_det_infer.onnx': 'a_det.onnx', 'ch_PP-OCRv4_rec_infer.onnx': 'b_det.onnx' },
      says: /文字检测模型.*有 2 个/u,
    },
    {
      because: 'models that took each other’s names',
      files: {
        'ch_PP-OCRv4_det_infer.onnx': 'rec.onnx',
        'ch_PP-OCRv4_rec_infer.onnx': 'det.onnx',
        'ch_ppocr_mobile_v2.0_cls_infer.onnx': 'cls.onnx',
        'ppocr_keys_v1.txt': 'keys.txt',
      },
      says: /文字检测模型/u,
    },
    {
      because: 'a model that is none',
      files: {
        'ppocr_keys_v1.txt': 'det.onnx',
        'ch_PP-OCRv4_rec_infer.onnx': 'rec.onnx',
        'ch_ppocr_mobile_v2.0_cls_infer.onnx': 'cls.onnx',
      },
      says: /没有字典/u,
    },
  ])('$because is told', async ({ files, says }) => {
    await using other = await copyOf(files);
    expect(await createTextReader({ engine: 'ppocr', modelsDir: other.folder })).toMatchObject({
      ok: false,
      error: expect.stringMatching(says),
    });
  });

  test('a folder without models is a mistake to mend: no other engine takes their place', async () => {
    expect(await createTextReader({ engine: 'ppocr', modelsDir: tmpdir() })).toMatchObject({
      ok: false,
      error: expect.stringMatching(/没有文字检测模型.*没有字典/u),
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

/** A folder of packaged models under other names, gone at the end. */
async function copyOf(names: Readonly<Record<string, string | undefined>>) {
  const folder = await mkdtemp(join(tmpdir(), 'models-'));
  for (const [from, to = from] of Object.entries(names)) await copyFile(join(packagedFolder(), from), join(folder, to));
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}
