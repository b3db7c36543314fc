import type { LabelledText, Report, RulingPart, VerdictPart } from '../../../application/report/report.ts';
import { colours, toneColours, toneMarks } from '../palette.ts';
import { body, rule, small } from './marks.ts';
import type { Column, Pen, Run } from './pen.ts';
import { table } from './table.ts';

/** Whose report it is, of what day and by which rules; several categories at a glance; what people ruled. */
export function masthead(pen: Pen, { title, subject, facts, verdicts, rulings }: Report): void {
  const { x, width } = pen.full;
  pen.label('资 审', { size: 13, weight: 'bold', colour: colours.accent }, x, pen.y);
  pen.label(title, small, x + width - pen.widthOf(title, small), pen.y + 6);
  pen.y += 24;
  rule(pen, colours.accent, 1.4);
  pen.y += 14;
  pen.paragraph([{ text: subject }], { size: 19, weight: 'bold' }, pen.full, 'H1');
  pen.y += 6;
  for (let first = 0; first < facts.length; first += factsAcross) factRow(pen, facts.slice(first, first + factsAcross));
  if (verdicts.length > 1) overview(pen, verdicts);
  if (rulings.length > 0) rulingTable(pen, rulings);
}

const factsAcross = 4;

function factRow(pen: Pen, facts: readonly LabelledText[]): void {
  const width = pen.full.width / factsAcross;
  const columns = facts.map((_, index) => ({ x: pen.full.x + index * width, width: width - 12 }));
  row(
    pen,
    facts.map(({ label }) => [{ text: label, size: 7.5, colour: colours.quiet }]),
    columns,
  );
  row(
    pen,
    facts.map(({ text }) => [{ text }]),
    columns,
  );
  pen.y += 5;
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

function overview(pen: Pen, verdicts: readonly VerdictPart[]): void {
  pen.y += 6;
  table(
    pen,
    [
      { title: '类目', share: 0.28 },
      { title: '结论', share: 0.14 },
      { title: '接入方案', share: 0.23 },
      { title: '资质', share: 0.35 },
    ],
    verdicts.map(({ category, decision, scheme, tally }) => ({
      cells: [[{ text: category, weight: 'bold' }], toned(decision), [{ text: scheme }], [{ text: tally }]],
    })),
  );
}

function rulingTable(pen: Pen, rulings: readonly RulingPart[]): void {
  pen.y += 10;
  pen.paragraph(
    [
      { text: '人工复核　', weight: 'bold', colour: colours.accent },
      { text: `${rulings.length} 条意见。机器判定保持原样，与复核意见并列。`, colour: colours.quiet },
    ],
    body,
  );
  table(
    pen,
    [
      { title: '对象', share: 0.31 },
      { title: '机器判定', share: 0.12 },
      { title: '复核为', share: 0.12 },
      { title: '理由', share: 0.27 },
      { title: '复核人、时间', share: 0.18 },
    ],
    rulings.map(({ about, machine, ruling, reason, by, at, holds }) => ({
      cells: [
        [{ text: about }],
        machine === undefined ? [{ text: '已不在判定中', colour: colours.quiet }] : toned(machine),
        holds ? toned(ruling) : [{ text: `${ruling.word}（已被后来的意见取代）`, colour: colours.quiet }],
        [{ text: reason }],
        [{ text: `${by}，${at}`, colour: colours.quiet }],
      ],
    })),
  );
}

const toned = ({ word, tone }: VerdictPart['decision'] | NonNullable<RulingPart['machine']>): readonly Run[] => [
  { text: `${toneMarks[tone]} ${word}`, weight: 'bold', colour: toneColours[tone].strong },
];
