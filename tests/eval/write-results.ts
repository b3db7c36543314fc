import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { accuracyChart } from './accuracy-chart.ts';
import { summaryAsMarkdown } from './print-summary.ts';
import type { Summary } from './summarize.ts';

const folder = new URL('results/', import.meta.url);
const summaryFile = new URL('summaries.json', folder);

/** Puts an engine's summary beside the others' and draws the table (`accuracy.md`) and the chart (`accuracy.svg`) anew. */
export function writeResults(engine: string, summary: Summary): void {
  mkdirSync(folder, { recursive: true });
  const before = existsSync(summaryFile)
    ? (JSON.parse(readFileSync(summaryFile, 'utf8')) as Readonly<Record<string, Summary>>)
    : {};
  const all = { ...before, [engine]: summary };
  const ordered = Object.fromEntries(Object.entries(all).sort(([one], [other]) => (one < other ? -1 : 1)));
  writeFileSync(summaryFile, `${JSON.stringify(ordered)}\n`);
  writeFileSync(new URL('accuracy.svg', folder), accuracyChart(ordered));
  const tables = Object.entries(ordered).map(([name, each]) => `## ${name}\n\n${summaryAsMarkdown(name, each)}`);
  writeFileSync(
    new URL('accuracy.md', folder),
    ['# 识别得怎样', '由 `npm run eval -- --write` 写成，不要手改。', ...tables].join('\n\n'),
  );
}
