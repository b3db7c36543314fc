import { type FactChanges, inventFacts } from '../facts/facts.ts';
import { createRandom } from '../facts/random.ts';
import { drawTableForm } from '../layout/draw-table-form.ts';
import type { DrawnPaper } from './paper.ts';

/** 电信业务经营许可证申请表 or another of the eight application papers that are forms. */
export function drawTelecomForm(
  title: string,
  certificate: string,
  seed: string | number,
  changes: FactChanges = {},
): DrawnPaper {
  const random = createRandom(`telecom-form/${title}/${seed}`);
  const facts = inventFacts(random, '电子商务', changes);
  const canvas = drawTableForm(
    {
      title,
      underTitle: '（国内增值电信业务）',
      rows: [
        [
          ['申请单位', facts.holder],
          ['法定代表人', facts.person],
        ],
        [
          ['统一社会信用代码', facts.uscc],
          ['注册资本', facts.capital],
        ],
        [['注册地址', facts.address]],
        [['申请业务种类', '在线数据处理与交易处理业务（仅限经营类电子商务）']],
        [
          ['业务覆盖范围', facts.town.province],
          ['联系电话', `020-${random.digits(8)}`],
        ],
        [
          ['网站或应用', '自营微信小程序'],
          ['服务器所在地', facts.town.city],
        ],
        [['申请事项', '首次申请增值电信业务经营许可证']],
      ],
      remark: '填表说明：申请单位对所填内容的真实性负责。本表一式两份，加盖单位公章后提交电信管理机构。',
      signer: facts.holder,
      date: facts.issuedOn,
    },
    random,
  );
  return {
    canvas,
    truth: {
      kind: 'telecom-form',
      title,
      certificate,
      holder: facts.holder,
      uscc: facts.uscc,
      number: null,
      validFrom: null,
      validTo: null,
      issuedOn: null,
      issuer: null,
      scope: null,
    },
  };
}
