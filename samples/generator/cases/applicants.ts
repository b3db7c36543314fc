import { drawCreditCode } from '../facts/credit-code.ts';
import type { FactChanges } from '../facts/facts.ts';
import { addressIn, capitalInWords, personName } from '../facts/names.ts';
import { type Town, towns } from '../facts/places.ts';
import { createRandom } from '../facts/random.ts';

/** One invented company, the same on all of its papers. */
export interface Applicant {
  readonly name: string;
  readonly uscc: string;
  readonly facts: FactChanges;
}

/**
 * @param name the whole name
 * @param city such as 广州市; must be one of `towns`
 * @param prefix first two characters of the credit code
 */
export function applicant(name: string, city: string, prefix = '91'): Applicant {
  const random = createRandom(`applicant/${name}`);
  const town = townOf(city);
  const uscc = drawCreditCode(random, prefix, town.region);
  return {
    name,
    uscc,
    facts: {
      town,
      holder: name,
      uscc,
      person: personName(random),
      address: addressIn(random, town),
      capital: capitalInWords(random),
    },
  };
}

/** Subject of a review: a company. */
export const enterprise = ({ name }: Applicant): { readonly name: string; readonly type: 'enterprise' } => ({
  name,
  type: 'enterprise',
});

export function townOf(city: string): Town {
  const town = towns.find((known) => known.city === city);
  if (town === undefined) throw new Error(`no such town: ${city}`);
  return town;
}
