import type { ApplicationItemPart, FindingPart, RequirementPart } from '../../../application/report/report.ts';
import { colours, toneColours } from '../palette.ts';
import type { Evidence } from '../take-fresh.ts';
import { exhibitGrid, firstRowHeight } from './exhibit-grid.ts';
import { barred, body, citationLine, exhibitRuns, marked, overrideLine, small, titleLine } from './marks.ts';
import type { Column, Pen } from './pen.ts';

/** A requirement: status, findings, what to do, cut-outs, where the rule stands. */
export function requirementBlock(pen: Pen, requirement: RequirementPart, evidence: Evidence): void {
  const { number, name, status, findings, note, advice, gap, override, citation, sameAs } = requirement;
  const title = [{ text: `${number}　`, colour: colours.quiet }, { text: name }];
  if (sameAs !== undefined) {
    card(pen, colours.line, requirementKeep(pen, requirement, evidence), (column) => {
      titleLine(pen, title, status, column);
      pen.paragraph([{ text: `与 ${sameAs} 相同，见上文。` }], small, column);
    });
    return;
  }
  card(pen, toneColours[status.tone].strong, requirementKeep(pen, requirement, evidence), (column) => {
    titleLine(pen, title, status, column);
    if (note !== undefined) pen.paragraph([{ text: note }], { ...body, colour: colours.quiet }, column);
    overrideLine(pen, override, column);
    findingList(pen, findings, column);
    if (advice !== undefined) adviceLine(pen, gap === undefined ? advice : `见上文第 ${gap} 项。`, column);
    exhibitGrid(pen, findings, evidence, column);
    citationLine(pen, citation, column);
  });
}

/** Height that has to be left on the page for it: up to its first cut-outs, so that nothing stands alone. */
export function requirementKeep(pen: Pen, { findings, sameAs }: RequirementPart, evidence: Evidence): number {
  if (sameAs !== undefined) return 43;
  return Math.min(368, 49 + findings.length * 15 + firstRowHeight(pen, findings, evidence, cardColumn(pen)));
}

/** One thing that the plug-in's applications need. */
export function applicationItem(pen: Pen, item: ApplicationItemPart, evidence: Evidence): void {
  const { label, status, findings, override } = item;
  card(
    pen,
    toneColours[status.tone].strong,
    33 + findings.length * 15 + firstRowHeight(pen, findings, evidence, cardColumn(pen)),
    (column) => {
      titleLine(pen, [{ text: label }], status, column);
      overrideLine(pen, override, column);
      findingList(pen, findings, column);
      exhibitGrid(pen, findings, evidence, column);
    },
  );
}

/** @param keep height that must be left on the page, so that a title does not stand alone */
function card(pen: Pen, colour: string, keep: number, write: (column: Column) => void): void {
  pen.room(keep);
  pen.y += 9;
  barred(pen, colour, pen.full.x, () => write(cardColumn(pen)));
}

const cardColumn = ({ full }: Pen): Column => ({ x: full.x + 11, width: full.width - 11 });

function findingList(pen: Pen, findings: readonly FindingPart[], column: Column): void {
  for (const { tone, text, exhibits, override } of findings) {
    pen.y += 1;
    marked(pen, tone, [{ text }, ...exhibitRuns(exhibits)], column);
    overrideLine(pen, override, { x: column.x + 14, width: column.width - 14 });
  }
}

function adviceLine(pen: Pen, advice: string, column: Column): void {
  pen.y += 2;
  pen.paragraph([{ text: '怎么办　', weight: 'bold' }, { text: advice }], body, column);
}
