import type { Canvas } from '@napi-rs/canvas';
import { type DamageType, damage } from '../../samples/generator/damage/damage.ts';
import type { ReviewedDocument } from '../../src/domain/document.ts';

/** `wrong` is worse than `absent`: what is not read is asked for again, what is read wrongly is believed. */
export type Mark = 'right' | 'absent' | 'wrong';

/** What one document got; fields that the paper does not print are not in it. */
export interface Marks {
  readonly marks: Readonly<Record<string, Mark>>;
  /** Identities that the document does not have, by name: each could have passed a requirement. */
  readonly falseAccepts: readonly string[];
  /** What was read wrongly, in words. Drawn papers are nobody's: names may be told. */
  readonly faults: readonly string[];
}

/** One picture of the benchmark: drawn when its turn comes, always the same. */
export interface BenchmarkCase {
  /** Unique in its set. */
  readonly id: string;
  /** The damage (`clean` for none), `console`, `look-alike` or `never`. */
  readonly group: string;
  /** A person still reads every field of it: see `isLegible`. */
  readonly legible: boolean;
  draw(): Promise<DrawnCase>;
}

export interface DrawnCase {
  readonly canvas: Canvas;
  score(document: ReviewedDocument): Marks;
}

/** A damage with its strength, 0–1. */
export interface Hurt {
  readonly type: DamageType | 'clean';
  readonly strength: number;
}

export async function hurt(canvas: Canvas, { type, strength }: Hurt, seed: string): Promise<Canvas> {
  return type === 'clean' ? canvas : damage(canvas, type, strength, seed);
}

/** Where fields may be gone: outside the picture, under a reflection, or too small for any eye. */
const TAKES_FIELDS: readonly string[] = ['crop', 'glare', 'downscale'];

/** At half strength a person reads everything, except where the damage takes parts of the page away. */
export const isLegible = ({ type, strength }: Hurt): boolean =>
  strength <= 0.5 && (strength <= 0.25 || !TAKES_FIELDS.includes(type));
