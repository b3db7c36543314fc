import type {
  CitationPart,
  Exhibit,
  OverridePart,
  PointPart,
  StatusPart,
  Tone,
} from '../../../application/report/report.ts';
import { colours, toneColours, toneMarks } from '../palette.ts';
import type { Column, Pen, Run, TextStyle } from './pen.ts';

export const body: TextStyle = { size: 9.2 };
export const small: TextStyle = { size: 7.8, colour: colours.quiet };

const chipStyle = { size: 7.8, weight: 'bold' } as const;

/** A chip that ends at the right of the column, in line with what is written at `y`. @returns its width */
export function chip(pen: Pen, { word, tone }: Pick<StatusPart, 'word' | 'tone'>, column: Column, y: number): number {
  const text = `${toneMarks[tone]} ${word}`;
  const width = pen.widthOf(text, chipStyle) + 14;
  const x = column.x + column.width - width;
  const { strong, pale } = toneColours[tone];
  pen.decorate(() => {
    pen.document.lineWidth(0.5).roundedRect(x, y, width, 14, 7).fillAndStroke(pale, strong);
  });
  pen.label(text, { ...chipStyle, colour: strong }, x + 7, y + 1.3);
  return width;
}

/** A name with its status at the right; whatever its length, the next line stands below both. */
export function titleLine(
  pen: Pen,
  runs: readonly Run[],
  status: Pick<StatusPart, 'word' | 'tone'>,
  column: Column = pen.full,
): void {
  pen.room(18);
  const top = pen.y;
  const page = pen.page();
  const width = chip(pen, status, column, top);
  pen.paragraph(runs, { size: 10, weight: 'bold' }, { x: column.x, width: column.width - width - 10 }, 'H3');
  if (pen.page() === page) pen.y = Math.max(pen.y, top + 16);
}

/** A section's heading, never alone at the foot of a page. @param keep what must stand on the same page below it */
export function heading(pen: Pen, text: string, keep = 60, level: 1 | 2 = 1): void {
  pen.y += 14;
  pen.room(keep + 22);
  pen.bookmark(text, level);
  pen.paragraph([{ text }], { size: 11.5, weight: 'bold' }, pen.full, 'H2');
  pen.y += 4;
}

export function rule(pen: Pen, colour: string = colours.line, thickness = 0.6): void {
  const { x, width } = pen.full;
  pen.decorate(() => {
    pen.document
      .moveTo(x, pen.y)
      .lineTo(x + width, pen.y)
      .lineWidth(thickness)
      .stroke(colour);
  });
}

export function citationLine(pen: Pen, citation: CitationPart, column: Column = pen.full): void {
  const { number, source, section, updated, quote } = citation;
  pen.y += 2;
  pen.paragraph(
    [
      { text: '出处 ' },
      { text: `〔${number}〕`, colour: colours.accent, goTo: `source-${number}` },
      { text: `《${source}》${section}（${updated} 更新）「${quote}」` },
    ],
    small,
    column,
  );
}

/** Only the number: the sentence stands among the sources. */
export const sourceRuns = (citation: CitationPart | undefined): readonly Run[] =>
  citation === undefined
    ? []
    : [{ text: `　〔${citation.number}〕`, colour: colours.accent, goTo: `source-${citation.number}` }];

export const exhibitRuns = (exhibits: readonly Exhibit[]): readonly Run[] =>
  exhibits.map(({ number }) => ({
    text: `　证 ${number}`,
    colour: colours.accent,
    goTo: `exhibit-${number}`,
  }));

/** The tone's mark, then the text beside it. */
export function marked(pen: Pen, tone: Tone, runs: readonly Run[], column: Column): void {
  pen.room(16);
  pen.label(toneMarks[tone], { ...body, weight: 'bold', colour: toneColours[tone].strong }, column.x, pen.y);
  pen.paragraph(runs, body, { x: column.x + 14, width: column.width - 14 });
}

export function overrideLine(pen: Pen, override: OverridePart | undefined, column: Column): void {
  if (override === undefined) return;
  const { ruling, reason, by, at } = override;
  const runs = [
    { text: '人工复核　', weight: 'bold', colour: colours.accent },
    { text: `${toneMarks[ruling.tone]} ${ruling.word}　`, weight: 'bold', colour: toneColours[ruling.tone].strong },
    { text: `${reason}　` },
    { text: `${by}，${at}`, colour: colours.quiet },
  ] as const;
  pen.y += 3;
  barred(pen, colours.accent, column.x, () => {
    pen.paragraph(runs, body, { x: column.x + 8, width: column.width - 8 });
  });
  pen.y += 3;
}

export function points(pen: Pen, items: readonly PointPart[], numbered: boolean): void {
  items.forEach(({ text, citation }, index) => {
    const indent = numbered ? 18 : 0;
    const column = { x: pen.full.x + indent, width: pen.full.width - indent };
    pen.y += 4;
    pen.room(pen.heightOf(text, body, column.width) + 12);
    rule(pen);
    pen.y += 4;
    if (numbered) pen.label(`${index + 1}.`, { ...body, colour: colours.quiet }, pen.full.x, pen.y);
    pen.paragraph([{ text }, ...sourceRuns(citation)], body, column);
  });
}

/** Draws a line down the left of what `write` writes, over as many pages as that takes. */
export function barred(pen: Pen, colour: string, x: number, write: () => void): void {
  const start = { page: pen.page(), y: pen.y };
  write();
  const end = { page: pen.page(), y: pen.y };
  const { document } = pen;
  const { margins } = document.page;
  for (let page = start.page; page <= end.page; page += 1) {
    document.switchToPage(page);
    const top = page === start.page ? start.y : margins.top;
    const bottom = page === end.page ? end.y : pen.endOf(page);
    if (bottom > top) pen.decorate(() => document.rect(x, top, 2.4, bottom - top).fill(colour));
  }
}
