import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRuleFolder } from '../../src/adapters/rules/read-rule-folder.ts';
import { reportLeftOut, sharedFolder } from '../config/left-out.ts';

/** Every text that the rules claim to have word for word, with its place. */
function wordsTaken(value: unknown, place: string): readonly { readonly place: string; readonly words: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (typeof inner === 'string' && wordForWord.has(key)) return [{ place: `${place}.${key}`, words: inner }];
    return wordsTaken(inner, `${place}.${key}`);
  });
}

// `requirement` is a tree in a category and a cell's text in a scenario; only text reaches the comparison
const wordForWord = new Set(['quote', 'scene', 'usage', 'content', 'requirement', 'billing', 'section', 'updated']);

const folder = await readRuleFolder('rules');
const { version: _version, ...lists } = folder.ok ? folder.value : { version: '' };
const taken = wordsTaken(lists, '').filter(({ words }) => !['-', 'standard-live', 'mini-program-live'].includes(words));

/** Without white space, bullets and the address lines that a page's foot puts between two sentences. */
const bare = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !/^https?:\/\//u.test(line))
    .join('')
    .replace(/[\s\uf000-\uf0ff•●▪]/gu, '');

test('the rules take their words from the source document', () => expect(taken.length).toBeGreaterThan(400));

test('every one of them stands there, word for word', () => {
  const seed = sharedFolder('seed');
  if (seed === undefined) return reportLeftOut(taken.length, 'quotes not compared: no ../shared/seed');
  const source = bare(
    readdirSync(seed)
      .map((name) => readFileSync(join(seed, name), 'utf8'))
      .join('\n'),
  );
  const parts = taken.flatMap(({ place, words }) =>
    place.endsWith('.section') ? words.split(' / ').map((part) => ({ place, words: part })) : [{ place, words }],
  );
  expect(parts.filter(({ words }) => !source.includes(bare(words)))).toEqual([]);
});

test('the four pages are named as they are, with their dates', () => {
  const seed = sharedFolder('seed');
  const sources = folder.ok ? folder.value.sources : [];
  if (seed === undefined) return reportLeftOut(sources.length, 'pages not compared: no ../shared/seed');
  const texts = new Map(readdirSync(seed).map((name) => [name, readFileSync(join(seed, name), 'utf8')]));
  for (const { title, updated, file } of sources) {
    expect(texts.get(file)).toMatch(new RegExp(`${title}\\s+最近更新时间：${updated}`, 'u'));
  }
});
