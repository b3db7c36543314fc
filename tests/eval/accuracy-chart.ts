import { groupNames } from './print-summary.ts';
import { type Summary, shareOf } from './summarize.ts';

const rowHeight = 26;
const labelWidth = 130;
const barWidth = 250;
const panelWidth = barWidth + 70;
const panels = [
  { field: 'title', heading: '认出是什么' },
  { field: 'holder', heading: '持有人' },
  { field: 'issuedOn', heading: '发证日期' },
] as const;
const colours: readonly string[] = ['#2f6fde', '#c9a24a'];

/** How much was read rightly under each damage, a bar for each engine, as an SVG with its own white ground. */
export function accuracyChart(summaries: Readonly<Record<string, Summary>>): string {
  const engines = Object.entries(summaries);
  const groups = Object.keys(groupNames).filter((group) =>
    engines.some(([, { groups: measured }]) => measured.some((each) => each.group === group)),
  );
  const width = labelWidth + panels.length * panelWidth + 10;
  const height = 84 + groups.length * rowHeight;
  const bars = groups.flatMap((group, row) =>
    panels.flatMap(({ field }, panel) =>
      engines.flatMap(([, { groups: measured }], index) => {
        const count = measured.find((each) => each.group === group)?.fields[field];
        return count === undefined ? [] : [bar(shareOf(count), panel, row, index, engines.length)];
      }),
    ),
  );
  const labels = groups.map((group, row) => text(labelWidth - 8, rowTop(row) + 16, groupNames[group] ?? group, 'end'));
  const legend = engines.map(
    ([name], index) =>
      `<rect x="${labelWidth + index * 150}" y="14" width="12" height="12" fill="${colours[index]}"/>${text(labelWidth + 18 + index * 150, 25, name)}`,
  );
  const headings = panels.map(({ heading }, panel) => text(labelWidth + panel * panelWidth, 56, heading));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13" role="img" aria-label="各种损坏下读对的比例">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...legend,
    ...headings,
    ...labels,
    ...bars,
    '</svg>',
    '',
  ].join('\n');
}

const rowTop = (row: number): number => 66 + row * rowHeight;

function bar(share: number, panel: number, row: number, index: number, engines: number): string {
  const height = (rowHeight - 8) / engines;
  const [x, y] = [labelWidth + panel * panelWidth, rowTop(row) + 3 + index * height];
  const figure = `<text x="${x + barWidth + 6}" y="${y + height / 2 + 4}" font-size="${engines > 1 ? 9 : 12}" fill="#444">${Math.round(share * 100)}%</text>`;
  return `<rect x="${x}" y="${y}" width="${barWidth}" height="${height - 1}" fill="#eef0f3"/><rect x="${x}" y="${y}" width="${(barWidth * share).toFixed(1)}" height="${height - 1}" fill="${colours[index]}"/>${figure}`;
}

const text = (x: number, y: number, words: string, anchor = 'start'): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="#222">${words}</text>`;
