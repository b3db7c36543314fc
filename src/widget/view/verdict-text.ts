import type { Verdict } from '../wire.ts';
import type { Words } from '../words/words.ts';

/** A verdict as plain lines, to be pasted into a mail. */
export function verdictText(verdict: Verdict, words: Words): string {
  const [nearest] = verdict.options;
  const rows = (nearest?.requirements ?? []).map(
    ({ certificate, status }) => `- ${words.status[status]}：${certificate.name}`,
  );
  const gaps = verdict.gaps.map(({ text }, index) => `${index + 1}. ${text}`);
  const notes = verdict.notes.map(({ text }) => `* ${text}`);
  const head = `${verdict.category.name}（${words.scheme[verdict.scheme]}）：${words.decision[verdict.decision]}`;
  return [head, words.asOf(verdict.asOf), ...rows, ...gaps, ...notes].join('\n');
}
