import { afterEach, expect, test } from 'vitest';
import { createMessageCrypto } from '../../src/adapters/wecom/message-crypto.ts';
import { readConfig } from '../../src/entry/config.ts';
import { wecomSettingsOf } from '../../src/entry/wecom-settings-of.ts';
import { testApp } from '../http/test-app.ts';
import { type OpenedWecom, openWecom } from './open-wecom.ts';
import { present } from './present.ts';
import { type Vector, vectors } from './vectors.ts';

let opened: OpenedWecom | undefined;
afterEach(() => opened?.close());

/** The service as an administrator of this vector's bot or app sets it up. */
async function serve({
  token,
  encodingAESKey: aesKey,
  receiveid,
}: Pick<Vector, 'token' | 'encodingAESKey' | 'receiveid'>) {
  const settings: Record<string, string> =
    receiveid === ''
      ? { WECOM_BOT_TOKEN: token, WECOM_BOT_AES_KEY: aesKey }
      : { WECOM_CORP_ID: receiveid, WECOM_APP_TOKEN: token, WECOM_APP_AES_KEY: aesKey };
  return { app: await serveWith(settings), path: receiveid === '' ? '/wecom/bot' : '/wecom/app' };
}

async function serveWith(written: Readonly<Record<string, string>>) {
  const config = readConfig(written);
  if (!config.ok) throw new Error(config.error.join());
  const settings = wecomSettingsOf(config.value);
  opened = await openWecom({ allSettings: settings });
  return testApp({ wecom: opened.wecom });
}

const queryOf = ({ timestamp, nonce, msg_signature: signature = '' }: Vector): URLSearchParams =>
  new URLSearchParams({ msg_signature: signature, timestamp, nonce });

const bodyOf = ({ encrypt, receiveid, post_body: body }: Vector): string =>
  body ?? (receiveid === '' ? JSON.stringify({ encrypt }) : `<xml><Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`);

const signed = vectors.rows.filter((row) => row.msg_signature !== undefined);

test.each(signed.filter(({ kind }) => kind === 'url_verification'))(
  '$id: the address is answered bare',
  async (row) => {
    const { app, path } = await serve(row);
    const query = queryOf(row);
    query.set('echostr', row.encrypt);
    const answer = await app.request(`${path}?${query}`);
    expect([answer.status, await answer.text()]).toEqual([200, row.decrypted_msg ?? row.plaintext]);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);

    const spaced = await app.request(`${path}?${query.toString().replaceAll('%2B', '+')}`);
    expect(spaced.status).toBe(200);
    query.set('msg_signature', '0'.repeat(40));
    const refused = await app.request(`${path}?${query}`);
    expect([refused.status, await refused.text()]).toEqual([403, '']);
  },
);

test.each(signed.filter(({ kind, post_body: body }) => kind === 'post_message' && !body?.includes(':mycreate')))(
  '$id: the message is taken in',
  async (row) => {
    const { app, path } = await serve({ ...row, ...(isJson(row) && { receiveid: '' }) });
    const answer = await app.request(`${path}?${queryOf(row)}`, { method: 'POST', body: bodyOf(row) });
    expect(answer.status).toBe(isJson(row) && row.receiveid !== '' ? 403 : 200);
  },
);

const isJson = ({ format }: Vector): boolean => format === 'json';

test.each(signed.filter(({ kind }) => kind === 'negative' || kind === 'decrypt'))(
  '$id: refused as everything is',
  async (row) => {
    const { app, path } = await serve(row);
    const answer = await app.request(`${path}?${queryOf(row)}`, { method: 'POST', body: bodyOf(row) });
    expect([answer.status, await answer.text()]).toEqual([403, '']);
  },
);

const keys = { token: 'TESTTOKEN123', encodingAESKey: 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C' };
const appOwner = { ...keys, receiveid: 'wx5823bf96d3bd56c7' };

test('without a setting the address does not exist', async () => {
  const app = await serveWith({});
  expect((await app.request('/wecom/bot?echostr=x')).status).toBe(404);
  expect((await app.request('/wecom/app', { method: 'POST', body: '' })).status).toBe(404);
});

test.each([
  { because: 'no JSON', body: '{' },
  { because: 'JSON of another form', body: '[{"encrypt":1}]' },
  { because: 'an empty body', body: '' },
  { because: 'no UTF-8', body: new Uint8Array([0xff, 0xfe, 0x7b]) },
  { because: 'more than a megabyte', body: 'x'.repeat(1024 * 1024 + 1) },
])('a body that is none: $because', async ({ body }) => {
  const { app } = await serve({ ...keys, receiveid: '' });
  const answer = await app.request('/wecom/bot?msg_signature=s&timestamp=1&nonce=2', { method: 'POST', body });
  expect([answer.status, await answer.text()]).toEqual([403, '']);
});

test.each(['msg_signature', 'timestamp', 'nonce'])('a callback without %s is none of WeCom', async (missing) => {
  const { app, path } = await serve(appOwner);
  const query = new URLSearchParams({ msg_signature: 's', timestamp: '1', nonce: '2', echostr: 'e' });
  query.delete(missing);
  expect((await app.request(`${path}?${query}`)).status).toBe(400);
  expect((await app.request(`${path}?${query}`, { method: 'POST', body: '<xml/>' })).status).toBe(400);
});

test('a signed body that is no message is refused, not crashed on', async () => {
  const { app, path } = await serve(appOwner);
  const crypto = createMessageCrypto({ token: keys.token, aesKey: keys.encodingAESKey, receiveId: appOwner.receiveid });
  const stamp = { timestamp: '1760000000', nonce: 'n' };
  for (const plain of ['', 'no xml', '<!DOCTYPE x><xml><A>1</A></xml>', '<other/>']) {
    const { encrypt, signature } = crypto.seal(plain, stamp);
    const query = new URLSearchParams({ msg_signature: signature, ...stamp });
    const body = `<xml><Encrypt>${present(encrypt)}</Encrypt></xml>`;
    expect((await app.request(`${path}?${query}`, { method: 'POST', body })).status).toBe(403);
  }
});

test('other methods are told which ones there are', async () => {
  const { app, path } = await serve(appOwner);
  expect((await app.request(path, { method: 'PUT' })).headers.get('allow')).toBe('GET, HEAD, POST');
});
