import type { Case } from './judge.ts';
import { certificateOf, indexOf } from './judge-rules.ts';
import type { OfferedOptions } from './options.ts';

/** Whether the verdict would rest on a rule that is not known for this day: the category's own, a certificate's, an issuer's. */
export function restsOutsidePeriod({ category, rules }: Case, { options }: OfferedOptions): boolean {
  if (category.outOfPeriod !== undefined) return true;
  const { issuers } = indexOf(rules);
  return options
    .flatMap(({ leaves }) => leaves)
    .some(({ leaf }) => {
      const issuer = issuers.get(leaf.where?.issuedBy ?? '');
      return certificateOf(rules, leaf.certificate).outOfPeriod !== undefined || issuer?.outOfPeriod !== undefined;
    });
}
