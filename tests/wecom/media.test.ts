import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAppCalls } from '../../src/adapters/wecom/app-calls.ts';
import { fetchAppMedia } from '../../src/adapters/wecom/app-media.ts';
import { type BotMediaOptions, fetchBotMedia, officialMediaHosts } from '../../src/adapters/wecom/bot-media.ts';
import { nameDownload } from '../../src/adapters/wecom/read-download.ts';
import { createWecomCalls } from '../../src/adapters/wecom/wecom-calls.ts';
import { sealFile, tinyPng } from './drive-callbacks.ts';
import { type FakeWecom, startFakeWecom } from './fake-wecom.ts';
import { corpId } from './keys.ts';

const aesKey = 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C';
const otherKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';
const patient = new AbortController().signal;

let server: FakeWecom;
beforeEach(async () => {
  server = await startFakeWecom();
});
afterEach(() => server.close());

const botFile = (url: string, changed: Partial<BotMediaOptions> = {}, key?: string) =>
  fetchBotMedia(
    { fetch: server.fetch, aesKey, hosts: officialMediaHosts, maxBytes: 100_000, timeoutMs: 5000, ...changed },
    { url, ...(key !== undefined && { key }) },
    patient,
  );

test('a bot’s file is fetched, decrypted and named', async () => {
  const name = "attachment; filename*=UTF-8''%E6%89%A7%E7%85%A7.png";
  const got = await botFile(server.addFile(sealFile(tinyPng(1)), { disposition: name }));
  expect(got).toEqual({ ok: true, value: { name: '执照.png', bytes: tinyPng(1) } });
});

test('the message’s own key comes before the bot’s, in any spelling', async () => {
  const hex = Buffer.from(`${otherKey}=`, 'base64').toString('hex');
  const url = server.addFile(sealFile(tinyPng(1), otherKey));
  for (const key of [otherKey, `${otherKey}=`, hex]) expect((await botFile(url, {}, key)).ok).toBe(true);
  expect(await botFile(url)).toMatchObject({ ok: false, error: { code: 'file-damaged' } });
});

