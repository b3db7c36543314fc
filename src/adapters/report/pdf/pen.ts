/** @see createPen */
export interface Pen {
  readonly document: PDFKit.PDFDocument;
  /** The whole breadth between the margins. */
  readonly full: Column;
  /** Where the next thing stands; units are points from the top of the page. */
  y: number;
  /** From 0; the page that is being written on. */
  page(): number;
  turnPage(): void;
  /** Where writing ended on a page that was turned before its end; else the end of its text. */
  endOf(page: number): number;
  /** Whether so much is left of the page. */
  fits(height: number): boolean;
  /** Turns the page unless so much is left of it; more than a page is taken as a page. */
  room(height: number): void;
  /** A paragraph at `y`, which then stands below it; goes on on the next page where needed. */
  paragraph(runs: readonly Run[], style: TextStyle, column?: Column, role?: Role): void;
  heightOf(text: string, style: TextStyle, width: number): number;
  widthOf(text: string, style: TextStyle): number;
  /** One line that neither breaks nor moves `y`. */
  label(text: string, style: TextStyle, x: number, y: number): void;
  /** Lines and grounds: nothing that is read out. */
  decorate(draw: () => void): void;
  figure(alternative: string, draw: () => void): void;
  /** A bookmark to the page, below the last one of the first level. */
  bookmark(text: string, level: 1 | 2): void;
  /** Names the place at `y` for `goTo`. */
  anchor(name: string): void;
  /** Sets the foot of every page, then gives the file. */
  finish(footer: string): Promise<Uint8Array<ArrayBuffer>>;
}

export interface TextStyle {
  readonly size: number;
  readonly weight?: 'regular' | 'bold';
  readonly colour?: string;
}

/** A stretch of text inside a paragraph. */
export interface Run extends Partial<TextStyle> {
  readonly text: string;
  /** An anchor in this report. */
  readonly goTo?: string;
  /** An address outside. */
  readonly link?: string;
}

export interface Column {
  readonly x: number;
  readonly width: number;
}

export type Role = 'H1' | 'H2' | 'H3' | 'P' | 'Caption';

export const margins = { top: 50, bottom: 54, left: 46, right: 46 } as const;
