import { isInked, ovalness, type Ring, reachOf } from './fit-ring.ts';
import type { InkMask } from './ink-of-colour.ts';

/** Share of a ring that must be there: seals on real papers show 0.93 and more, ornaments up to 0.88. */
const WHOLE = 0.9;
/** Company seals are round or, of foreign companies and for invoices, oval by a half. */
const MOST_OVAL = 1.62;
/** The band in which a seal's words run, as shares of its radius. */
const BAND = [0.6, 0.66, 0.72, 0.78, 0.84];
const LEAST_CHANGES = 8;

/**
 * A ring that is nearly whole, stands free outside, has paper right inside and words along it, and is not filled: a
 * filled emblem, a red heading, an ornament or a mark of the pen around something is none.
 */
export function looksLikeSeal(mask: InkMask, ring: Ring): boolean {
  if (ring.support < WHOLE || ovalness(ring) > MOST_OVAL) return false;
  const inside = meanShare(mask, ring, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.86]);
  const gap = Math.min(...[0.84, 0.88, 0.92, 0.94].map((share) => inkAt(mask, ring, share)));
  const outside = Math.min(...[1.1, 1.15, 1.2, 1.26].map((share) => inkAt(mask, ring, share)));
  return inside > 0.04 && inside < 0.6 && gap < 0.7 && outside < 0.3 && hasWordsAlong(mask, ring);
}

/** The share of ink weighed by the area each circle stands for. */
function meanShare(mask: InkMask, ring: Ring, shares: readonly number[]): number {
  const weight = shares.reduce((sum, share) => sum + share, 0);
  return shares.reduce((sum, share) => sum + share * inkAt(mask, ring, share), 0) / weight;
}

/** Share of ink along a ring inside or outside this one. */
function inkAt(mask: InkMask, ring: Ring, share: number): number {
  const steps = Math.max(24, Math.round(2 * Math.PI * ring.radius * share));
  let hits = 0;
  for (let step = 0; step < steps; step += 1) if (isInkedAt(mask, ring, share, (2 * Math.PI * step) / steps)) hits += 1;
  return hits / steps;
}

function isInkedAt(mask: InkMask, ring: Ring, share: number, angle: number): boolean {
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const reach = share * reachOf(ring, cosine, sine);
  return isInked(mask, ring.x + reach * cosine, ring.y + reach * sine);
}

/** Whether ink and paper change often on several circles of the band: a circle's own edge only flickers on one or two. */
function hasWordsAlong(mask: InkMask, ring: Ring): boolean {
  const steps = Math.max(24, Math.round(2 * Math.PI * ring.radius));
  const angles = Array.from({ length: steps }, (_unused, step) => (2 * Math.PI * step) / steps);
  const lively = BAND.filter((share) => {
    const inked = angles.map((angle) => isInkedAt(mask, ring, share, angle));
    return inked.filter((now, step) => now !== inked[(step + 1) % steps]).length >= LEAST_CHANGES;
  });
  return lively.length >= 3;
}
