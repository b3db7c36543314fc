import { invalidFields, type Problem } from '../../domain/problem.ts';
import { failed, type Result } from '../../domain/result.ts';
import type { Finding, Verdict } from '../../domain/verdict.ts';
import type { Stores } from '../store-ports.ts';
import type { NewOverride, Override } from '../stores/override-store.ts';

/**
 * Keeps what a person rules against the program (改判), beside its verdict.
 * @returns `not-found`; `invalid-fields` when the review's verdicts know no such finding
 */
export const ruleOnFinding = async (
  { reviews, overrides }: Pick<Stores, 'reviews' | 'overrides'>,
  ruling: NewOverride,
): Promise<Result<Override, Problem>> => {
  const review = await reviews.get(ruling.reviewId);
  if (!review.ok) return review;
  if (!review.value.verdicts.flatMap(findingsOf).includes(ruling.finding)) return failed(unknownFinding);
  return overrides.add(ruling);
};

/** Everything in a verdict that can be ruled on, as overrides name it. */
const findingsOf = ({ category, options, application }: Verdict): readonly string[] => {
  const requirements = options.flatMap((option) => option.requirements);
  return [
    ...requirements.flatMap(({ certificate, findings }) => named(`${category.id}/${certificate.id}`, findings)),
    ...(application?.items ?? []).flatMap(({ id, findings }) => named(`${category.id}/${id}`, findings)),
  ];
};

const named = (name: string, findings: readonly Finding[]): readonly string[] => [
  name,
  ...findings.map(({ code }) => `${name}/${code}`),
];

const unknownFinding = invalidFields([
  {
    path: 'finding',
    code: 'unknown-finding',
    detail: '这次审查的结论里没有这一项；应为 类目编号/资质编号，或再加 /核对项',
  },
]);
