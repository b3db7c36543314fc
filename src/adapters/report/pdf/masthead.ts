import type { LabelledText, Report, VerdictPart } from '../../../application/report/report.ts';
import { colours, toneColours, toneMarks } from '../palette.ts';
import { body, rule, small } from './marks.ts';
import type { Column, Pen, Run } from './pen.ts';

/** Whose report it is, of what day and by which rules; several categories at a glance. */
export function masthead(pen: Pen, { title, subject, facts, verdicts, overrideCount }: Report): void {
  const { x, width } = pen.full;
  pen.label('资 审', { size: 13, weight: 'bold', colour: colours.accent }, x, pen.y);
  pen.label(title, small, x + width - pen.widthOf(title, small), pen.y + 6);
  pen.y += 24;
  rule(pen, colours.accent, 1.4);
  pen.y += 14;
  pen.paragraph([{ text: subject }], { size: 19, weight: 'bold' }, pen.full, 'H1');
  pen.y += 6;
  for (let first = 0; first < facts.length; first += 3) factRow(pen, facts.slice(first, first + 3));
  if (verdicts.length > 1) overview(pen, verdicts);
  if (overrideCount === 0) return;
  const told = `本报告含 ${overrideCount} 条复核意见，列在机器判定的旁边；机器判定保持原样。`;
  pen.y += 6;
  pen.paragraph([{ text: '人工复核　', weight: 'bold', colour: colours.accent }, { text: told }], body);
}

function factRow(pen: Pen, facts: readonly LabelledText[]): void {
  const width = pen.full.width / 3;
  const columns = facts.map((_, index) => ({ x: pen.full.x + index * width, width: width - 12 }));
  const label = { size: 7.5, colour: colours.quiet };
  const labels = facts.map((fact) => [{ text: fact.label, ...label }]);
  const texts = facts.map(({ text }) => [{ text }]);
  row(pen, labels, columns);
  row(pen, texts, columns);
  pen.y += 5;
}

function overview(pen: Pen, verdicts: readonly VerdictPart[]): void {
  const { x, width } = pen.full;
  const columns = [
    { x, width: 150 },
    { x: x + 158, width: 76 },
    { x: x + 240, width: width - 240 },
  ];
  pen.y += 8;
  for (const { category, decision, scheme, tally } of verdicts) {
    const stands = `${toneMarks[decision.tone]} ${decision.word}`;
    pen.room(34);
    rule(pen);
    pen.y += 5;
    const cells: readonly (readonly Run[])[] = [
      [{ text: category, weight: 'bold' }],
      [{ text: stands, weight: 'bold', colour: toneColours[decision.tone].strong }],
      [{ text: `${scheme}。${tally}` }],
    ];
    row(pen, cells, columns);
    pen.y += 4;
  }
  rule(pen);
}

/** Cells side by side; `y` then stands below the tallest. */
function row(pen: Pen, cells: readonly (readonly Run[])[], columns: readonly Column[]): void {
  const top = pen.y;
  let bottom = top;
  cells.forEach((runs, index) => {
    pen.y = top;
    pen.paragraph(runs, body, columns[index]);
    bottom = Math.max(bottom, pen.y);
  });
  pen.y = bottom;
}
