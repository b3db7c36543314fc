import { expect, test } from 'vitest';
import { testApp } from '../http/test-app.ts';

const files = { script: new TextEncoder().encode('"use strict";'), types: 'export {};', sample: [] };
const preflight = {
  method: 'OPTIONS',
  headers: { origin: 'https://shop.example', 'access-control-request-method': 'POST' },
};

test.each([
  { origins: ['https://shop.example'], allowed: 'https://shop.example', because: 'the site is named' },
  { origins: ['https://other.example'], allowed: null, because: 'another site is named' },
  { origins: ['*'], allowed: 'https://shop.example', because: 'every site may' },
  { origins: [], allowed: null, because: 'none may' },
])('a page of another site is let in: $because', async ({ origins, allowed }) => {
  const app = testApp({ widget: { ...files, origins } });
  const answer = await app.request('/v1/match', preflight);
  expect(answer.headers.get('access-control-allow-origin')).toBe(allowed);
});

test('the app serves the widget and the page that shows it', async () => {
  const app = testApp({ widget: { ...files, origins: [] } });
  expect(await (await app.request('/widget.js')).text()).toBe('"use strict";');
  expect((await app.request('/')).headers.get('content-type')).toBe('text/html; charset=UTF-8');
});
