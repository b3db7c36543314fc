import { expect, test } from 'vitest';
import { createUploadRoom } from '../../src/adapters/http/upload-room.ts';
import { ok } from '../../src/domain/result.ts';
import { blankDocument } from '../documents/blank-document.ts';
import { testApp } from './test-app.ts';

const upload = (bytes: number): RequestInit => {
  const body = new FormData();
  body.append('file', new File([new Uint8Array(bytes)], 'a.png'));
  return { method: 'POST', body };
};

test('what uploads hold in memory is bounded, all together, and given back', async () => {
  let finish = (): void => {};
  const held = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const app = testApp({
    uploads: createUploadRoom(100_000),
    readDocument: async () => {
      await held;
      return ok(blankDocument);
    },
  });
  const first = app.request('/v1/documents', upload(60_000));
  await expect.poll(async () => (await app.request('/v1/documents', upload(60_000))).status).toBe(429);
  const refused = await app.request('/v1/documents', upload(60_000));
  expect(await refused.json()).toMatchObject({ code: 'queue-full' });
  expect(refused.headers.get('retry-after')).toBe('3');
  finish();
  expect((await first).status).toBe(200);
  expect((await app.request('/v1/documents', upload(60_000))).status).toBe(200);
});
