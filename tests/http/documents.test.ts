import { expect, test } from 'vitest';
import { cleanFileName } from '../../src/adapters/http/file-name.ts';
import { documentSchema } from '../../src/contract/document.ts';
import { problem } from '../../src/domain/problem.ts';
import { failed } from '../../src/domain/result.ts';
import { testApp } from './test-app.ts';

const app = testApp();

function upload(...parts: (readonly [field: string, value: string | File])[]): RequestInit {
  const form = new FormData();
  for (const [field, value] of parts) form.append(field, value);
  return { method: 'POST', body: form };
}

const file = (name: string, size = 10) => new File([new Uint8Array(size)], name);

test('one file in, one document out', async () => {
  const answer = await app.request('/v1/documents', upload(['file', file('执照.png')]));
  expect(answer.status).toBe(200);
  expect(documentSchema.parse(await answer.json()).name).toBe('执照.png');
});

test.each([
  { parts: [], code: 'no-file', because: 'an empty form' },
  { parts: [['files', file('a.png')]], code: 'no-file', because: 'another field name' },
  { parts: [['file', 'text']], code: 'no-file', because: 'text in place of a file' },
  {
    parts: [
      ['file', file('a.png')],
      ['file', file('b.png')],
    ],
    code: 'invalid-fields',
    because: 'two files',
  },
  { parts: [['file', file('a.png', 100_001)]], code: 'upload-too-large', because: 'a file one byte too large' },
  { parts: [['file', file('a.png', 900_000)]], code: 'upload-too-large', because: 'a file much too large' },
] as const)('$because → $code', async ({ parts, code }) => {
  const answer = await app.request('/v1/documents', upload(...parts));
  expect(await answer.json()).toMatchObject({ code, status: answer.status });
});

test('a file just as large as allowed passes', async () => {
  expect((await app.request('/v1/documents', upload(['file', file('a.png', 100_000)]))).status).toBe(200);
});

test.each([
  { type: 'application/octet-stream', body: 'x', code: 'unsupported-media-type', because: 'a naked body' },
  { type: 'application/json', body: '{}', code: 'unsupported-media-type', because: 'JSON' },
  { type: 'multipart/form-data', body: 'x', code: 'unsupported-media-type', because: 'no boundary' },
  { type: 'multipart/form-data; boundary=b', body: 'nonsense', code: 'bad-request', because: 'no parts' },
  {
    type: 'multipart/form-data; boundary=b',
    body: '--b\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\nxx',
    code: 'bad-request',
    because: 'a part that breaks off',
  },
])('$because is refused as $code', async ({ type, body, code }) => {
  const answer = await app.request('/v1/documents', { method: 'POST', headers: { 'content-type': type }, body });
  expect(await answer.json()).toMatchObject({ code });
});

test('the reader’s own problem is passed on', async () => {
  const refusing = testApp({ readDocument: () => Promise.resolve(failed(problem('file-encrypted'))) });
  const answer = await refusing.request('/v1/documents', upload(['file', file('a.pdf')]));
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ code: 'file-encrypted' });
});

test.each([
  { given: '营业执照.jpg', becomes: '营业执照.jpg', because: 'an honest name stays' },
  { given: '../../etc/passwd', becomes: 'passwd', because: 'no way out of a folder' },
  { given: 'C:\\temp\\执照.png', becomes: '执照.png', because: 'a Windows path' },
  { given: 'a\u0000b\n.png', becomes: 'ab.png', because: 'control characters' },
  { given: '\u202Egnp.exe', becomes: 'gnp.exe', because: 'a name that reads backwards' },
  { given: '..', becomes: '未命名文件', because: 'the folder above' },
  { given: '', becomes: '未命名文件', because: 'no name' },
  { given: 'a/', becomes: '未命名文件', because: 'a folder' },
  { given: `${'长'.repeat(300)}.pdf`, becomes: `${'长'.repeat(115)}….pdf`, because: 'too long, the ending is kept' },
])('$because: $given', ({ given, becomes }) => {
  expect(cleanFileName(given)).toBe(becomes);
});

test('a hostile file name comes out clean', async () => {
  const answer = await app.request('/v1/documents', upload(['file', file('..\\..\\a\u202E.png')]));
  expect(await answer.json()).toMatchObject({ name: 'a.png' });
});
