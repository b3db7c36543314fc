import { yearsAfter } from '../facts/dates.ts';
import { inventedWord } from '../facts/names.ts';
import type { CertificateKind } from './paper.ts';
import { closingOf, plainLook, row } from './rows.ts';
import { validityWords } from './validity.ts';

/** 医疗机构执业许可证 */
export const medicalInstitution: CertificateKind = {
  kind: 'medical-institution',
  certificate: '医疗机构执业许可证',
  trade: '医院',
  facts: (random, { town, issuedOn }) => ({
    holder: `${town.city}${inventedWord(random)}医院`,
    number: `PDY${random.digits(6)}${town.region}${random.digits(2)}A1001`,
    issuer: `${town.city}卫生健康委员会`,
    scope: '内科／外科／妇产科／儿科／中医科／医学检验科／医学影像科',
    validFrom: issuedOn,
    validTo: yearsAfter(issuedOn, 5),
  }),
  spec: (facts, random) => ({
    ...plainLook,
    orientation: random.pick(['landscape', 'portrait'] as const),
    palette: 'green',
    border: 'scallop',
    labels: 'spread',
    titleLines: random.chance(0.5) ? ['中华人民共和国', '医疗机构执业许可证'] : ['医疗机构执业许可证'],
    subtitle: '（副　本）',
    rows: [
      row('机构名称', facts.holder),
      row('法定代表人', facts.person),
      row('地址', facts.address),
      row('诊疗科目', facts.scope),
      row('登记号', facts.number),
      row('有效期限', validityWords(facts, random)),
    ],
    postscript: '该医疗机构经核准登记，准予执业。',
    closing: closingOf(facts),
    footRight: '国家卫生健康委员会制',
  }),
  prints: ['holder', 'number', 'scope', 'issuer', 'issuedOn', 'validFrom', 'validTo'],
};

/** 设置医疗机构批准书 */
export const medicalFounding: CertificateKind = {
  kind: 'medical-founding',
  certificate: '设置医疗机构批准书',
  trade: '互联网医院',
  facts: (random, { town, issuedOn }) => ({
    number: `${town.provinceShort}卫医设准字〔${issuedOn.slice(0, 4)}〕第${random.digits(3)}号`,
    issuer: `${town.province}卫生健康委员会`,
    scope: '互联网医院：内科、皮肤科、全科医疗科（仅限复诊）',
    validFrom: issuedOn,
    validTo: yearsAfter(issuedOn, 3),
  }),
  spec: (facts, random) => ({
    ...plainLook,
    palette: 'gold',
    border: 'lines',
    emblem: true,
    labels: 'colon',
    titleLines: ['设置医疗机构批准书'],
    numberLine: { label: '批准文号：', value: facts.number, side: 'right' },
    preamble: `${facts.holder}：根据《医疗机构管理条例》，经审核，同意设置如下医疗机构，请按批准内容筹建。`,
    rows: [
      row('设置单位', facts.holder),
      row('类别', '互联网医院'),
      row('选址', facts.address),
      row('诊疗科目', facts.scope),
      row('批准书有效期', validityWords(facts, random)),
    ],
    closing: closingOf(facts, { label: '批准机关', dateStyle: 'chinese' }),
  }),
  prints: ['holder', 'number', 'scope', 'issuer', 'issuedOn', 'validFrom', 'validTo'],
};
