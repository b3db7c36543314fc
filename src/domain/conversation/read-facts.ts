import type { Declaration, Role, SubjectType } from '../verdict.ts';
import { findPhrases, type Mention, type PhraseBook } from './phrase-book.ts';
import { polarities } from './polarity.ts';
import type { Correction, Understanding } from './understanding.ts';
import type { FactMeaning, Vocabulary } from './vocabulary.ts';

export interface ReadFacts extends Pick<Understanding, 'role' | 'subjectType'> {
  readonly declares: readonly Declaration[];
  readonly denied: readonly Correction[];
  /** Where facts are denied: 不是4S店, 不卖整车 say what the applicant is not or does not, and nothing against its business. */
  readonly deniedAt: readonly { readonly at: number; readonly end: number }[];
}

/**
 * Role, subject type and declarations that a message states or denies. Of two that cannot both hold, neither is taken.
 *
 * @param text names of certificates blanked out: the holder of a 民办学校办学许可证 has not said that it is one
 */
export function readFacts(text: string, { facts }: Vocabulary): ReadFacts {
  const mentions = facts.flatMap((book) => meantFacts(text, book));
  const said = mentions.flatMap(({ meaning, polarity }) => (polarity === 'said' ? [meaning] : []));
  const denied = mentions.flatMap((mention) => (mention.polarity === 'denied' ? [correctionOf(mention)] : []));
  const role = single<Role>(said.flatMap((fact) => fact.role ?? []));
  const subjectType = single<SubjectType>(said.flatMap((fact) => fact.subjectType ?? []));
  const declares = [...new Set(said.flatMap((fact) => fact.declares ?? []))];
  return {
    declares,
    deniedAt: mentions.filter(({ polarity }) => polarity === 'denied'),
    denied: denied.filter(({ not }) => not !== role && not !== subjectType && !declares.some((id) => id === not)),
    ...(role === undefined ? {} : { role }),
    ...(subjectType === undefined ? {} : { subjectType }),
  };
}

function meantFacts(text: string, book: PhraseBook<FactMeaning>) {
  const mentions = findPhrases(text, book).filter(
    ({ meaning }) => !meaning.ignore && !meaning.unless.some((words) => text.includes(words)),
  );
  const meant = polarities(text, mentions);
  return mentions.map((mention, index) => ({ ...mention, polarity: meant[index] }));
}

const single = <Value>(values: readonly Value[]): Value | undefined => {
  const [first, ...others] = new Set(values);
  return others.length === 0 ? first : undefined;
};

function correctionOf({ meaning: { role, subjectType, declares } }: Mention<FactMeaning>): Correction {
  if (role !== undefined) return { what: 'role', not: role };
  if (subjectType !== undefined) return { what: 'subjectType', not: subjectType };
  return { what: 'declares', not: declares ?? '' };
}
