import type { Finding, JudgedRequirement, Verdict } from '../../domain/verdict.ts';
import { composeOverride } from './find-overrides.ts';
import type { RulingPart } from './report.ts';
import type { ReportedOverride } from './report-input.ts';
import { findingTone, sayStatus } from './say-report.ts';
import { shownLine } from './shown-text.ts';

/** All rulings in their order, each beside what the machine says of the same thing. */
export function composeRulings(
  overrides: readonly ReportedOverride[],
  verdicts: readonly Verdict[],
): readonly RulingPart[] {
  const latest = new Map(overrides.map((override) => [override.finding, override]));
  return overrides.map((override) => ({
    ...composeOverride(override),
    ...findRuled(override.finding, verdicts),
    holds: latest.get(override.finding) === override,
  }));
}

type Ruled = Pick<RulingPart, 'about' | 'machine'>;

function findRuled(key: string, verdicts: readonly Verdict[]): Ruled {
  const [categoryId, id, code] = key.split('/');
  const verdict = verdicts.find(({ category }) => category.id === categoryId);
  const requirement = verdict?.options.flatMap(({ requirements }) => requirements).find(isNamed(id));
  const item = verdict?.application?.items.find((one) => one.id === id);
  const judged = requirement ?? item;
  if (verdict === undefined || judged === undefined) return { about: shownLine(key) };
  const about = [verdict.category.name, requirement?.certificate.name ?? item?.label ?? ''];
  if (code === undefined) return { about: sayAbout(about), machine: sayStatus(judged.status) };
  const finding = judged.findings.find((one) => one.code === code);
  if (finding === undefined) return { about: sayAbout([...about, code]) };
  return { about: sayAbout([...about, finding.text]), machine: sayFinding(finding) };
}

const isNamed =
  (id: string | undefined) =>
  ({ certificate }: JudgedRequirement): boolean =>
    certificate.id === id;

const sayAbout = (parts: readonly string[]): string => parts.map((part) => shownLine(part, 60)).join(' · ');

const sayFinding = (finding: Finding): NonNullable<Ruled['machine']> => ({
  word: finding.ok === null ? '无法判断' : finding.ok ? '符合' : '不符',
  tone: findingTone(finding),
});
