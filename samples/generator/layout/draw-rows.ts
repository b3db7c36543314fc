import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Random } from '../facts/random.ts';
import { font } from '../fonts.ts';
import type { CertificateSpec, Row } from './certificate-spec.ts';
import { drawMosaic, maskedValue } from './mosaic.ts';
import type { PageGeometry } from './page-geometry.ts';
import { drawSpread, wrapText } from './text.ts';

/** Sets the rows in one or two columns, smaller where they would not fit; answers the y below the last. */
export function drawRows(
  context: SKRSContext2D,
  spec: CertificateSpec,
  page: PageGeometry,
  top: number,
  random: Random,
): number {
  let size = page.textSize;
  while (size > 15 && measure(context, spec, page, top, size) > page.bottom) size -= 1;
  const spare = Math.max(0, page.bottom - measure(context, spec, page, top, size));
  const air = Math.min(size * 1.05, (spare * 0.7) / spec.rows.length);
  return set(context, spec, page, top, size, { x: random.between(-3, 5), y: random.between(-3, 4), air, draws: true });
}

/** How far typed values miss their printed labels, and the air added under every row. */
interface Setting {
  readonly x: number;
  readonly y: number;
  readonly air: number;
  readonly draws: boolean;
}

interface Slot {
  readonly x: number;
  readonly width: number;
  readonly labelWidth: number;
}

const measure = (
  context: SKRSContext2D,
  spec: CertificateSpec,
  page: PageGeometry,
  top: number,
  size: number,
): number => set(context, spec, page, top, size, { x: 0, y: 0, air: 0, draws: false });

function set(
  context: SKRSContext2D,
  spec: CertificateSpec,
  page: PageGeometry,
  top: number,
  size: number,
  setting: Setting,
): number {
  const cursor = { left: top, right: top };
  for (const row of spec.rows) {
    const column = row.column ?? 'full';
    const y = column === 'full' ? Math.max(cursor.left, cursor.right) : cursor[column];
    const end = setRow(context, spec, row, slotOf(context, spec, page, column, size), y, size, setting);
    if (column !== 'right') cursor.left = end;
    if (column !== 'left') cursor.right = end;
  }
  return Math.max(cursor.left, cursor.right);
}

function slotOf(
  context: SKRSContext2D,
  spec: CertificateSpec,
  page: PageGeometry,
  column: 'left' | 'right' | 'full',
  size: number,
): Slot {
  context.font = font('Hei Bold', size);
  const labels = spec.rows
    .filter(
      (row) => (row.column ?? 'full') === column || column === 'left' || (column === 'full' && row.column === 'left'),
    )
    .map((row) => row.label);
  const longest = Math.max(...labels.map((label) => Math.min([...label].length, 8)));
  const labelWidth = Math.max(longest, 4) * size * 1.08 + (spec.labels === 'spread' ? size * 0.9 : 0);
  if (column === 'right') return { x: page.middle, width: page.right - page.middle, labelWidth };
  const right = column === 'left' ? page.middle - size * 1.6 : page.right;
  return { x: page.left, width: right - page.left, labelWidth };
}

function setRow(
  context: SKRSContext2D,
  spec: CertificateSpec,
  row: Row,
  slot: Slot,
  y: number,
  size: number,
  setting: Setting,
): number {
  const beside = spec.values === 'beside';
  const room = beside ? Math.max(slot.labelWidth, labelRoom(context, spec, row.label, size)) + size * 0.5 : size;
  const first = spec.values === 'below' ? y + size * 1.5 : y;
  const last = setValue(context, row, { ...slot, x: slot.x + room, width: slot.width - room }, first, size, setting);
  const above = spec.values === 'above';
  if (setting.draws) drawLabel(context, spec, row.label, slot, above ? last + size * 1.4 : y, size);
  return last + size * rowGap[spec.values] + setting.air;
}

const rowGap = { beside: 1.9, below: 1.7, above: 3.3 } as const;

/** Answers the y of its last line. */
function setValue(
  context: SKRSContext2D,
  { value }: Row,
  { x, width }: Slot,
  first: number,
  size: number,
  setting: Setting,
): number {
  const valueSize = [...value].length > 110 ? size * 0.84 : size * 0.96;
  context.font = font('Song', valueSize);
  context.fillStyle = '#161616';
  const lines = wrapText(context, value, width);
  if (setting.draws && value === maskedValue) drawMosaic(context, x, first - valueSize, valueSize);
  else if (setting.draws) {
    lines.forEach((line, at) => {
      context.fillText(line, x + setting.x, first + setting.y + at * valueSize * 1.36);
    });
  }
  return first + Math.max(lines.length - 1, 0) * valueSize * 1.36;
}

function labelRoom(context: SKRSContext2D, spec: CertificateSpec, label: string, size: number): number {
  context.font = font('Hei Bold', size);
  return context.measureText(spec.labels === 'spread' ? label : `${label}：`).width;
}

function drawLabel(
  context: SKRSContext2D,
  spec: CertificateSpec,
  label: string,
  slot: Slot,
  y: number,
  size: number,
): void {
  context.fillStyle = '#2a2620';
  context.font = font(spec.labels === 'plain' ? 'Song Bold' : 'Hei Bold', size);
  if (spec.labels === 'spread' && context.measureText(label).width <= slot.labelWidth)
    drawSpread(context, label, slot.x, y, slot.labelWidth);
  else context.fillText(spec.labels === 'spread' ? label : `${label}：`, slot.x, y);
}