test.each([
  { because: 'not encrypted', url: 'http://ww-aibot-img-1258476243.cos.ap-guangzhou.myqcloud.com/x' },
  { because: 'this machine', url: 'https://127.0.0.1/x' },
  { because: 'the cloud’s own notes', url: 'https://169.254.169.254/latest/meta-data' },
  { because: 'a host that only ends alike', url: 'https://evilmyqcloud.com/x' },
  { because: 'a host that only begins alike', url: 'https://a.myqcloud.com.evil.example/x' },
  { because: 'a name before the host', url: 'https://a.myqcloud.com@evil.example/x' },
  { because: 'a name and a password', url: 'https://a:b@x.myqcloud.com/x' },
  { because: 'another port', url: 'https://x.myqcloud.com:8443/x' },
  { because: 'no address', url: 'nonsense' },
  { because: 'a file of this machine', url: 'file:///etc/passwd' },
])('an address that is not WeCom’s is not asked: $because', async ({ url }) => {
  expect(await botFile(url)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  expect(server.calls).toEqual([]);
});

test('a redirection is followed only to hosts that are allowed too', async () => {
  const there = server.addFile(sealFile(tinyPng(1)));
  const through = server.addFile(Buffer.alloc(0), { status: 302, location: there });
  expect((await botFile(through)).ok).toBe(true);
  for (const location of ['http://127.0.0.1/admin', 'https://evil.example/', 'http://x.myqcloud.com/']) {
    const astray = server.addFile(Buffer.alloc(0), { status: 302, location });
    expect(await botFile(astray)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  }
  const before = server.calls.length;
  const circle = server.addFile(Buffer.alloc(0), { status: 302, location: `/store/${before}` });
  expect((await botFile(circle)).ok).toBe(false);
});

test('the address in place of WeCom’s may give files too, and only that', async () => {
  const url = server.addFile(sealFile(tinyPng(1)));
  const local = `${server.base}${new URL(url).pathname}`;
  expect((await botFile(local, { standIn: server.base })).ok).toBe(true);
  expect((await botFile(local)).ok).toBe(false);
});

test('an address whose five minutes are over is told so', async () => {
  const got = await botFile(server.addFile(sealFile(tinyPng(1)), { status: 403 }));
  expect(got).toMatchObject({ ok: false, error: { code: 'file-gone', detail: expect.stringContaining('五分钟') } });
});

test.each([
  { because: 'one byte too many', extra: 1 },
  { because: 'far too many', extra: 500_000 },
])('a file that is too large is not read to its end: $because', async ({ extra }) => {
  const got = await botFile(server.addFile(sealFile(Buffer.alloc(100_000 + 32 + extra))));
  expect(got).toMatchObject({ ok: false, error: { code: 'upload-too-large' } });
});

test.each([
  { because: 'what is no whole number of blocks', sealed: Buffer.alloc(33) },
  { because: 'nothing', sealed: Buffer.alloc(0) },
  { because: 'an error page', sealed: Buffer.from('<Error><Code>AccessDenied</Code></Error>') },
])('$because cannot be decrypted', async ({ sealed }) => {
  expect(await botFile(server.addFile(sealed))).toMatchObject({ ok: false, error: { code: 'file-damaged' } });
});

test('a side that stops in the middle costs no more than its time', async () => {
  const url = server.addFile(sealFile(tinyPng(1)), { slow: true });
  expect(await botFile(url, { timeoutMs: 100 })).toMatchObject({ ok: false, error: { code: 'read-timeout' } });
  server.failNext(new URL(url).pathname, 'cut');
  expect((await botFile(url)).ok).toBe(false);
});

const appFile = (mediaId: string, name?: string, maxBytes = 30_000_000) => {
  const calls = createWecomCalls({ fetch: server.fetch, base: server.base, pause: () => Promise.resolve() });
  const app = createAppCalls(calls, { corpId, secret: server.secret }, () => 0);
  const options = { fetch: server.fetch, base: server.base, calls: app, maxBytes, timeoutMs: 5000 };
  return fetchAppMedia(options, { mediaId, ...(name !== undefined && { name }) }, patient);
};

test('an app’s file is fetched by its id', async () => {
  const got = await appFile(server.addMedia(tinyPng(1), { name: 'a.png' }));
  expect(got).toEqual({ ok: true, value: { name: 'a.png', bytes: tinyPng(1) } });
});

test('a file above 20 MB comes in pieces of whole blocks, and is whole', async () => {
  const large = Buffer.alloc(20_500_001, 'x');
  large.writeUInt32BE(0x25504446);
  const got = await appFile(server.addMedia(large, { name: 'a.pdf', piecesOnly: true }));
  expect(got.ok && Buffer.compare(Buffer.from(got.value.bytes), large)).toBe(0);
  const ranges = server.callsTo('/cgi-bin/media/get').flatMap(({ range }) => (range === undefined ? [] : [range]));
  expect(ranges).toHaveLength(3);
  for (const range of ranges) {
    const [from = 0, to = 0] = (/(\d+)-(\d+)/.exec(range) ?? []).slice(1).map(Number);
    expect([from % 16, (to + 1 - from) % 16]).toEqual([0, 0]);
  }
});

test('in pieces, too, a file may not be too large', async () => {
  const got = await appFile(server.addMedia(Buffer.alloc(9_000_000), { piecesOnly: true }), undefined, 8_500_000);
  expect(got).toMatchObject({ ok: false, error: { code: 'upload-too-large' } });
  expect(server.callsTo('/cgi-bin/media/get').length).toBeLessThanOrEqual(2);
});

test('an error in place of a file is no file', async () => {
  expect(await appFile('media-none')).toMatchObject({ ok: false, error: { code: 'file-gone' } });
});

test('a file of JSON is a file', async () => {
  const json = Buffer.from('{"errcode":40007}');
  const got = await appFile(server.addMedia(json, { name: 'a.json' }));
  expect(got.ok && Buffer.from(got.value.bytes)).toEqual(json);
});

test('a token that has run out is replaced once on the way to a file', async () => {
  const id = server.addMedia(tinyPng(1));
  for (const errcode of [40014, 42001]) {
    server.failNext('/cgi-bin/media/get', { errcode });
    expect((await appFile(id)).ok).toBe(true);
  }
  server.failNext('/cgi-bin/media/get', { errcode: 42001 }, { errcode: 42001 }, { errcode: 42001 });
  expect((await appFile(id)).ok).toBe(false);
});

test.each([
  { disposition: "attachment; filename*=UTF-8''%E7%85%A7.pdf", name: '照.pdf' },
  { disposition: 'attachment; filename="a b.pdf"', name: 'a b.pdf' },
  { disposition: "attachment; filename=x.pdf; filename*=UTF-8''y.pdf", name: 'y.pdf' },
  { disposition: `attachment; filename="${Buffer.from('执照.pdf').toString('latin1')}"`, name: '执照.pdf' },
  { disposition: 'attachment; filename="../../etc/passwd"', name: '.._.._etc_passwd' },
  { disposition: "attachment; filename*=UTF-8''%ZZ", name: '图片.png' },
  { disposition: 'attachment; filename="\u202Egnp.exe"', name: '_gnp.exe' },
  { disposition: 'attachment', name: '图片.png' },
  { disposition: null, name: '图片.png' },
])('$disposition is called $name', ({ disposition, name }) => {
  expect(nameDownload(disposition, tinyPng(1))).toBe(name);
});
