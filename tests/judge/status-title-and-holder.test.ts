import { fact, leaf, own, read, stated, without } from './small-book.ts';
import { checkRows, type Row } from './status-rows.ts';

const named = { name: own };
const identity: readonly Row[] = [
  { because: 'no paper', papers: [], is: 'missing', code: 'missing' },
  { because: 'another paper', papers: [read('beta')], is: 'missing', code: 'missing' },
  { because: 'the paper', papers: [read('alpha')], is: 'met' },
  { because: 'the newer form', papers: [read('new-alpha')], is: 'met' },
  { because: 'a general title that may be it', papers: [read('general')], is: 'unsure', code: 'uncertain-title' },
  {
    because: 'an uncertain title',
    papers: [read('alpha', { identity: { kind: 'unsure', candidates: ['alpha', 'beta'], doubt: '看不准' } })],
    is: 'unsure',
    code: 'uncertain-title',
  },
  {
    because: 'an uncertain title of other papers',
    papers: [read('alpha', { identity: { kind: 'unsure', candidates: ['beta', 'gamma'], doubt: '看不准' } })],
    is: 'missing',
    code: 'missing',
  },
  {
    because: 'a bad copy beside a good one',
    papers: [read('alpha', { id: 'a', validTo: fact('2020-01-01') }), read('alpha', { id: 'b' })],
    is: 'met',
  },
  {
    because: 'only a person can judge it',
    wants: leaf('letter'),
    papers: [read('letter')],
    is: 'unsure',
    code: 'needs-person',
  },
  {
    because: 'only a person can judge it, stated too',
    wants: leaf('letter'),
    papers: [stated('letter')],
    is: 'unsure',
    code: 'needs-person',
  },
  {
    because: 'a paper without a holder row is judged without one',
    wants: leaf('gamma'),
    papers: [without(read('gamma'), 'holder', 'validTo')],
    applicant: named,
    is: 'met',
  },
];

checkRows('what the paper is', identity);

const holders: readonly Row[] = [
  { because: 'the same name', papers: [read('alpha')], applicant: named, is: 'met' },
  {
    because: 'half-width brackets',
    papers: [read('alpha', { holder: fact('示例文化传媒(北京)有限公司') })],
    applicant: named,
    is: 'met',
  },
  {
    because: 'a sister company',
    papers: [read('alpha', { holder: fact('示例文化贸易（北京）有限公司') })],
    applicant: named,
    is: 'unfit',
    code: 'holder-matches',
  },
  {
    because: 'a misreading is not forgiven',
    papers: [read('alpha', { holder: fact('示例文化传煤（北京）有限公司') })],
    applicant: named,
    is: 'unfit',
    code: 'holder-matches',
  },
  {
    because: 'a part of the name',
    papers: [stated('alpha', { holder: fact('示例文化传媒') })],
    applicant: named,
    is: 'unfit',
    code: 'holder-matches',
  },
  { because: 'stated without holder', papers: [stated('alpha')], applicant: named, is: 'met' },
  {
    because: 'read without holder',
    papers: [without(read('alpha'), 'holder')],
    applicant: named,
    is: 'unsure',
    code: 'holder-matches',
  },
  {
    because: 'holder masked',
    papers: [without(read('alpha', { absences: { holder: 'masked' } }), 'holder')],
    applicant: named,
    is: 'unsure',
    code: 'holder-matches',
  },
  {
    because: 'no such row, and a name to compare',
    papers: [without(read('alpha', { absences: { holder: 'not-stated' } }), 'holder')],
    applicant: named,
    is: 'unsure',
    code: 'holder-matches',
  },
  {
    because: 'no such row, and nothing to compare',
    papers: [without(read('alpha', { absences: { holder: 'not-stated' } }), 'holder')],
    is: 'met',
  },
  {
    because: 'holder masked, whoever applies',
    papers: [without(read('alpha', { absences: { holder: 'masked' } }), 'holder')],
    is: 'unsure',
    code: 'legible',
  },
  {
    because: 'a partner’s paper',
    wants: leaf('alpha', { where: { holder: 'partner' } }),
    papers: [read('alpha', { holder: fact('合作医院') })],
    applicant: named,
    is: 'met',
  },
  {
    because: 'a partner’s paper of the applicant',
    wants: leaf('alpha', { where: { holder: 'partner' } }),
    papers: [read('alpha')],
    applicant: named,
    is: 'unsure',
    code: 'holder-matches',
  },
  {
    because: 'anyone’s paper',
    wants: leaf('alpha', { where: { holder: 'anyone' } }),
    papers: [read('alpha', { holder: fact('别家') })],
    applicant: named,
    is: 'met',
  },
];

checkRows('whose it is', holders);
