import type { Box, PageMeasures, PagePicture, QuarterTurn, SideShares } from '../page.ts';
import { findMasks } from './find-masks.ts';
import { measureColour } from './measure-colour.ts';
import { measureCut } from './measure-cut.ts';
import { measureEdges } from './measure-edges.ts';
import { measureFading } from './measure-fading.ts';
import { measureFrame } from './measure-frame.ts';
import { measureGlare } from './measure-glare.ts';
import { measureMoire } from './measure-moire.ts';
import { measureShadow } from './measure-shadow.ts';
import { pageCells } from './page-cells.ts';
import { turnBox } from './turn-box.ts';

/** Pixels of edge, and strength of a fine pattern, up to which a mosaic can be told. */
const SHARP = 2.4;
const QUIET = 0.025;

/** Everything that is measured of a page's picture, as it is stored. */
export function measurePage(picture: PagePicture): PageMeasures {
  const cells = pageCells(picture);
  const edgeWidth = measureEdges(picture, cells);
  const moire = measureMoire(picture, cells);
  // the blocks of JPEG and the dots of a screen look like a mosaic where nothing is sharp
  const isSharp = edgeWidth !== undefined && edgeWidth < SHARP && moire.strength < QUIET;
  return {
    colour: measureColour(picture),
    ...(edgeWidth !== undefined && { edgeWidth }),
    shadow: measureShadow(cells),
    glare: Math.min(1, measureGlare(cells) + measureFading(cells)),
    stripes: moire.stripes,
    stripeStrength: moire.strength,
    cut: measureCut(picture),
    openFrame: measureFrame(picture),
    masks: isSharp ? findMasks(picture, cells) : [],
  };
}

/**
 * The same measures of the page turned clockwise.
 * @param width and `height` of the stored picture
 */
export function turnMeasures(measures: PageMeasures, turn: QuarterTurn, width: number, height: number): PageMeasures {
  return {
    ...measures,
    cut: turnSides(measures.cut, turn),
    openFrame: turnSides(measures.openFrame, turn),
    masks: measures.masks.map((mask): Box => turnBox(mask, turn, width, height)),
  };
}

function turnSides({ top, right, bottom, left }: SideShares, turn: QuarterTurn): SideShares {
  const sides = [top, right, bottom, left];
  const at = (side: number): number => sides[(side + 4 - turn / 90) % 4] ?? 0;
  return { top: at(0), right: at(1), bottom: at(2), left: at(3) };
}
