/**
 * `node tests/eval/eval-consoles.ts`: draws console screenshots in many looks, reads them and prints for each value how
 * often it was right, absent, wrong or invented. `--count 50 --prefix eval --engine ppocr --keep FOLDER`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Canvas } from '@napi-rs/canvas';
import type { ConsoleTruth } from '../../samples/generator/consoles/console-truth.ts';
import { drawVariedBasicInfo } from '../../samples/generator/consoles/varied-basic-info.ts';
import { drawVariedPluginList } from '../../samples/generator/consoles/varied-plugin-list.ts';
import { readDocument } from '../../src/application/read-document.ts';
import type { Screenshot } from '../../src/domain/document.ts';
import { normalizeName } from '../../src/domain/names/normalize-name.ts';
import { openReading } from './open-reading.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '50' },
    prefix: { type: 'string', default: 'eval' },
    engine: { type: 'string', default: 'ppocr' },
    keep: { type: 'string' },
  },
});
const print = (text: string): boolean => process.stdout.write(`${text}\n`);
const kinds = { 'basic-info': drawVariedBasicInfo, 'plugin-list': drawVariedPluginList };
const tally = new Map<string, Map<string, number>>();
const reading = await openReading(values.engine);
for (const [kind, draw] of Object.entries(kinds)) {
  for (let at = 1; at <= Number(values.count); at += 1) {
    const { canvas, truth } = draw(`${values.prefix}-${at}`);
    await measure(`${kind}-${at}.png`, canvas, truth);
  }
}
await reading.close();
for (const [name, marks] of tally)
  print(`${name.padEnd(16)} ${[...marks].map(([mark, count]) => `${mark} ${count}`).join('  ')}`);

async function measure(name: string, canvas: Canvas, truth: ConsoleTruth): Promise<void> {
  const bytes = new Uint8Array(canvas.toBuffer('image/png'));
  const read = await readDocument({ name, bytes }, reading.dependencies, AbortSignal.timeout(60_000));
  if (!read.ok) return void print(`${name}: ${read.error.code}`);
  const shot = read.value.screenshot;
  const faults = [
    mark('platform', shot?.platform ?? null, 'wechat'),
    mark('page', shot?.page ?? null, truth.page),
    ...(['miniProgramName', 'appId', 'subject', 'pluginName', 'pluginAppId', 'pluginVersion', 'addedAt'] as const).map(
      (field) => mark(field, shot?.[field]?.value ?? null, truth[field]),
    ),
    mark('categories', paths(shot), truth.categories === null ? null : [...truth.categories].sort().join(' ')),
  ].filter((fault) => fault !== '');
  if (faults.length === 0) return;
  print(`${name}: ${faults.join('; ')} ${JSON.stringify(shot?.absences ?? {})}`);
  if (values.keep !== undefined) writeFileSync(join(values.keep, name), bytes);
}

function paths(shot: Screenshot | undefined): string | null {
  const shown = shot?.categories?.map(({ value }) => value);
  return shown === undefined ? null : shown.sort().join(' ');
}

/** Counts one value; answers what was amiss. */
function mark(name: string, found: string | null, truth: string | null): string {
  const is = compare(found, truth);
  const marks = tally.get(name) ?? new Map<string, number>();
  tally.set(name, marks.set(is, (marks.get(is) ?? 0) + 1));
  return is === 'quiet' || is === 'right' ? '' : `${name} ${is}: ${found} / ${truth}`;
}

function compare(found: string | null, truth: string | null): 'right' | 'wrong' | 'absent' | 'invented' | 'quiet' {
  if (truth === null) return found === null ? 'quiet' : 'invented';
  if (found === null) return 'absent';
  return normalizeName(found) === normalizeName(truth) ? 'right' : 'wrong';
}
