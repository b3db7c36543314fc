import type { Exhibit, FindingPart } from '../../application/report/report.ts';
import type { ReportPictures } from './take-pictures.ts';

export interface Evidence {
  readonly pictures: ReportPictures;
  /** Numbers of exhibits that stand further up; those that are set are added. */
  readonly shown: Set<number>;
}

/** The exhibits of these findings that were not set before, those with a picture first; they count as set from now on. */
export function takeFresh(findings: readonly FindingPart[], { pictures, shown }: Evidence): readonly Exhibit[] {
  const all = new Set(findings.flatMap(({ exhibits }) => exhibits));
  const fresh = [...all].filter(({ number }) => !shown.has(number));
  for (const { number } of fresh) shown.add(number);
  const hasPicture = ({ number }: Exhibit): boolean => pictures.exhibits.has(number);
  return [...fresh.filter(hasPicture), ...fresh.filter((exhibit) => !hasPicture(exhibit))];
}
