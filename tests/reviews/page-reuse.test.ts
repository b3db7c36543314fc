import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { file, openService, orderForm, post, type TestService } from './service.ts';

const counted = async ({ app }: TestService): Promise<Record<string, number>> => {
  const page = await (await app.request('/metrics')).text();
  const lines = [...page.matchAll(/^zishen_pages_total\{engine="fake",memory="(\w+)"\} (\d+)$/gm)];
  return Object.fromEntries(lines.map(([, memory, count]) => [memory, Number(count)]));
};

const wait = { prefer: 'wait=10' };

test('a page that was read before is not read again, in another review and after a restart, until its reviews are gone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zishen-reuse-'));
  const first = await openService({ folder });
  const one = await post(first, orderForm(file(1)), wait);
  const two = await post(first, orderForm(file(1, '同一页.png')), wait);
  expect(first.read).toEqual([1]);
  expect(await counted(first)).toEqual({ miss: 1, hit: 1 });
  await first.served.stop();

  const second = await openService({ folder });
  const three = await post(second, orderForm(file(1)), wait);
  expect(second.read).toEqual([]);
  expect(await counted(second)).toEqual({ hit: 1 });
  expect(three.review.verdict?.digest).toBe(one.review.verdict?.digest);

  for (const { review } of [one, two, three]) {
    const gone = await second.app.request(`/v1/reviews/${review.id}`, { method: 'DELETE' });
    expect(gone.status).toBe(204);
  }
  await post(second, orderForm(file(1)), wait);
  expect(second.read).toEqual([1]);
});
