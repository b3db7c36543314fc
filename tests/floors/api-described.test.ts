import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createApp } from '../../src/adapters/http/create-app.ts';
import { operations } from '../../src/contract/api/operations.ts';
import { unlistedRoutes } from '../../src/contract/api/unlisted-routes.ts';
import { composeService } from '../../src/entry/compose.ts';
import { readConfig } from '../../src/entry/config.ts';

const folder = mkdtempSync(join(tmpdir(), 'zishen-described-'));
const key = 'A'.repeat(43);
const config = readConfig({
  DATA_DIR: folder,
  LOG_LEVEL: 'silent',
  WECOM_CORP_ID: 'ww0000000000000000',
  WECOM_APP_TOKEN: 'token',
  WECOM_APP_AES_KEY: key,
  WECOM_BOT_TOKEN: 'token',
  WECOM_BOT_AES_KEY: key,
});
if (!config.ok) throw new Error(config.error.join('\n'));
const service = await composeService(config.value, () => {});
if (!service.ok) throw new Error(service.error.join('\n'));
const { app, served, close } = service.value;
afterAll(async () => {
  await Promise.all([served.stop(), close()]);
  rmSync(folder, { recursive: true, force: true });
});

/** Middleware stands at `*`; `ALL` is how `addRoute` refuses other methods. */
const routes = new Set(
  createApp(app)
    .routes.filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
    .map(({ method, path }) => `${method} ${path}`),
);
const described = new Set(operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`));
const unlisted = new Set(Object.keys(unlistedRoutes));

test('every route stands in src/contract/api, or in unlisted-routes.ts with its reason', () => {
  expect([...routes].filter((route) => !described.has(route) && !unlisted.has(route))).toEqual([]);
});

test('what is described or left out is a route of the app', () => {
  expect([...described, ...unlisted].filter((route) => !routes.has(route))).toEqual([]);
});

test('nothing is both, and no operation has another’s name', () => {
  expect([...described].filter((route) => unlisted.has(route))).toEqual([]);
  expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
});

test.each(operations)('$id names every part of its path', ({ path, ...operation }) => {
  const named = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
  expect(Object.keys('params' in operation ? operation.params.shape : {})).toEqual(named);
});
