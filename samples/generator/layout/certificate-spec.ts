import type { BorderStyle } from '../ornaments/border.ts';
import type { PaletteName } from '../ornaments/colours.ts';
import type { SealText } from '../ornaments/seal.ts';

/** One printed row: label and value. `full` spans both columns. */
export interface Row {
  readonly label: string;
  readonly value: string;
  readonly column?: 'left' | 'right' | 'full';
}

/** The issuer's corner: label, name, seal and date. */
export interface Closing {
  /** e.g. 发证机关; empty for none. */
  readonly label: string;
  /** Printed beside the label; the seal says it in any case. */
  readonly issuer?: string;
  readonly seal: SealText;
  readonly date: string;
  readonly dateLabel?: string;
  /** `split`: 年月日 are preprinted and the digits typed between them. */
  readonly dateStyle: 'split' | 'plain' | 'chinese';
}

/** A certificate as a designer would brief it; `draw-certificate.ts` sets it on the page. */
export interface CertificateSpec {
  readonly orientation: 'portrait' | 'landscape';
  readonly palette: PaletteName;
  readonly border: BorderStyle;
  readonly emblem: boolean;
  /** One or two lines; the last is the larger. */
  readonly titleLines: readonly string[];
  readonly titleFamily?: 'song' | 'hei';
  /** e.g. （副本） */
  readonly subtitle?: string;
  /** Printed small over the frame's upper left, as the credit code on licences is. */
  readonly codeBlock?: { readonly label: string; readonly value: string };
  readonly numberLine?: { readonly label: string; readonly value: string; readonly side: 'left' | 'right' | 'centre' };
  /** Sentence before the rows. */
  readonly preamble?: string;
  readonly rows: readonly Row[];
  /** Sentence after the rows. */
  readonly postscript?: string;
  readonly labels: 'spread' | 'plain' | 'colon';
  readonly values: 'beside' | 'below' | 'above';
  readonly faintWords?: string;
  readonly waves: boolean;
  readonly rosette: boolean;
  readonly qrSquare?: 'top-right' | 'bottom-left';
  readonly qrNote?: string;
  readonly closing: Closing;
  readonly footLeft?: string;
  readonly footRight?: string;
  readonly pageNumber?: string;
}
