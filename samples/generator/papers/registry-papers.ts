import { drawCreditCode } from '../facts/credit-code.ts';
import { yearsAfter } from '../facts/dates.ts';
import type { CertificateKind } from './paper.ts';
import { closingOf, plainLook, row } from './rows.ts';
import { validityWords } from './validity.ts';

/** 统一社会信用代码证书 of a government body. */
export const unifiedCode: CertificateKind = {
  kind: 'unified-code',
  certificate: '统一社会信用代码证书',
  trade: '政务',
  facts: (random, { town, issuedOn }) => ({
    holder: `${town.city}${town.district}文化广电旅游体育局`,
    uscc: drawCreditCode(random, '11', town.region),
    issuer: `中共${town.city}${town.district}委机构编制委员会办公室`,
    validFrom: issuedOn,
    validTo: yearsAfter(issuedOn, 5),
  }),
  spec: (facts, random) => ({
    ...plainLook,
    orientation: 'landscape',
    palette: 'red',
    border: 'scallop',
    labels: 'spread',
    waves: false,
    titleLines: ['统一社会信用代码证书'],
    rows: [
      row('统一社会信用代码', facts.uscc),
      row('机构名称', facts.holder),
      row('机构性质', '机关'),
      row('机构地址', facts.address),
      row('负责人', facts.person),
      row('有效期', validityWords(facts, random)),
    ],
    closing: closingOf(facts, { label: '赋码机关', dateStyle: 'plain' }),
    footRight: '中央机构编制委员会办公室监制',
  }),
  prints: ['holder', 'uscc', 'issuer', 'issuedOn', 'validFrom', 'validTo'],
};

/** 非经营性互联网信息服务备案核准, as printed from the filing system. */
export const icpFiling: CertificateKind = {
  kind: 'icp-filing',
  certificate: '非经营性互联网信息服务备案核准',
  trade: '信息科技',
  facts: (random, { town, issuedOn }) => ({
    number: `${town.provinceShort}ICP备${issuedOn.slice(0, 4)}${random.digits(6)}号-${random.integer(1, 3)}X`,
    issuer: `${town.province}通信管理局`,
  }),
  spec: (facts, random) => ({
    ...plainLook,
    palette: random.pick(['blue', 'grey'] as const),
    border: 'lines',
    emblem: false,
    waves: random.chance(0.4),
    labels: random.pick(['colon', 'spread'] as const),
    titleLines: ['非经营性互联网信息服务', '备案核准'],
    numberLine: { label: '备案/许可证号：', value: facts.number, side: 'right' },
    rows: [
      row('主办单位名称', facts.holder),
      row('主办单位性质', '企业'),
      row('互联网信息服务类型', '小程序'),
      row('服务名称', `${facts.holder.slice(2, 5)}小程序`),
      row('审核通过日期', facts.issuedOn),
    ],
    postscript: '经审核，准予备案。主办单位应在互联网信息服务的显著位置标明备案编号。',
    closing: closingOf(facts, { label: '审核单位', dateStyle: 'plain' }),
  }),
  prints: ['holder', 'number', 'issuer', 'issuedOn'],
};
