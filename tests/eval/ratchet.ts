import { readFileSync, writeFileSync } from 'node:fs';
import { type Summary, shareOf } from './summarize.ts';

/** By engine and set, as `ppocr/open`: the best that was ever reached of each figure. Shares only rise, `falseAccepts` only falls. */
type Ratchet = Readonly<Record<string, Readonly<Record<string, number>>>>;

const ratchetFile = new URL('ratchet.json', import.meta.url);
const read = (): Ratchet => JSON.parse(readFileSync(ratchetFile, 'utf8')) as Ratchet;

/** What of a run fell below its ratchet by more than `slack` (other processors round otherwise); no false accept is forgiven. */
export function fallenFigures(key: string, summary: Summary, slack = 0): readonly string[] {
  const kept = read()[key];
  if (kept === undefined) return [`还没有 ${key} 的棘轮，请先用 --raise 记下`];
  const figures = figuresOf(summary);
  return Object.entries(kept)
    .filter(([name, best]) =>
      name === 'falseAccepts' ? (figures[name] ?? 0) > best : (figures[name] ?? 0) < best - slack,
    )
    .map(([name, best]) => `低于棘轮：${name} 为 ${figures[name] ?? 0}，曾经是 ${best}`);
}

/** Writes down what rose; what fell stays. */
export function raiseRatchet(key: string, summary: Summary): void {
  const kept = read();
  const best = { ...kept[key] };
  for (const [name, figure] of Object.entries(figuresOf(summary))) {
    const before = best[name] ?? figure;
    best[name] = name === 'falseAccepts' ? Math.min(before, figure) : Math.max(before, figure);
  }
  writeFileSync(ratchetFile, `${JSON.stringify({ ...kept, [key]: best }, null, 2)}\n`);
}

/** Of a small set only the targets: a group of one document says nothing. */
const smallSet = 100;

function figuresOf({ documents, groups, targets, falseAccepts }: Summary): Readonly<Record<string, number>> {
  const shares = (documents < smallSet ? [] : groups).flatMap(({ group, fields }) =>
    Object.entries(fields).map(([field, count]) => [`${group} ${field}`, rounded(shareOf(count))] as const),
  );
  return Object.fromEntries([
    ...targets.map(({ name, count }) => [name, rounded(shareOf(count))] as const),
    ...shares,
    ['falseAccepts', falseAccepts],
  ]);
}

const rounded = (share: number): number => Math.floor(share * 1000) / 1000;
