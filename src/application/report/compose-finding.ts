import type { Citation, Finding } from '../../domain/verdict.ts';
import type { Overrides } from './find-overrides.ts';
import type { PlaceNumbers } from './number-places.ts';
import type { FindingPart, PointPart } from './report.ts';
import { findingTone } from './say-report.ts';
import { shownText } from './shown-text.ts';

export interface ComposeOptions {
  readonly numbers: PlaceNumbers;
  readonly overrides: Overrides;
}

/** @param key of what was checked: `<category id>/<certificate or item id>` */
export function composeFinding(finding: Finding, key: string, { numbers, overrides }: ComposeOptions): FindingPart {
  const override = overrides(`${key}/${finding.code}`);
  return {
    code: finding.code,
    tone: findingTone(finding),
    text: shownText(finding.text),
    exhibits: [...new Set(finding.evidence.map(numbers.exhibit))],
    ...(override !== undefined && { override }),
  };
}

export const composePoint = (
  code: string,
  { text, citation }: { readonly text: string; readonly citation?: Citation },
  { numbers }: ComposeOptions,
): PointPart => ({
  code,
  text: shownText(text),
  ...(citation !== undefined && { citation: numbers.citation(citation) }),
});
