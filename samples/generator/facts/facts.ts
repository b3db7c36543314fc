import { drawCreditCode } from './credit-code.ts';
import { addressIn, capitalInWords, companyName, personName } from './names.ts';
import { type Town, towns } from './places.ts';
import type { Random } from './random.ts';

/** What one paper says. `null`: the paper does not print it. Dates are ISO. */
export interface Facts {
  readonly town: Town;
  readonly holder: string;
  readonly uscc: string;
  readonly number: string;
  readonly person: string;
  readonly address: string;
  readonly capital: string;
  readonly type: string;
  readonly issuer: string;
  readonly scope: string;
  readonly foundedOn: string;
  readonly issuedOn: string;
  readonly validFrom: string | null;
  /** ISO date or `long-term`. */
  readonly validTo: string | null;
  /** Words for the parts that only one kind of paper has. */
  readonly extra: Readonly<Record<string, string>>;
}

export type FactChanges = Partial<Facts>;

/** Invented facts of a company, before a kind of paper adds its own. */
export function inventFacts(random: Random, trade: string, changes: FactChanges): Facts {
  const town = changes.town ?? random.pick(towns);
  const issuedOn = `202${random.integer(4, 5)}-${two(random.integer(1, 12))}-${two(random.integer(1, 28))}`;
  return {
    town,
    holder: companyName(random, town, trade),
    uscc: drawCreditCode(random, '91', town.region),
    number: '',
    person: personName(random),
    address: addressIn(random, town),
    capital: capitalInWords(random),
    type: random.pick(['有限责任公司（自然人投资或控股）', '有限责任公司（自然人独资）', '其他有限责任公司']),
    issuer: '',
    scope: '',
    foundedOn: `20${random.integer(12, 22)}-${two(random.integer(1, 12))}-${two(random.integer(1, 28))}`,
    issuedOn,
    validFrom: null,
    validTo: null,
    extra: {},
    ...changes,
  };
}

export const two = (value: number): string => String(value).padStart(2, '0');
