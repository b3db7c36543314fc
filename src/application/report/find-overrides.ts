import type { OverridePart } from './report.ts';
import type { ReportedOverride } from './report-input.ts';
import { sayMoment, sayStatus } from './say-report.ts';
import { shownLine, shownText } from './shown-text.ts';

/** @param finding `<category id>/<certificate id>`, or with `/<finding code>` for one check of it */
export type Overrides = (finding: string) => OverridePart | undefined;

/** @param given oldest first; the latest for a finding holds */
export function findOverrides(given: readonly ReportedOverride[]): Overrides {
  const latest = new Map(given.map((override) => [override.finding, override]));
  return (finding) => {
    const override = latest.get(finding);
    return override === undefined ? undefined : composeOverride(override);
  };
}

export const composeOverride = ({ ruling, reason, by, at }: ReportedOverride): OverridePart => ({
  ruling: sayStatus(ruling),
  reason: shownText(reason, 600),
  by: shownLine(by, 60),
  at: sayMoment(at),
});
