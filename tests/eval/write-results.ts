import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { accuracyChart } from './accuracy-chart.ts';
import { summaryAsMarkdown, targetTable } from './print-summary.ts';
import type { Summary } from './summarize.ts';

type Summaries = Readonly<Record<string, Summary>>;

const folder = new URL('results/', import.meta.url);
const summaryFile = new URL('summaries.json', folder);
const readme = new URL('../../README.md', import.meta.url);
const region = /(<!-- eval -->\n)[\s\S]*?(<!-- \/eval -->)/u;

/**
 * Puts a run's summary beside the others' (named after the engine, held-out seeds apart) and writes anew the tables
 * (`accuracy.md`), the chart of the open seeds (`accuracy.svg`) and the README's table of targets.
 */
export function writeResults(engine: string, heldOut: boolean, summary: Summary): void {
  mkdirSync(folder, { recursive: true });
  const before = existsSync(summaryFile) ? (JSON.parse(readFileSync(summaryFile, 'utf8')) as Summaries) : {};
  const all = sorted({ ...before, [heldOut ? `${engine} ${apart}` : engine]: summary });
  writeFileSync(summaryFile, `${JSON.stringify(all)}\n`);
  writeFileSync(new URL('accuracy.svg', folder), accuracyChart(withoutHeldOut(all)));
  const tables = Object.entries(all).map(([name, each]) => `## ${name}\n\n${summaryAsMarkdown(name, each)}`);
  writeFileSync(
    new URL('accuracy.md', folder),
    ['# 识别得怎样', '由 `npm run eval -- --write` 写成，不要手改。', ...tables].join('\n\n'),
  );
  writeFileSync(readme, readFileSync(readme, 'utf8').replace(region, `$1${targetTable(all)}\n$2`));
}

const apart = '（留出的种子）';

const sorted = (summaries: Summaries): Summaries =>
  Object.fromEntries(Object.entries(summaries).sort(([one], [other]) => (one < other ? -1 : 1)));

const withoutHeldOut = (summaries: Summaries): Summaries =>
  Object.fromEntries(Object.entries(summaries).filter(([name]) => !name.endsWith(apart)));
