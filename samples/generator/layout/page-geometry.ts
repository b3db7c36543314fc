import type { CertificateSpec } from './certificate-spec.ts';

/** Where things stand on one page, in pixels. */
export interface PageGeometry {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly band: number;
  /** Left and right edge of the text. */
  readonly left: number;
  readonly right: number;
  /** Left edge of the second column. */
  readonly middle: number;
  readonly emblemY: number;
  readonly emblemRadius: number;
  readonly titleY: number;
  readonly titleSize: number;
  readonly textSize: number;
  /** Where rows must end. */
  readonly bottom: number;
  /** Left-bottom square: x is `left`. */
  readonly squareY: number;
  readonly squareSize: number;
  readonly sealX: number;
  readonly sealY: number;
  readonly sealRadius: number;
}

export function geometryOf(spec: CertificateSpec): PageGeometry {
  return spec.orientation === 'landscape' ? landscape(spec) : portrait(spec);
}

function landscape(spec: CertificateSpec): PageGeometry {
  return {
    width: 1480,
    height: 1046,
    margin: spec.emblem ? 62 : 40,
    band: 46,
    left: 140,
    right: 1345,
    middle: 800,
    emblemY: 98,
    emblemRadius: 72,
    titleY: spec.emblem ? 290 : 205,
    titleSize: titleSize(spec, 84, 1080),
    textSize: 25,
    bottom: spec.qrSquare === 'bottom-left' ? 790 : 872,
    squareY: 808,
    squareSize: 98,
    sealX: 1165,
    sealY: 800,
    sealRadius: 104,
  };
}

function portrait(spec: CertificateSpec): PageGeometry {
  return {
    width: 1046,
    height: 1480,
    margin: 44,
    band: 42,
    left: 140,
    right: 916,
    middle: 560,
    emblemY: 182,
    emblemRadius: 76,
    titleY: spec.emblem ? 338 : 205,
    titleSize: titleSize(spec, 66, 760),
    textSize: 25,
    bottom: 1190,
    squareY: 1170,
    squareSize: 130,
    sealX: 745,
    sealY: 1230,
    sealRadius: 100,
  };
}

function titleSize(spec: CertificateSpec, largest: number, room: number): number {
  const longest = Math.max(...spec.titleLines.map((line) => [...line].length));
  return Math.min(largest, room / (longest * 1.12));
}
