import type { OptionPart, RequirementPart, Tone, VerdictPart } from './report.ts';
import type { TreeLink, TreeNode, TreePicture } from './tree-picture.ts';
import { wrapText } from './wrap-text.ts';

/**
 * Lays the requirement out from left to right: category, its options (any of them), their requirements (all of them).
 * The nearest option is always opened; others only while the picture stays easy to take in, else they are counted.
 */
export function layOutTree(
  { category, decision }: Pick<VerdictPart, 'category' | 'decision'>,
  options: readonly OptionPart[],
): TreePicture {
  const placed = placeBranches(openBranches(options));
  const rootLines = [...wrapText(category, units(rootWidth), 3), decision.word];
  const height = Math.max(placed.height, boxHeight(rootLines.length));
  const root: TreeNode = {
    ...centred(height / 2, rootLines.length),
    x: 0,
    width: rootWidth,
    tone: decision.tone,
    kind: 'root',
    lines: rootLines,
  };
  const shift = (height - placed.height) / 2;
  const lowered = <Node extends TreeNode>(node: Node): Node => ({ ...node, y: node.y + shift });
  const branches = placed.branches.map((branch) => ({
    option: lowered(branch.option),
    leaves: branch.leaves.map(lowered),
  }));
  return {
    width: pictureWidth,
    height,
    fontSize,
    lineHeight,
    nodes: [root, ...branches.flatMap(({ option, leaves }) => [option, ...leaves])],
    links: [
      ...branches.map(({ option }) => link(root, option, option.tone)),
      ...branches.flatMap(({ option, leaves }) => leaves.map((leaf) => link(option, leaf, leaf.tone))),
    ],
    spoken: options.map(speakOption).join('；'),
  };
}

const pictureWidth = 720;
const fontSize = 12;
const lineHeight = 17;
const padding = 5;
const gap = 5;
const branchGap = 18;
const rootWidth = 132;
const optionLeft = 164;
const optionWidth = 190;
const leafLeft = 386;
const leafWidth = pictureWidth - leafLeft;
/** Room at the right of a requirement's box for its status. */
const statusWidth = 52;
const mostLeaves = 22;
const mostOptions = 8;

/** How much text a box holds across, in font sizes. */
const units = (boxWidth: number, taken = 0): number => (boxWidth - 20 - taken) / fontSize;

const boxHeight = (lines: number): number => lines * lineHeight + padding * 2;

interface OpenBranch {
  readonly option: OptionPart;
  readonly leaves: readonly RequirementPart[];
}

function openBranches(options: readonly OptionPart[]): readonly OpenBranch[] {
  let room = mostLeaves;
  return options.slice(0, mostOptions).map((option, index) => {
    const opened = index === 0 || (option.drawn && option.requirements.length <= room);
    if (opened) room -= option.requirements.length;
    return { option, leaves: opened ? option.requirements : [] };
  });
}

interface PlacedBranch {
  readonly option: TreeNode;
  readonly leaves: readonly TreeNode[];
}

function placeBranches(open: readonly OpenBranch[]): {
  readonly height: number;
  readonly branches: readonly PlacedBranch[];
} {
  let top = 0;
  const branches = open.map(({ option, leaves }): PlacedBranch => {
    const lines = optionLines(option);
    const placed = placeLeaves(leaves, top);
    const height = Math.max(placed.height, boxHeight(lines.length));
    const shift = (height - placed.height) / 2;
    const node: TreeNode = {
      ...centred(top + height / 2, lines.length),
      x: optionLeft,
      width: optionWidth,
      tone: option.status.tone,
      kind: 'option',
      lines,
    };
    top += height + branchGap;
    return { option: node, leaves: placed.nodes.map((leaf) => ({ ...leaf, y: leaf.y + shift })) };
  });
  return { height: Math.max(0, top - branchGap), branches };
}

function placeLeaves(
  requirements: readonly RequirementPart[],
  top: number,
): { readonly nodes: readonly TreeNode[]; readonly height: number } {
  let y = top;
  const nodes = requirements.map(({ name, status }): TreeNode => {
    const lines = wrapText(name, units(leafWidth, statusWidth), 2);
    const height = boxHeight(lines.length);
    const at = y;
    y += height + gap;
    const words = { kind: 'requirement', lines, status: status.word, tone: status.tone } as const;
    return { x: leafLeft, y: at, width: leafWidth, height, ...words };
  });
  return { nodes, height: Math.max(0, y - top - gap) };
}

function centred(middle: number, lines: number): { readonly y: number; readonly height: number } {
  const height = boxHeight(lines);
  return { y: middle - height / 2, height };
}

function link(from: TreeNode, to: TreeNode, tone: Tone): TreeLink {
  const right = from.x + from.width;
  return {
    from: [right, from.y + from.height / 2],
    bend: (right + to.x) / 2,
    to: [to.x, to.y + to.height / 2],
    tone,
  };
}

function optionLines(option: OptionPart): readonly string[] {
  return [...wrapText(`办法 ${option.number}：${option.label}`, units(optionWidth), 3), sayCount(option)];
}

function sayCount({ requirements }: OptionPart): string {
  const met = requirements.filter(({ status }) => status.code === 'met').length;
  return met === requirements.length ? `${met} 项全部满足` : `满足 ${met} / ${requirements.length} 项`;
}

const speakOption = ({ number, label, requirements }: OptionPart): string =>
  `办法 ${number} ${label}：${requirements.map(({ name, status }) => `${name} ${status.word}`).join('，')}`;
