import type { Tone } from './report.ts';

/** The requirement as a tree, laid out: what to draw, in units of which the picture is `width` across. */
export interface TreePicture {
  readonly width: number;
  readonly height: number;
  /** Size of the letters and height of a line. */
  readonly fontSize: number;
  readonly lineHeight: number;
  readonly nodes: readonly TreeNode[];
  readonly links: readonly TreeLink[];
  /** The same in words, for those who do not see it. */
  readonly spoken: string;
}

export interface TreeNode {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly tone: Tone;
  /** Root and options stand out from the requirements. */
  readonly kind: 'root' | 'option' | 'requirement';
  readonly lines: readonly string[];
  /** How it stands, at the right of the box; absent for root and options. */
  readonly status?: string;
}

/** From the right edge of one box to the left edge of another; `bend` is where it turns. */
export interface TreeLink {
  readonly from: readonly [x: number, y: number];
  readonly bend: number;
  readonly to: readonly [x: number, y: number];
  readonly tone: Tone;
}
