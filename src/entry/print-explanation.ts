import type { Explanation } from '../domain/explain/explanation.ts';
import { gapText } from '../domain/explain/explanation-text.ts';
import { wrap, wrapIndented } from './print-table.ts';

/** Every gap with what to do, on what it rests, who issues the paper, how to submit it; no lines where there is none. */
export function printExplanation({ gaps, source, language }: Explanation, width: number): string[] {
  if (gaps.length === 0) return [];
  const lines = gaps.flatMap((_, index) => gapText(gaps, index, language).split('\n'));
  const notice = source === 'llm' ? wrap('（各项的第一句由 AI 写成，仅供参考；结论由规则得出）', width) : [];
  return ['怎么补', ...lines.flatMap((line) => wrapIndented(`  ${line}`, width)), ...notice];
}
