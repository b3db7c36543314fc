import { borneOutBy } from './borne-out.ts';
import { withoutNames } from './check-bodies.ts';
import { withoutCodes } from './check-codes.ts';
import { withoutDateParts } from './check-dates.ts';
import { withoutPapers } from './check-papers.ts';
import { quotedIn } from './check-quotations.ts';
import type { Grounds, GuardCheck } from './grounds.ts';

/**
 * Every word that asserts or denies (是, 已, 不, 没有, 可能 …) stands in a phrase that this gap's findings bear out. Neutral
 * words put together otherwise say untrue things too: 不缺, 没有印章, 已核对, 仍可使用.
 */
export const checkAssertions: GuardCheck = (text, grounds) => {
  const bare = withMarks(text, grounds);
  const rest = borneOutBy(grounds).reduce((left, phrase) => left.replace(phrase, ' '), bare);
  const found = ASSERTING.exec(rest);
  return found === null ? undefined : rest.slice(Math.max(0, found.index - 3), found.index + 5);
};

const ASSERTING = /[不未没无非缺误错差已仍属是能]|(?<!许)可|(?<![连一共])同(?!时)/u;

/** Papers are □, organisations ■, terms and values ◇; dates, codes and blanks are gone. */
function withMarks(text: string, grounds: Grounds): string {
  const terms = [...quotedIn(grounds.corpus), ...own(grounds)].sort((one, other) => other.length - one.length);
  const named = withoutNames(withoutPapers(text, grounds), grounds);
  const marked = terms.reduce((rest, term) => rest.replaceAll(term, '◇'), named);
  return withoutCodes(withoutDateParts(marked))
    .replace(/\s/gu, '')
    .replace(/["'“”‘’]/gu, '');
}

/** What the table's own words say whole, such as 不是申请人自己的 or the name of an authority. */
const own = ({ facts }: Grounds): readonly string[] =>
  [...facts.expected, facts.issuedBy, facts.category, facts.todo]
    .join(',')
    .normalize('NFKC')
    .split(/[,。;:、()由须]/u)
    .filter((segment) => segment.length >= 4 && ASSERTING.test(segment));
