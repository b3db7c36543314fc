import type { SKRSContext2D } from '@napi-rs/canvas';
import { font } from '../fonts.ts';
import { type Palette, palettes } from '../ornaments/colours.ts';
import type { CertificateSpec } from './certificate-spec.ts';
import type { PageGeometry } from './page-geometry.ts';
import { drawCentred } from './text.ts';

/** The title in one or two lines and （副本） below it; answers the y of the last baseline. */
export function drawTitle(context: SKRSContext2D, spec: CertificateSpec, page: PageGeometry): number {
  const family = spec.titleFamily === 'hei' ? 'Hei Heavy' : 'Song Heavy';
  let y = page.titleY - (spec.titleLines.length - 1) * page.titleSize * 0.25;
  spec.titleLines.forEach((line, at) => {
    const size = lineSize(spec, page, at);
    context.font = font(family, size);
    context.fillStyle = ink(context, palettes[spec.palette].title, y, size);
    drawCentred(context, line, page.width / 2, y, spacingOf(line, size));
    if (at < spec.titleLines.length - 1) y += page.titleSize * 1.22;
  });
  if (spec.subtitle !== undefined) {
    y += page.titleSize * 0.82;
    context.font = font('Song Bold', Math.max(24, page.titleSize * 0.42));
    context.fillStyle = '#4c4636';
    drawCentred(context, spec.subtitle, page.width / 2, y, 6);
  }
  return y;
}

function lineSize(spec: CertificateSpec, page: PageGeometry, at: number): number {
  return at < spec.titleLines.length - 1 ? page.titleSize * 0.72 : page.titleSize;
}

const spacingOf = (line: string, size: number): number => ([...line].length <= 5 ? size * 0.42 : size * 0.08);

function ink(context: SKRSContext2D, title: Palette['title'], y: number, size: number): SKRSContext2D['fillStyle'] {
  if (title === 'black') return '#17150f';
  if (title === 'red') return '#c0241f';
  const gradient = context.createLinearGradient(0, y - size, 0, y + size * 0.15);
  const [light, dark] = title === 'gold' ? ['#d9b23c', '#8a6512'] : ['#b99a35', '#40330d'];
  gradient.addColorStop(0, dark);
  gradient.addColorStop(0.45, light);
  gradient.addColorStop(1, dark);
  return gradient;
}
