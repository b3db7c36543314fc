import type { Paper } from '../../src/domain/paper.ts';
import { fact, leaf, own, read, stated, without } from './small-book.ts';
import { checkRows, type Row } from './status-rows.ts';

const named = { name: own };
const district = leaf('alpha', { where: { issuedBy: 'district' } });
const sealed = leaf('alpha', { where: { seals: 2 } });
const agreements = leaf('agreement', { where: { parties: 2, holder: 'anyone' } });
const agreement = (id: string, ...parties: readonly string[]): Paper =>
  without(read('agreement', { id, parties: parties.map(fact) }), 'holder', 'validTo');

const others: readonly Row[] = [
  {
    because: 'the right body',
    wants: district,
    papers: [read('alpha', { issuer: fact('某市某区教育局') })],
    is: 'met',
  },
  {
    because: 'the wrong body',
    wants: district,
    papers: [read('alpha', { issuer: fact('某省教育厅') })],
    is: 'unfit',
    code: 'issuer',
  },
  {
    because: 'a refusing word wins',
    wants: district,
    papers: [read('alpha', { issuer: fact('某省教育厅、某区教育局') })],
    is: 'unfit',
    code: 'issuer',
  },
  {
    because: 'neither',
    wants: district,
    papers: [read('alpha', { issuer: fact('某市教育局') })],
    is: 'unsure',
    code: 'issuer',
  },
  { because: 'issuer not read', wants: district, papers: [read('alpha')], is: 'unsure', code: 'issuer' },
  { because: 'issuer not stated', wants: district, papers: [stated('alpha')], is: 'met' },
  { because: 'two seals', wants: sealed, papers: [read('alpha', { sealCount: 2 })], is: 'met' },
  {
    because: 'two seals, one of them the applicant’s',
    wants: sealed,
    papers: [read('alpha', { sealCount: 2, seals: [fact('母公司'), fact(own)] })],
    applicant: named,
    is: 'met',
  },
  {
    because: 'two seals, one without a legible name',
    wants: sealed,
    papers: [read('alpha', { sealCount: 2, seals: [fact('母公司'), fact('')] })],
    applicant: named,
    is: 'met',
  },
  {
    because: 'two seals of others',
    wants: sealed,
    papers: [read('alpha', { sealCount: 2, seals: [fact('母公司'), fact('别的公司')] })],
    applicant: named,
    is: 'unsure',
    code: 'seal-count',
  },
  {
    because: 'two seals, of the two parties',
    wants: sealed,
    papers: [read('alpha', { sealCount: 2, seals: [fact('母公司'), fact(own)], parties: [fact('母公司'), fact(own)] })],
    applicant: named,
    is: 'met',
  },
  {
    because: 'two seals, one of nobody who signs',
    wants: sealed,
    papers: [
      read('alpha', { sealCount: 2, seals: [fact('别的公司'), fact(own)], parties: [fact('母公司甲'), fact(own)] }),
    ],
    applicant: named,
    is: 'unsure',
    code: 'seal-count',
  },
  {
    because: 'the seal is another office’s than the one printed',
    wants: district,
    papers: [read('alpha', { issuer: fact('广州市天河区教育局'), seals: [fact('广州市越秀区民政局')] })],
    is: 'unsure',
    code: 'issuer',
  },
  {
    because: 'the seal agrees but for one character, which may be misread',
    wants: district,
    papers: [read('alpha', { issuer: fact('南京市建邺区教育局'), seals: [fact('南京市建邮区教育局')] })],
    is: 'met',
  },
  {
    because: 'the applicant’s own seal beside the office’s says nothing of the issuer',
    wants: district,
    papers: [read('alpha', { issuer: fact('广州市天河区教育局'), seals: [fact(own)] })],
    is: 'met',
  },
  {
    because: 'one seal seen: perhaps a grey copy',
    wants: sealed,
    papers: [read('alpha', { sealCount: 1 })],
    is: 'unsure',
    code: 'seal-count',
  },
  {
    because: 'one seal stated',
    wants: sealed,
    papers: [stated('alpha', { sealCount: 1 })],
    is: 'unfit',
    code: 'seal-count',
  },
  { because: 'nobody counted', wants: sealed, papers: [read('alpha')], is: 'unsure', code: 'seal-count' },
  { because: 'seals not stated', wants: sealed, papers: [stated('alpha')], is: 'met' },
  { because: 'a right credit code', papers: [read('alpha', { uscc: fact('91350100M000100Y43') })], is: 'met' },
  {
    because: 'a wrong credit code',
    papers: [read('alpha', { uscc: fact('91350100M000100Y44') })],
    is: 'unsure',
    code: 'uscc-checksum',
  },
  {
    because: 'of two faults the graver names the gap',
    papers: [read('alpha', { uscc: fact('91350100M000100Y44'), validTo: fact('2020-01-01') })],
    is: 'unfit',
    code: 'not-expired',
  },
];

checkRows('who issued it, seals, code', others);

const parties: readonly Row[] = [
  {
    because: 'two agreements with two schools',
    papers: [agreement('a', own, '驾校一'), agreement('b', own, '驾校二')],
    applicant: named,
    is: 'met',
  },
  {
    because: 'one agreement with two schools',
    papers: [agreement('a', own, '驾校一', '驾校二')],
    applicant: named,
    is: 'met',
  },
  {
    because: 'twice the same school',
    papers: [agreement('a', own, '驾校（一）'), agreement('b', own, '驾校(一)')],
    applicant: named,
    is: 'unfit',
    code: 'party-count',
  },
  {
    because: 'one school, its name once read in part',
    wants: agreements,
    papers: [agreement('a', own, '望舒培训学校有限公司'), agreement('b', own, '望舒培训学校')],
    applicant: named,
    is: 'unfit',
    code: 'party-count',
  },
  {
    because: 'the applicant is no partner',
    papers: [agreement('a', own, '驾校一')],
    applicant: named,
    is: 'unfit',
    code: 'party-count',
  },
  {
    because: 'one party is the applicant, whoever that is',
    papers: [agreement('a', own, '驾校一')],
    is: 'unfit',
    code: 'party-count',
  },
  { because: 'three parties, one of them the applicant', papers: [agreement('a', own, '驾校一', '驾校二')], is: 'met' },
  {
    because: 'parties of one not read',
    papers: [agreement('a', own, '驾校一'), agreement('b')],
    applicant: named,
    is: 'unsure',
    code: 'party-count',
  },
  {
    because: 'one party of two not read',
    wants: agreements,
    papers: [agreement('a', own, '驾校一'), agreement('b', '驾校一')],
    applicant: named,
    is: 'unsure',
    code: 'party-count',
  },
  { because: 'parties not stated', papers: [stated('agreement')], applicant: named, is: 'met' },
  {
    because: 'one party stated',
    papers: [stated('agreement', { parties: [fact('驾校一')] })],
    applicant: named,
    is: 'unfit',
    code: 'party-count',
  },
  {
    because: 'an expired agreement does not count',
    papers: [agreement('a', own, '驾校一'), { ...agreement('b', own, '驾校二'), validTo: fact('2020-01-01') }],
    applicant: named,
    is: 'unfit',
    code: 'party-count',
  },
].map((row) => ({ ...row, wants: agreements }));

checkRows('how many partners', parties);
