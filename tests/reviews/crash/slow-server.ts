import { serve } from '@hono/node-server';
import { createApp } from '../../../src/adapters/http/create-app.ts';
import { ok } from '../../../src/domain/result.ts';
import { readConfig } from '../../../src/entry/config.ts';
import { ruleFunctions } from '../../../src/entry/rule-functions.ts';
import { serveReviews } from '../../../src/entry/serve-reviews.ts';
import { fakeReading } from '../../application/fake-reading.ts';
import { pageOf } from '../../recognition/page-of.ts';

/**
 * The service in a process of its own, as the crash test kills it: everything as it is, but a page takes `PAGE_MS`
 * milliseconds and says what its picture's number says. Prints its address once it answers.
 */
const config = readConfig(process.env);
if (!config.ok) throw new Error(config.error.join('\n'));
const pages = new Map(Array.from({ length: 250 }, (_, index) => [index + 1, [{ picture: index + 1 }]] as const));
const pageMs = Number(process.env['PAGE_MS'] ?? 100);
const fake = await fakeReading(pages, async (picture, signal) => {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, pageMs);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
  return ok(pageOf([[550, 200, `第 ${picture} 张`, 60]]));
});
const served = await serveReviews({
  config: config.value,
  reading: fake.dependencies,
  ocr: () => 'ready',
  write: () => undefined,
});
if (!served.ok) throw new Error(served.error.join('\n'));
const app = createApp({
  ...ruleFunctions(fake.dependencies.ruleBook),
  readDocument: async () => ok(undefined as never),
  limits: { fileBytes: 1_000_000, jsonBytes: 50_000 },
  ...served.value.door,
});
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: config.value.PORT }, ({ port }) => {
  process.stdout.write(`http://127.0.0.1:${port}\n`);
});
await served.value.start();
