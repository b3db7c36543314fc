import type { Seal } from '../page.ts';
import type { FoundFields } from './find-fields.ts';
import type { TitleSighting } from './find-titles.ts';
import type { Cell } from './lay-out-cells.ts';
import type { PageNature } from './page-nature.ts';

/** One paper in the document: a title and all that stands under it, over its pages. */
export interface TitledPart {
  readonly title: TitleSighting;
  readonly cells: readonly Cell[];
  readonly found: FoundFields;
  readonly natures: readonly PageNature[];
  /** Whether a fault of a picture may hide rows of its form. */
  readonly obscured: boolean;
  /** Seals on its pages; absent where nobody looked, or where other papers stand on the same page. */
  readonly sealCount?: number;
  /** The seals themselves, together with `sealCount`. */
  readonly seals?: readonly PlacedSeal[];
}

/** A seal and the page it stands on, from 1. */
export interface PlacedSeal extends Seal {
  readonly page: number;
}
