import type {
  ApplicationPart,
  GapPart,
  LabelledText,
  OptionPart,
  OverridePart,
  PointPart,
  RequirementPart,
  VerdictPart,
} from '../../../application/report/report.ts';
import { colours, toneColours, toneMarks } from '../palette.ts';
import type { Evidence } from '../take-fresh.ts';
import { drawTree, treeHeight } from './draw-tree.ts';
import { body, citationLine, heading, points, rule, small, titleLine } from './marks.ts';
import type { Column, Pen, Run } from './pen.ts';
import { applicationItem, requirementBlock, requirementKeep } from './requirement-block.ts';
import { table } from './table.ts';

/** Decision, gaps, the tree, every requirement of every option with its evidence, the plug-in application, notes. */
export function verdictPages(pen: Pen, verdict: VerdictPart, evidence: Evidence): void {
  const { category, decision, reasons, gapsTitle, gaps, options, tree, notes, application } = verdict;
  pen.bookmark(`${category}：${decision.word}`, 1);
  decisionBox(pen, verdict);
  if (reasons.length > 0) heading(pen, '为什么', 60, 2);
  for (const reason of reasons) reasonBlock(pen, reason);
  if (gaps.length > 0) heading(pen, gapsTitle, 60, 2);
  for (const gap of gaps) gapBlock(pen, gap);
  heading(pen, '要求一览', treeHeight(pen, tree), 2);
  drawTree(pen, tree);
  pen.paragraph([{ text: '左起：类目、可选的办法（满足其一）、该办法所需的资质（全部满足）。' }], small);
  heading(pen, '资质逐项', optionKeep(pen, options[0], options.length, evidence), 2);
  for (const option of options) optionBlock(pen, option, options.length, evidence);
  if (application !== undefined) applicationPages(pen, application, evidence);
  if (notes.length > 0) heading(pen, '说明', 60, 2);
  points(pen, notes, false);
}

function applicationPages(pen: Pen, { items, nextSteps }: ApplicationPart, evidence: Evidence): void {
  heading(pen, '插件申请', 120, 2);
  for (const item of items) applicationItem(pen, item, evidence);
  if (nextSteps.length > 0) heading(pen, '接下来的步骤', 60, 2);
  points(pen, nextSteps, true);
}

function decisionBox(pen: Pen, { category, scheme, decision, tally }: VerdictPart): void {
  const { x, width } = pen.full;
  const words = { x: x + 142, width: width - 156 };
  const lines = [
    { text: category, style: { size: 13, weight: 'bold' }, role: 'H2' },
    { text: `接入方案　${scheme}`, style: body, role: 'P' },
    { text: decision.meaning, style: body, role: 'P' },
    { text: tally, style: body, role: 'P' },
  ] as const;
  const height = lines.reduce((sum, { text, style }) => sum + pen.heightOf(text, style, words.width), 22);
  pen.room(height + 30);
  const top = pen.y;
  const { strong, pale } = toneColours[decision.tone];
  pen.decorate(() => pen.document.lineWidth(0.9).roundedRect(x, top, width, height, 4).fillAndStroke(pale, strong));
  const word = `${toneMarks[decision.tone]} ${decision.word}`;
  pen.label(word, { size: 18, weight: 'bold', colour: strong }, x + 16, top + height / 2 - 13);
  pen.y = top + 11;
  for (const { text, style, role } of lines) pen.paragraph([{ text }], style, words, role);
  pen.y = top + height + 2;
}

function reasonBlock(pen: Pen, { text, citation }: PointPart): void {
  pen.y += 2;
  pen.paragraph([{ text }], { ...body, weight: 'bold' });
  if (citation !== undefined) citationLine(pen, citation);
}

function gapBlock(pen: Pen, { number, name, status, text, help, citation }: GapPart): void {
  pen.y += 5;
  const column = { x: pen.full.x + 26, width: pen.full.width - 26 };
  pen.room(pen.heightOf(text, body, column.width) + 48);
  rule(pen);
  pen.y += 7;
  const middle = pen.y + 7;
  const style = { size: 8.5, weight: 'bold', colour: '#ffffff' } as const;
  pen.decorate(() => pen.document.circle(pen.full.x + 9, middle, 8.5).fill(colours.ink));
  pen.label(`${number}`, style, pen.full.x + 9 - pen.widthOf(`${number}`, style) / 2, middle - 6.2);
  titleLine(pen, [{ text: name }], status, column);
  pen.paragraph([{ text }], body, column);
  for (const line of help) helpLine(pen, line, column);
  citationLine(pen, citation, column);
}

function helpLine(pen: Pen, { label, text }: LabelledText, { x, width }: Column): void {
  const words = { x: x + 36, width: width - 36 };
  pen.y += 1.5;
  pen.room(pen.heightOf(text, help, words.width));
  pen.label(label, { ...help, colour: colours.quiet }, x, pen.y);
  pen.paragraph([{ text }], help, words);
}

const help = { size: 8.4 } as const;

function optionBlock(pen: Pen, option: OptionPart, total: number, evidence: Evidence): void {
  const { number, label, status, brief, requirements } = option;
  if (total > 1) {
    pen.y += 10;
    pen.room(optionKeep(pen, option, total, evidence) - 10);
    titleLine(pen, [{ text: `办法 ${number}　`, colour: colours.quiet }, { text: label }], status);
  }
  if (brief) briefTable(pen, requirements);
  else for (const requirement of requirements) requirementBlock(pen, requirement, evidence);
}

/** Height for its title, and for its first requirement with it. */
function optionKeep(pen: Pen, option: OptionPart | undefined, total: number, evidence: Evidence): number {
  const [first] = option?.requirements ?? [];
  const below = first === undefined || option?.brief === true ? 60 : requirementKeep(pen, first, evidence);
  return below + (total > 1 ? 28 : 0);
}

/** An option in short: what it asks for, and how that stands. */
const briefTable = (pen: Pen, requirements: readonly RequirementPart[]): void =>
  table(
    pen,
    [
      { title: '序号', share: 0.08 },
      { title: '资质', share: 0.5 },
      { title: '出处', share: 0.28 },
      { title: '状态', share: 0.14 },
    ],
    requirements.map(({ number, name, note, citation, status, override }) => ({
      cells: [
        [{ text: number, colour: colours.quiet }],
        [{ text: name }, ...(note === undefined ? [] : [{ text: `　${note}`, colour: colours.quiet }])],
        [
          {
            text: `〔${citation.number}〕${citation.section}`,
            colour: colours.accent,
            goTo: `source-${citation.number}`,
          },
        ],
        [{ text: status.word, colour: toneColours[status.tone].strong }, ...rulingRuns(override)],
      ],
    })),
  );

const rulingRuns = (override: OverridePart | undefined): readonly Run[] =>
  override === undefined ? [] : [{ text: `，复核为${override.ruling.word}`, colour: colours.accent }];
