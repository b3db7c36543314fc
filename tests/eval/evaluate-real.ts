import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../src/application/read-document.ts';
import { openReading } from './open-reading.ts';
import { type Mark, type Score, scoreDocument, type Truth } from './score-real.ts';

const SIGN: Readonly<Record<Mark, string>> = {
  right: '✓',
  quiet: '·',
  unscored: '-',
  absent: '缺',
  unsure: '?',
  wrong: '✗错',
  invented: '✗造',
};

/**
 * Reads every file of `real/` with one engine and prints, per file, what was right, absent or wrong, and why; then totals
 * by readability. Holders and numbers are never printed.
 *
 * @param folder where `truth.json` lies; `real/` of the shared folder where absent
 */
export async function evaluateReal(
  engine: string,
  folder: string | undefined,
  print: (text: string) => unknown,
): Promise<void> {
  const home = folder ?? join(process.env['ZISHEN_SHARED'] ?? '../shared', 'real');
  if (!existsSync(join(home, 'truth.json'))) {
    print(`没有找到 ${home}，跳过真实证照的评测（0 个文件）`);
    return;
  }
  const truths = JSON.parse(readFileSync(join(home, 'truth.json'), 'utf8')) as readonly Truth[];
  const reading = await openReading(engine);
  print(`\n# ${reading.dependencies.textReader.engine}, real\n`);
  const rows: { truth: Truth; score: Score; milliseconds: number }[] = [];
  for (const truth of truths) {
    const name = truth.file.replace(/^real\//u, '');
    const started = performance.now();
    const read = await readDocument(
      { name, bytes: readFileSync(join(home, name)) },
      reading.dependencies,
      AbortSignal.timeout(120_000),
    );
    const milliseconds = Math.round(performance.now() - started);
    if (!read.ok) print(`${name.padEnd(44)} ${read.error.code} ${read.error.detail}`);
    else rows.push({ truth, score: scoreDocument(truth, read.value, reading.dependencies.catalogue), milliseconds });
  }
  await reading.close();
  for (const { truth, score, milliseconds } of rows) print(line(truth, score, milliseconds));
  print(`\n${totals(rows)}`);
}

function line(truth: Truth, score: Score, milliseconds: number): string {
  const marks = Object.entries(score.marks)
    .map(([name, mark]) => `${name}:${SIGN[mark]}`)
    .join(' ');
  const reasons = score.reasons.length === 0 ? '' : `\n${' '.repeat(47)}${score.reasons.join('；')}`;
  return `${truth.file.replace(/^real\//u, '').padEnd(42)} ${(truth.readable ?? '-').padEnd(7)} ${String(milliseconds).padStart(5)} ms  ${marks}${reasons}`;
}

function totals(rows: readonly { truth: Truth; score: Score }[]): string {
  const groups = {
    'easy+medium': (truth: Truth) => truth.readable !== 'hard',
    hard: (truth: Truth) => truth.readable === 'hard',
  };
  return Object.entries(groups)
    .map(([name, belongs]) => {
      const counts = new Map<string, Map<Mark, number>>();
      for (const { score } of rows.filter((row) => belongs(row.truth))) {
        for (const [field, mark] of Object.entries(score.marks)) {
          const count = counts.get(field) ?? new Map<Mark, number>();
          counts.set(field, count.set(mark, (count.get(mark) ?? 0) + 1));
        }
      }
      return [
        `## ${name}`,
        ...[...counts].map(
          ([field, count]) =>
            `${field.padEnd(16)} ${[...count].map(([mark, number]) => `${mark} ${number}`).join('  ')}`,
        ),
      ].join('\n');
    })
    .join('\n\n');
}
