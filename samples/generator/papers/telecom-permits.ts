import { chineseDate, longDate, yearsAfter } from '../facts/dates.ts';
import type { Facts } from '../facts/facts.ts';
import type { Random } from '../facts/random.ts';
import type { CertificateSpec } from '../layout/certificate-spec.ts';
import type { CertificateKind } from './paper.ts';
import { closingOf, plainLook, row } from './rows.ts';

const certificate = '增值电信业务经营许可证';
const preamble =
  '根据《中华人民共和国电信条例》及国家有关规定，经审查，准许你公司按照本经营许可证（正文和附件）载明的内容经营增值电信业务，特颁发此证。';

/** 正本 of one province, with the kinds of service on the page (since 2017). */
export const telecomListed: CertificateKind = {
  kind: 'telecom-listed',
  certificate,
  trade: '网络科技',
  facts: (random, { town, issuedOn }) => ({
    number: `${town.provinceShort}B2-${issuedOn.slice(0, 4)}${random.digits(4)}`,
    issuer: `${town.province}通信管理局`,
    scope: random.pick([
      '在线数据处理与交易处理业务（仅限经营类电子商务）',
      '信息服务业务（仅限互联网信息服务）',
      '在线数据处理与交易处理业务（仅限经营类电子商务）；信息服务业务（仅限互联网信息服务）',
    ]),
    validTo: yearsAfter(issuedOn, 5),
  }),
  spec: (facts, random) =>
    permit(facts, random, [
      row(
        '业务种类（服务项目）及覆盖范围',
        `${facts.scope}${facts.extra['coverage'] ?? `（业务覆盖范围：${facts.town.province}）`}`,
      ),
    ]),
  prints: ['holder', 'number', 'scope', 'issuer', 'issuedOn', 'validTo'],
};

/** 正本 of the ministry whose services stand on the 附页. */
export const telecomSeeAnnex: CertificateKind = {
  ...telecomListed,
  kind: 'telecom-see-annex',
  facts: (random, { issuedOn }) => ({
    number: `B1.B2-${issuedOn.slice(0, 4)}${random.digits(4)}`,
    issuer: '中华人民共和国工业和信息化部',
    scope: '第二类增值电信业务中的国内多方通信服务业务',
    validTo: yearsAfter(issuedOn, 5),
  }),
  spec: (facts, random) =>
    permit(facts, random, [row('业务种类', '（见附页）'), row('业务覆盖范围（服务项目）', '（见附页）')]),
  prints: ['holder', 'number', 'issuer', 'issuedOn', 'validTo'],
};

/** 附页: a sentence and a list, no rows. */
export const telecomAnnex: CertificateKind = {
  ...telecomSeeAnnex,
  kind: 'telecom-annex',
  spec: (facts) => ({
    ...plainLook,
    palette: 'brown',
    emblem: false,
    border: 'braid',
    rosette: false,
    titleLines: ['中华人民共和国增值电信业务经营许可证'],
    subtitle: '（附　页）',
    numberLine: { label: '经营许可证编号：', value: facts.number, side: 'left' },
    preamble: `${facts.holder}获准经营的业务种类、服务项目和业务覆盖范围：`,
    rows: facts.scope
      .split('；')
      .flatMap((service) => [row('业务种类', service), row('覆盖范围', facts.extra['coverage'] ?? '全国')]),
    closing: { label: '', seal: { ring: facts.issuer }, date: facts.issuedOn, dateStyle: 'chinese' },
    pageNumber: '第 1 页',
  }),
  prints: ['holder', 'number', 'scope', 'issuer'],
};

function permit(facts: Facts, random: Random, services: CertificateSpec['rows']): CertificateSpec {
  const chinese = random.chance(0.5);
  const date = chinese ? chineseDate : longDate;
  return {
    ...plainLook,
    palette: 'brown',
    border: 'braid',
    emblem: random.chance(0.4),
    waves: true,
    titleLines: ['中华人民共和国', certificate],
    numberLine: { label: '经营许可证编号：', value: facts.number, side: 'right' },
    preamble,
    rows: [
      row('公司名称', facts.holder),
      row('法定代表人', facts.person),
      row('注册资本', `人民币${facts.capital}`),
      row('注册住所', facts.address),
      ...services,
      row('有效期至', date(facts.validTo ?? facts.issuedOn)),
    ],
    labels: random.pick(['colon', 'spread'] as const),
    closing: closingOf(facts, { label: '发证机关', dateLabel: '发证日期', dateStyle: chinese ? 'chinese' : 'plain' }),
  };
}
