import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundleWidget } from '../../src/adapters/http/widget-bundle.ts';

/** What a visitor may have to load, in bytes of gzip; the second may only be lowered. */
const size = { promised: 35 * 1024, ratchet: 22_400 } as const;

const script = await bundleWidget();
const text = new TextDecoder().decode(script);

test('the widget is no larger than it was', () => {
  const gzipped = gzipSync(script, { level: 9 }).length;
  expect(size.ratchet).toBeLessThanOrEqual(size.promised);
  expect(gzipped).toBeLessThanOrEqual(size.ratchet);
  // a ratchet that has slack is none
  expect(gzipped).toBeGreaterThan(size.ratchet * 0.94);
});

test.each([
  { pattern: /\b(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write/, because: 'words never become markup' },
  { pattern: /\beval\(|new Function|setTimeout\(["'`]/, because: 'no code is made of words' },
  { pattern: /setAttribute\(["'`]style/, because: 'no inline style' },
  { pattern: /https?:\/\/(?!www\.w3\.org\/2000\/svg)/, because: 'no address of anybody else' },
  { pattern: /\bimport\(|importScripts|new Worker/, because: 'nothing is loaded later' },
])('$because', ({ pattern }) => {
  expect(pattern.exec(text)?.[0]).toBeUndefined();
});
