import { expect, test } from 'vitest';
import { readConfig } from '../../src/entry/config.ts';

test('with nothing set, everything has its default', () => {
  expect(readConfig({})).toMatchObject({
    ok: true,
    value: { PORT: 8787, HOST: '127.0.0.1', DATA_DIR: './data', ANONYMOUS: 'full', OCR_ENGINE: 'ppocr' },
  });
});

test.each([
  { given: { HOST: '0.0.0.0' }, becomes: { ANONYMOUS: 'chat' }, because: 'strangers may only chat on an open host' },
  { given: { HOST: '::1' }, becomes: { ANONYMOUS: 'full' }, because: 'IPv6 has a loopback too' },
  { given: { HOST: '0.0.0.0', ANONYMOUS: 'none' }, becomes: { ANONYMOUS: 'none' }, because: 'the operator decides' },
  { given: { PORT: '', OCR_ENGINE: ' ' }, becomes: { PORT: 8787, OCR_ENGINE: 'ppocr' }, because: 'empty is not set' },
  { given: { OTHER: 'x' }, becomes: { PORT: 8787 }, because: 'the environment holds more than settings' },
])('$because', ({ given, becomes }) => {
  expect(readConfig(given)).toMatchObject({ ok: true, value: becomes });
});

test.each([
  { given: { PORT: '80a' }, names: ['PORT'], because: 'no number' },
  { given: { PORT: '-1' }, names: ['PORT'], because: 'below nothing' },
  { given: { MAX_PAGES: '1e3' }, names: ['MAX_PAGES'], because: 'a count is digits' },
  {
    given: { ANONYMOUS: 'all', OCR_ENGINE: 'x' },
    names: ['ANONYMOUS', 'OCR_ENGINE'],
    because: 'two faults, both told',
  },
  { given: { LLM_BASE_URL: 'ftp://x' }, names: ['LLM_BASE_URL'], because: 'only http and https' },
  { given: { WECOM_BOT_TOKEN: 't' }, names: ['WECOM_BOT_AES_KEY'], because: 'half of a pair' },
  {
    given: { WECOM_APP_TOKEN: 't', WECOM_APP_AES_KEY: 'a'.repeat(43) },
    names: ['WECOM_CORP_ID'],
    because: 'an app belongs to a corporation',
  },
  {
    given: { WECOM_CORP_ID: 'c', WECOM_APP_SECRET: 's', WECOM_AGENT_ID: 'main' },
    names: ['WECOM_AGENT_ID'],
    because: 'an app has a number',
  },
  { given: { WECOM_APP_TOKEN: 't', WECOM_APP_AES_KEY: 'short' }, names: ['WECOM_APP_AES_KEY'], because: 'a key of 43' },
])('$because: refused by name', ({ given, names }) => {
  const config = readConfig(given);
  expect(config.ok ? [] : config.error.map((fault) => fault.split('：')[0])).toEqual(names);
});

test('a fault never repeats the value, which may be a key', () => {
  const config = readConfig({ WECOM_APP_AES_KEY: 'secret', LLM_BASE_URL: 'secret' });
  expect(JSON.stringify(config)).not.toContain('secret');
});
