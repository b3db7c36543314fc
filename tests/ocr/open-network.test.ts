import { expect, test } from 'vitest';
import { readModels } from '../../src/adapters/ocr/ppocr/models.ts';
import { openForAnySize } from '../../src/adapters/ocr/ppocr/open-network.ts';

test('a large picture, after which the network is opened anew, changes nothing of those before and after', async () => {
  const models = await readModels(undefined);
  if (!models.ok) throw new Error(models.error);
  const network = await openForAnySize(models.value.detection, 1);
  const small = () => network.run(new Float32Array(3 * 64 * 96).fill(0.5), [1, 3, 64, 96]);
  const before = await small();
  const large = await network.run(new Float32Array(3 * 1600 * 1600), [1, 3, 1600, 1600]);
  expect(large.shape).toEqual([1, 1, 1600, 1600]);
  expect(large.values).toHaveLength(1600 * 1600);
  expect(await small()).toEqual(before);
  await network.close();
});
