/**
 * `npm run eval`: draws the benchmark's papers, consoles and near misses, reads them with each engine and prints what was
 * right, absent or wrong by kind of damage; then does the same with the real papers beside the repository, if there.
 *
 * `--set open|quick|held-out|second-hand|consoles-second-hand`, `--engine ppocr|tesseract` (repeatable), `--only PART` (part of a case's id, or `real`),
 * `--journal FILE` (goes on where an earlier run stopped), `--texts FOLDER` (see `rememberTexts`), `--keep FOLDER` (pictures of what was not all right),
 * `--ratchet` (fails where a figure fell), `--raise` (writes what rose), `--write` (table and chart for the README).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { evaluateReal } from './evaluate-real.ts';
import { openReading } from './open-reading.ts';
import { type BenchmarkSet, benchmarkSets, planBenchmark } from './plan-benchmark.ts';
import { summaryAsMarkdown } from './print-summary.ts';
import { fallenFigures, raiseRatchet } from './ratchet.ts';
import { type Outcome, runCases } from './run-cases.ts';
import { summarize } from './summarize.ts';
import { writeResults } from './write-results.ts';

const { values } = parseArgs({
  options: {
    set: { type: 'string', default: 'open' },
    engine: { type: 'string', multiple: true, default: ['ppocr', 'tesseract'] },
    only: { type: 'string' },
    journal: { type: 'string' },
    keep: { type: 'string' },
    texts: { type: 'string' },
    real: { type: 'string' },
    ratchet: { type: 'boolean', default: false },
    raise: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const print = (text: string): boolean => process.stdout.write(`${text}\n`);
const set = benchmarkSets.find((known) => known === values.set);
if (set === undefined) throw new Error(`--set ${values.set}: there are ${benchmarkSets.join(', ')}`);
for (const engine of values.engine) {
  if (values.only !== 'real') await evaluateDrawn(engine, set);
  if (set === 'open' && (values.only ?? 'real') === 'real') await evaluateReal(engine, values.real, print);
}

async function evaluateDrawn(engine: string, of: BenchmarkSet): Promise<void> {
  const reading = await openReading(engine, 2, values.texts);
  const cases = planBenchmark(of).filter(({ id }) => id.includes(values.only ?? ''));
  const pictures = new Map<string, Uint8Array>();
  const started = performance.now();
  const outcomes = await runCases(cases, {
    dependencies: reading.dependencies,
    journal: values.journal === undefined ? undefined : `${values.journal}.${engine}`,
    atOnce: 3,
    onPicture: (id, bytes) => void (values.keep !== undefined && pictures.set(id, bytes)),
    onOutcome: (outcome, done) => {
      if (of !== 'held-out') tell(outcome, pictures.get(outcome.id));
      pictures.delete(outcome.id);
      if (done % 50 === 0) print(`… ${done}/${cases.length}，${Math.round((performance.now() - started) / 1000)} s`);
    },
  });
  await reading.close();
  const summary = summarize(outcomes);
  print(`\n# ${engine}, ${of}\n\n${summaryAsMarkdown(engine, summary)}`);
  if (values.only !== undefined) return;
  const fallen = values.ratchet ? fallenFigures(`${engine}/${of}`, summary) : [];
  for (const figure of fallen) print(figure);
  if (fallen.length > 0) process.exitCode = 1;
  if (values.raise) raiseRatchet(`${engine}/${of}`, summary);
  if (values.write) writeResults(engine, of, summary);
}

/** Says what was not right, and keeps its picture where asked to. */
function tell({ id, marks, faults }: Outcome, picture: Uint8Array | undefined): void {
  const absent = Object.entries(marks).flatMap(([field, mark]) => (mark === 'absent' ? [field] : []));
  if (absent.length + faults.length === 0) return;
  print(`${id}: ${[...(absent.length > 0 ? [`缺 ${absent.join(' ')}`] : []), ...faults].join('；')}`);
  if (values.keep === undefined || picture === undefined) return;
  mkdirSync(values.keep, { recursive: true });
  writeFileSync(join(values.keep, `${id.replaceAll('/', '-')}.jpg`), picture);
}
