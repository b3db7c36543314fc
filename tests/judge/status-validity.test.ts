import { fact, leaf, read, stated, without } from './small-book.ts';
import { checkRows, type Row } from './status-rows.ts';

const validity: readonly Row[] = [
  {
    because: 'the day after the last',
    papers: [read('alpha', { validTo: fact('2026-11-23') })],
    is: 'unfit',
    code: 'not-expired',
  },
  { because: 'the last day itself', papers: [read('alpha', { validTo: fact('2026-11-24') })], is: 'met' },
  { because: 'no end', papers: [read('alpha', { validTo: fact('long-term') })], is: 'met' },
  {
    because: 'begins tomorrow',
    papers: [read('alpha', { validFrom: fact('2026-11-25') })],
    is: 'unfit',
    code: 'not-expired',
  },
  { because: 'begins today', papers: [read('alpha', { validFrom: fact('2026-11-24') })], is: 'met' },
  {
    because: 'issued tomorrow',
    papers: [read('alpha', { issuedOn: fact('2026-11-25') })],
    is: 'unsure',
    code: 'not-expired',
  },
  { because: 'issued today', papers: [read('alpha', { issuedOn: fact('2026-11-24') })], is: 'met' },
  {
    because: 'ends before it begins',
    papers: [read('alpha', { validFrom: fact('2021-01-01'), validTo: fact('2020-01-01') })],
    is: 'unsure',
    code: 'not-expired',
  },
  { because: 'stated without an end', papers: [stated('alpha')], is: 'met' },
  {
    because: 'the form has no such row',
    papers: [without(read('alpha', { absences: { validTo: 'not-stated' } }), 'validTo')],
    is: 'met',
  },
  {
    because: 'an end is always printed and was not read',
    papers: [without(read('alpha'), 'validTo')],
    is: 'unsure',
    code: 'not-expired',
  },
  ...(['illegible', 'masked', 'duration-only', 'on-annex', 'blank'] as const).map((absence) => ({
    because: `an end is always printed, and here ${absence}`,
    papers: [without(read('alpha', { absences: { validTo: absence } }), 'validTo')],
    is: 'unsure',
    code: 'not-expired',
  })),
  {
    because: 'an end is sometimes printed: nothing read',
    wants: leaf('beta'),
    papers: [without(read('beta'), 'validTo')],
    is: 'met',
  },
  {
    because: 'an end is sometimes printed: the row is empty',
    wants: leaf('beta'),
    papers: [without(read('beta', { absences: { validTo: 'blank' } }), 'validTo')],
    is: 'met',
  },
  {
    because: 'an end is sometimes printed: masked',
    wants: leaf('beta'),
    papers: [without(read('beta', { absences: { validTo: 'masked' } }), 'validTo')],
    is: 'unsure',
    code: 'not-expired',
  },
  {
    because: 'an end is never printed',
    wants: leaf('gamma'),
    papers: [without(read('gamma', { absences: { validTo: 'illegible' } }), 'validTo')],
    is: 'met',
  },
];

checkRows('when it holds', validity);
