import type { Problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import type { RequirementStatus } from '../../domain/verdict.ts';

/** What a person ruled against the program, and why. Only ever added to; the latest for a finding holds. */
export interface OverrideStore {
  /** @returns `not-found` when there is no such review */
  add(override: NewOverride): Promise<Result<Override, Problem>>;
  /** Oldest first. */
  list(reviewId: string): Promise<Result<readonly Override[], Problem>>;
}

export interface NewOverride {
  readonly reviewId: string;
  /** Which finding: `<category id>/<certificate id>` and, for one check of it, `/<finding code>`. */
  readonly finding: string;
  readonly ruling: RequirementStatus;
  /** In the person's words. */
  readonly reason: string;
  /** Who ruled: the id of a key or the name a console gave. */
  readonly by: string;
}

export interface Override extends NewOverride {
  readonly id: string;
  readonly at: number;
}
