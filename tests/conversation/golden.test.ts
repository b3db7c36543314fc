import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { createApp } from '../../src/adapters/http/create-app.ts';
import { composeService } from '../../src/entry/compose.ts';
import { readConfig } from '../../src/entry/config.ts';
import { type ChatAnswer, say } from './read-chat.ts';

/** Whole conversations over HTTP through the real review path, OCR included, on one day. */
vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T04:00:00Z') });

const folder = mkdtempSync(join(tmpdir(), 'zishen-golden-'));
const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent' });
if (!config.ok) throw new Error(config.error.join('\n'));
const service = await composeService(config.value, () => undefined);
if (!service.ok) throw new Error(service.error.join('\n'));
const app = createApp(service.value.app);
await service.value.served.start();

afterAll(async () => {
  await service.value.served.stop();
  await service.value.close();
  rmSync(folder, { recursive: true, force: true });
  vi.useRealTimers();
});

const turnSchema = z.union([
  z.string().transform((words) => ({ say: words, files: [] as string[] })),
  z.strictObject({ say: z.string().default(''), files: z.array(z.string()).default([]) }),
]);
const scriptSchema = z.strictObject({
  because: z.string(),
  language: z.enum(['zh', 'en']).default('zh'),
  turns: z.array(turnSchema).min(1),
});

const home = 'tests/conversation/transcripts';
const scripts = readdirSync(home)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({
    name: basename(name, '.yaml'),
    ...scriptSchema.parse(parse(readFileSync(join(home, name), 'utf8'))),
  }));

test.each(scripts)('$name: $because', async ({ name, because, language, turns }) => {
  const lines = [`# ${because}`];
  let sessionId: string | undefined;
  for (const { say: words, files } of turns) {
    const answer = await say({ app }, words, {
      files: files.map((path) => new File([readFileSync(path)], basename(path))),
      headers: { 'accept-language': language },
      ...(sessionId !== undefined && { sessionId }),
    });
    ({ sessionId } = answer);
    lines.push(`## ${[words, ...files.map((path) => `［${basename(path)}］`)].join(' ').trim()}`, write(answer));
  }
  await expect(`${lines.join('\n\n')}\n`).toMatchFileSnapshot(`transcripts/${name}.md`);
});

test('every script has its transcript, and the other way round', () => {
  const written = readdirSync(home).filter((name) => name.endsWith('.md'));
  expect(written.map((name) => basename(name, '.md')).sort()).toEqual(scripts.map(({ name }) => name).sort());
});

const write = ({ of, text }: ChatAnswer): string =>
  [
    `understood ${JSON.stringify(of('understood')[0])}`,
    ...of('document')
      .map((document) => `document ${document.name} ${document.state === 'read' ? namesOf(document) : document.state}`)
      .sort(),
    ...of('verdict').map(({ category, decision, gaps }) => `verdict ${category.name} ${decision}, gaps ${gaps.length}`),
    '',
    of('verdict').length > 0 ? headOf(text) : text,
    '',
    ...of('citations').map(({ items }) => `sources ${[...new Set(items.map(sourceOf))].join('; ')}`),
    ...of('quickReplies').map(({ items }) => `replies ${items.map(({ label }) => label).join(' | ')}`),
  ]
    .join('\n')
    .trim();

/** Up to the decision: how a verdict is explained has tests of its own. */
const headOf = (text: string): string => text.replace(/(^|\n)((?:结论|Verdict)[^。.]*[。.])[\s\S]*$/u, '$1$2 …');

const namesOf = ({ certificates }: { readonly certificates: readonly { readonly name: string }[] }): string =>
  certificates.map(({ name }) => name).join('、') || '—';

const sourceOf = ({ source, section, updated }: { source: string; section: string; updated: string }): string =>
  `${source}/${section} ${updated.slice(0, 10)}`;
