/** x, y, width, height in pixels of the upright page's picture, origin top left. */
export type Box = readonly [x: number, y: number, width: number, height: number];

/** Clockwise degrees by which the stored picture was turned to stand upright. */
export type QuarterTurn = 0 | 90 | 180 | 270;

/** One page as pixels: RGB, 8 bits, row by row, `data.length === width * height * 3`. */
export interface PagePicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** One line of text as read. `confidence` 0–1; 1 for a text layer. */
export interface TextLine {
  readonly text: string;
  readonly confidence: number;
  readonly box: Box;
  /**
   * Where the page hangs askew: the line's own size, at its place on the page turned level. For comparing rows and
   * sizes; `box` is for showing. Absent: the same as `box`.
   */
  readonly level?: Box;
  /** The characters that make up `text`, where the reader knows them one by one. */
  readonly characters?: readonly ReadCharacter[];
}

/** One character of a line. `confidence` 0–1; `at` is its middle as a share of the line's length, 0 at the start. */
export interface ReadCharacter {
  readonly text: string;
  readonly confidence: number;
  readonly at: number;
}

/** What one page says. Boxes are in the pixels of the upright page, which is `width` × `height`. */
export interface PageText {
  readonly width: number;
  readonly height: number;
  readonly rotation: QuarterTurn;
  readonly lines: readonly TextLine[];
}

/** A seal (印章) seen on a page; `ring` 0–1 is the share of its outline that is there. */
export interface Seal {
  readonly colour: 'red' | 'blue';
  /** Company seals are round or oval; the square ones are a person's (法人章) or a company's further ones. */
  readonly shape: 'round' | 'oval' | 'square';
  readonly box: Box;
  readonly ring: number;
  /** Perhaps another impression of a seal that stands before it in the list: the two look alike, or are too small to tell. */
  readonly repeats?: true;
  /** The words around it, where they were asked for and every character is sure. */
  readonly name?: SealName;
}

/** The company or office that a seal names. `confidence` 0–1. */
export interface SealName {
  readonly text: string;
  readonly confidence: number;
}

/** A share, 0–1, for each side of a picture. */
export interface SideShares {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** What was measured of a page's picture. Everything but `edgeWidth` and `masks` is 0–1. */
export interface PageMeasures {
  /** Share of the page that is coloured. */
  readonly colour: number;
  /** Pixels that ink takes to turn into paper: 1–2 where sharp; absent where there is hardly any print. */
  readonly edgeWidth?: number;
  /** Share of the page that lies in shadow. */
  readonly shadow: number;
  /** Share of the page that a reflection has blown out, or in which it makes print fade. */
  readonly glare: number;
  /** Share of a fine coloured pattern's energy that lies in oblique stripes, and how strong the pattern is. */
  readonly stripes: number;
  readonly stripeStrength: number;
  /** Which share of each side's pixels begins a stroke of ink that runs out of the picture. */
  readonly cut: SideShares;
  /** How far inwards a printed border that is not closed at a side can be followed from there. */
  readonly openFrame: SideShares;
  /** Areas under a mosaic. */
  readonly masks: readonly Box[];
}

/** A page with its place in its document; `number` counts from 1. */
export interface ReadPage extends PageText {
  readonly number: number;
  readonly source: 'text-layer' | 'ocr';
  /** Length of the picture's long side before any scaling, in pixels; absent for a text layer. */
  readonly pictureLongSide?: number;
  /** Seals counted on the page's picture, boxes as upright as the lines'; absent where nobody looked or no colours are. */
  readonly seals?: readonly Seal[];
  /** Measured on the page's picture and turned upright with it; absent for a text layer. */
  readonly measures?: PageMeasures;
}

/** Where a value was read: page (from 1), box, and the words as they stand there. */
export interface Place {
  readonly page: number;
  readonly box: Box;
  readonly text: string;
}
