import type { NetworkOutput } from './open-network.ts';

/** What is left of the recognition network's output: for every step of every line the likeliest class, and how likely. */
export interface LikeliestClasses {
  /** Lines, steps and classes of the whole output. */
  readonly shape: readonly number[];
  readonly classes: Int32Array;
  /** 0–1. */
  readonly likelihoods: Float32Array;
}

export function likeliestClasses({ values, shape }: NetworkOutput): LikeliestClasses {
  const count = shape.at(-1) ?? 1;
  const steps = Math.floor(values.length / count);
  const classes = new Int32Array(steps);
  const likelihoods = new Float32Array(steps);
  for (let step = 0; step < steps; step += 1) {
    const best = likeliest(values, step * count, count);
    classes[step] = best;
    likelihoods[step] = values[step * count + best] ?? 0;
  }
  return { shape, classes, likelihoods };
}

function likeliest(values: Float32Array, start: number, count: number): number {
  let best = 0;
  let bestValue = -1;
  for (let index = 0; index < count; index += 1) {
    const value = values[start + index] as number;
    if (value > bestValue) {
      bestValue = value;
      best = index;
    }
  }
  return best;
}
