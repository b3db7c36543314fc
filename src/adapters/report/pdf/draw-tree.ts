import type { TreeLink, TreeNode, TreePicture } from '../../../application/report/tree-picture.ts';
import { colours, toneColours } from '../palette.ts';
import { margins, type Pen } from './pen.ts';

/** The requirement tree as wide as the text, or smaller where it would be higher than a page; the caller sees to the room. */
export function drawTree(pen: Pen, tree: TreePicture): void {
  const { document, full } = pen;
  const scale = treeScale(pen, tree);
  const top = pen.y;
  pen.figure(tree.spoken, () => {
    document.save().translate(full.x, top).scale(scale);
    for (const link of tree.links) drawLink(document, link);
    for (const node of tree.nodes) drawNode(document, node, tree);
    document.restore();
  });
  pen.y = top + tree.height * scale + 6;
}

/** Height that the tree takes with the line below it. */
export const treeHeight = (pen: Pen, tree: TreePicture): number => tree.height * treeScale(pen, tree) + 20;

/** A tree that would just not fit on what is left of the page is made a little smaller. */
function treeScale({ document, full, y }: Pen, { width, height }: TreePicture): number {
  const page = document.page.height - margins.top - margins.bottom - 60;
  const usual = Math.min(full.width / width, page / height);
  const left = (document.page.height - margins.bottom - y - 62) / height;
  return left >= usual * 0.8 ? Math.min(usual, left) : usual;
}

function drawLink(document: PDFKit.PDFDocument, { from: [x, y], bend, to: [endX, endY], tone }: TreeLink): void {
  document
    .moveTo(x, y)
    .lineTo(bend, y)
    .lineTo(bend, endY)
    .lineTo(endX, endY)
    .lineWidth(1.2)
    .stroke(tone === 'plain' ? colours.line : toneColours[tone].strong);
}

function drawNode(document: PDFKit.PDFDocument, node: TreeNode, { fontSize, lineHeight }: TreePicture): void {
  const { x, y, width, height, tone, kind, lines, status } = node;
  const { strong, pale } = toneColours[tone];
  document
    .lineWidth(kind === 'root' ? 1.6 : 0.8)
    .roundedRect(x, y, width, height, 4)
    .fillAndStroke(pale, strong);
  const top = y + (height - lines.length * lineHeight) / 2;
  lines.forEach((line, index) => {
    const last = index === lines.length - 1 && kind !== 'requirement';
    document.font(kind === 'root' ? 'bold' : 'regular').fontSize(fontSize);
    document.fillColor(last ? strong : colours.ink).text(line, x + 10, top + index * lineHeight, { lineBreak: false });
  });
  if (status === undefined) return;
  document.font('bold').fontSize(fontSize).fillColor(strong);
  const left = x + width - 8 - document.widthOfString(status);
  document.text(status, left, y + (height - lineHeight) / 2, { lineBreak: false });
}
