import type { Box } from './page.ts';

/** The smallest box around both. */
export function union([x, y, width, height]: Box, [otherX, otherY, otherWidth, otherHeight]: Box): Box {
  const [left, top] = [Math.min(x, otherX), Math.min(y, otherY)];
  return [left, top, Math.max(x + width, otherX + otherWidth) - left, Math.max(y + height, otherY + otherHeight) - top];
}

/** Whether the two share something; boxes that only touch do not. */
export const overlap = ([x, y, width, height]: Box, [otherX, otherY, otherWidth, otherHeight]: Box): boolean =>
  x < otherX + otherWidth && otherX < x + width && y < otherY + otherHeight && otherY < y + height;

/** Whether the middle of the inner box lies in the outer one. */
export const holdsMiddle = ([x, y, width, height]: Box, [left, top, across, down]: Box): boolean =>
  Math.abs(left + across / 2 - x - width / 2) <= width / 2 && Math.abs(top + down / 2 - y - height / 2) <= height / 2;
