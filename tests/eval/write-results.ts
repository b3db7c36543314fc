import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { accuracyChart } from './accuracy-chart.ts';
import type { BenchmarkSet } from './plan-benchmark.ts';
import { summaryAsMarkdown, targetTable } from './print-summary.ts';
import type { Summary, TargetSummary } from './summarize.ts';

type Summaries = Readonly<Record<string, Summary>>;

const folder = new URL('results/', import.meta.url);
const summaryFile = new URL('summaries.json', folder);
const readme = new URL('../../README.md', import.meta.url);
const region = /(<!-- eval -->\n)[\s\S]*?(<!-- \/eval -->)/u;

/** What is put behind the engine's name for every set whose figures are kept. */
const apart: Readonly<Partial<Record<BenchmarkSet, string>>> = {
  open: '',
  'held-out': '（留出的种子）',
  'second-hand': '（旁人所画的证照）',
  'consoles-second-hand': '（旁人所画的截图）',
};

/**
 * Puts a run's summary beside the others' (named after the engine, other sets than the open one apart) and writes anew the
 * tables (`accuracy.md`), the chart of the open seeds (`accuracy.svg`) and the README's table of targets, where a run over
 * screenshots alone has no column. Nothing is kept of the quick set.
 */
export function writeResults(engine: string, set: BenchmarkSet, summary: Summary): void {
  const suffix = apart[set];
  if (suffix === undefined) return;
  mkdirSync(folder, { recursive: true });
  const before = existsSync(summaryFile) ? (JSON.parse(readFileSync(summaryFile, 'utf8')) as Summaries) : {};
  const all = sorted({ ...before, [`${engine}${suffix}`]: summary });
  writeFileSync(summaryFile, `${JSON.stringify(all)}\n`);
  writeFileSync(new URL('accuracy.svg', folder), accuracyChart(only(all, (name) => !name.endsWith('）'))));
  const tables = Object.entries(all).map(([name, each]) => `## ${name}\n\n${summaryAsMarkdown(name, each)}`);
  writeFileSync(
    new URL('accuracy.md', folder),
    ['# 识别得怎样', '由 `npm run eval -- --write` 写成，不要手改。', ...tables].join('\n\n'),
  );
  writeFileSync(
    readme,
    readFileSync(readme, 'utf8').replace(
      region,
      `$1${targetTable(only(all, (_, { targets }) => targets.filter(isMeasured).length > 1))}\n$2`,
    ),
  );
}

const sorted = (summaries: Summaries): Summaries =>
  Object.fromEntries(Object.entries(summaries).sort(([one], [other]) => (one < other ? -1 : 1)));

const only = (summaries: Summaries, isMeant: (name: string, summary: Summary) => boolean): Summaries =>
  Object.fromEntries(Object.entries(summaries).filter(([name, summary]) => isMeant(name, summary)));

const isMeasured = ({ count: { right, absent, wrong } }: TargetSummary): boolean => right + absent + wrong > 0;
