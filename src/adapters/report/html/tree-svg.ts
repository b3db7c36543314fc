import { html } from 'hono/html';
import type { TreeLink, TreeNode, TreePicture } from '../../../application/report/tree-picture.ts';
import { colours, toneColours } from '../palette.ts';
import { type Markup, nothing } from './markup.ts';

/** The requirement tree, drawn inline so that the page stays one file and prints sharp. */
export const treeSvg = (
  tree: TreePicture,
): Markup => html`<svg viewBox="-1 -1 ${tree.width + 2} ${tree.height + 2}" role="img" aria-label="${tree.spoken}" font-size="${tree.fontSize}">
${tree.links.map(drawLink)}${tree.nodes.map((node) => drawNode(node, tree))}</svg>`;

const drawLink = ({ from: [x, y], bend, to: [endX, endY], tone }: TreeLink): Markup =>
  html`<path d="M${x} ${y}H${bend}V${endY}H${endX}" fill="none" stroke="${linkColour(tone)}" stroke-width="1.2"/>`;

const linkColour = (tone: TreeLink['tone']): string => (tone === 'plain' ? colours.line : toneColours[tone].strong);

function drawNode(node: TreeNode, { fontSize, lineHeight }: TreePicture): Markup {
  const { x, y, width, height, tone, kind, lines, status } = node;
  const { strong, pale } = toneColours[tone];
  // a baseline lies about a third of the letters' size below their middle
  const baseline = lineHeight / 2 + fontSize * 0.36;
  const top = y + (height - lines.length * lineHeight) / 2 + baseline;
  const words = lines.map((line, index) => {
    const quiet = index === lines.length - 1 && kind !== 'requirement';
    return html`<text x="${x + 10}" y="${top + index * lineHeight}" fill="${quiet ? strong : colours.ink}" font-weight="${kind === 'root' ? 700 : 400}">${line}</text>`;
  });
  const stands = html`<text x="${x + width - 8}" y="${y + (height - lineHeight) / 2 + baseline}" text-anchor="end" fill="${strong}" font-weight="700">${status}</text>`;
  return html`<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4" fill="${pale}" stroke="${strong}" stroke-width="${kind === 'root' ? 1.6 : 0.8}"/>${words}${status === undefined ? nothing : stands}`;
}
