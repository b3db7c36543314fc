import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { ReadDependencies } from '../../src/application/read-document.ts';
import { readDocument } from '../../src/application/read-document.ts';
import type { BenchmarkCase, Marks } from './benchmark-case.ts';

/** What came of one case. */
export interface Outcome extends Marks {
  readonly id: string;
  readonly group: string;
  readonly legible: boolean;
  readonly milliseconds: number;
}

export interface RunOptions {
  readonly dependencies: ReadDependencies;
  /** A file of outcomes, one JSON a line: what stands there is not read again, what is read is added. */
  readonly journal?: string | undefined;
  /** How many pictures are under way at once: one is drawn while others are read. */
  readonly atOnce: number;
  readonly onOutcome: (outcome: Outcome, done: number) => void;
  /** Takes every picture before it is read. */
  readonly onPicture?: (id: string, bytes: Uint8Array) => void;
}

/** Reads every case as an upload is read, saved as JPEG (consoles as PNG); outcomes in the order of the cases. */
export async function runCases(cases: readonly BenchmarkCase[], options: RunOptions): Promise<readonly Outcome[]> {
  const known = new Map(readJournal(options.journal).map((outcome) => [outcome.id, outcome]));
  const waiting = cases.filter(({ id }) => !known.has(id));
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const outcome = await runCase(next, options);
      known.set(outcome.id, outcome);
      if (options.journal !== undefined) appendFileSync(options.journal, `${JSON.stringify(outcome)}\n`);
      options.onOutcome(outcome, known.size);
    }
  };
  await Promise.all(Array.from({ length: options.atOnce }, work));
  return cases.flatMap(({ id }) => known.get(id) ?? []);
}

function readJournal(file: string | undefined): readonly Outcome[] {
  if (file === undefined || !existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Outcome);
}

async function runCase(
  { id, group, legible, draw }: BenchmarkCase,
  { dependencies, onPicture }: RunOptions,
): Promise<Outcome> {
  const { canvas, score } = await draw();
  const screen = group === 'console' || group === 'look-alike';
  const bytes = new Uint8Array(screen ? canvas.toBuffer('image/png') : canvas.toBuffer('image/jpeg', 92));
  onPicture?.(id, bytes);
  const started = performance.now();
  const name = `${id.replaceAll('/', '-')}.${screen ? 'png' : 'jpg'}`;
  const read = await readDocument({ name, bytes }, dependencies, AbortSignal.timeout(240_000));
  const milliseconds = Math.round(performance.now() - started);
  if (!read.ok) throw new Error(`${id}: ${read.error.code}`);
  return { id, group, legible, milliseconds, ...score(read.value) };
}
