import { expect, test } from 'vitest';
import { openService } from '../reviews/service.ts';
import { runFuzz } from './fuzz/run-fuzz.ts';

test('requests made out of the document, right and wrong, meet no 5xx and nothing that the document does not say', async () => {
  const service = await openService();
  const call = async (address: string, init: RequestInit) => service.app.request(address, init);
  const { requests, succeeded, faults } = await runFuzz(call, { count: 700, seed: 20_261_124, key: 'none' });
  expect(faults).toEqual([]);
  expect(requests).toBe(700);
  // a fuzz that is refused at every door tests only doors
  expect(succeeded.size).toBeGreaterThan(20);
});
