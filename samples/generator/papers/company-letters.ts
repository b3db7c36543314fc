import { longDate } from '../facts/dates.ts';
import type { Facts } from '../facts/facts.ts';
import type { LetterKind } from './letter-kind.ts';

const other = (facts: Facts, name: string): string => facts.extra[name] ?? '';

/** 合作协议 between a platform (甲方) and an institution (乙方, `extra.partner`); `extra.seals` is `1` or `2`. */
export const agreement: LetterKind = {
  kind: 'agreement',
  certificate: '培训机构合作协议',
  trade: '教育科技',
  facts: (_, base) => ({
    extra: {
      partner: `${base.town.city.replace('市', '')}望舒教育培训学校有限公司`,
      title: '培训机构合作协议',
      seals: '2',
      ...base.extra,
    },
  }),
  letter: (facts) => ({
    title: other(facts, 'title'),
    underTitle: `协议编号：HZ-${facts.issuedOn.replaceAll('-', '')}-01`,
    paragraphs: [
      `|甲方：${facts.holder}`,
      `|统一社会信用代码：${facts.uscc}`,
      `|乙方：${other(facts, 'partner')}`,
      '甲乙双方经友好协商，就乙方入驻甲方运营的微信小程序开展在线培训服务事宜，达成如下协议：',
      '第一条　合作内容。乙方在甲方平台发布培训课程并进行直播教学，甲方提供平台技术服务。',
      '第二条　资质要求。乙方保证持有开展培训所需的有效资质，并在资质变更后五个工作日内告知甲方。',
      '第三条　费用结算。双方按月结算，甲方于次月十五日前向乙方支付课程收入。',
      '第四条　合作期限。本协议自双方盖章之日起三年内有效。',
      '第五条　争议解决。因本协议引起的争议，由甲方所在地人民法院管辖。',
    ],
    signatures: [
      {
        role: '甲方（盖章）',
        name: facts.holder,
        date: longDate(facts.issuedOn),
        seal: facts.holder,
        sealFoot: '合同专用章',
      },
      {
        role: '乙方（盖章）',
        name: other(facts, 'partner'),
        date: longDate(facts.issuedOn),
        ...(other(facts, 'seals') === '2' ? { seal: other(facts, 'partner') } : {}),
      },
    ],
  }),
  prints: ['holder', 'uscc'],
};

/** 股权关系证明函 of a parent (`extra.parent`) for its subsidiary; `extra.seals` is `1` or `2`. */
export const equityLetter: LetterKind = {
  kind: 'equity-letter',
  certificate: '股权关系证明函',
  trade: '汽车销售',
  facts: (_, base) => ({
    extra: { parent: `${base.town.city.replace('市', '')}星槎汽车制造有限公司`, seals: '2', ...base.extra },
  }),
  letter: (facts) => ({
    title: '股权关系证明函',
    paragraphs: [
      '|致：深圳市腾讯计算机系统有限公司',
      `兹证明${facts.holder}（统一社会信用代码：${facts.uscc}）系${other(facts, 'parent')}的控股子公司，${other(facts, 'parent')}持有其百分之一百股权。`,
      `${other(facts, 'parent')}知悉并同意${facts.holder}以自身名义申请微信小程序汽车预售服务类目，开展汽车预售、推广直播。`,
      '双方对本函内容的真实性负责。',
    ],
    signatures: [
      {
        role: '母公司（盖章）',
        name: other(facts, 'parent'),
        date: longDate(facts.issuedOn),
        seal: other(facts, 'parent'),
      },
      {
        role: '子公司（盖章）',
        name: facts.holder,
        date: longDate(facts.issuedOn),
        ...(other(facts, 'seals') === '2' ? { seal: facts.holder } : {}),
      },
    ],
  }),
  prints: ['holder', 'uscc', 'issuedOn'],
};

/** 厂商授权销售文件 from the maker (`extra.maker`) to a dealer. */
export const dealerAuthorisation: LetterKind = {
  kind: 'dealer-authorisation',
  certificate: '厂商授权销售文件',
  trade: '汽车销售服务',
  facts: (_, base) => ({
    extra: {
      maker: `${base.town.city.replace('市', '')}星槎汽车制造有限公司`,
      title: '厂商授权销售文件',
      ...base.extra,
    },
    validTo: '2027-12-31',
  }),
  letter: (facts) => ({
    title: other(facts, 'title'),
    underTitle: `授权编号：SQ${facts.issuedOn.replaceAll('-', '')}`,
    paragraphs: [
      `|授权方（厂商）：${other(facts, 'maker')}`,
      `|被授权方（经销商）：${facts.holder}`,
      `兹授权${facts.holder}为我公司在${facts.town.city}的授权经销商，销售我公司生产的全系列乘用车，并提供售后服务。`,
      `授权期限：自${longDate(facts.issuedOn)}至${longDate(facts.validTo ?? facts.issuedOn)}。`,
      '被授权方可在微信小程序内开展汽车预售、推广及优惠券销售活动。未经我公司书面同意，不得转授权。',
    ],
    signatures: [
      {
        role: '授权方（盖章）',
        name: other(facts, 'maker'),
        date: longDate(facts.issuedOn),
        seal: other(facts, 'maker'),
      },
    ],
  }),
  prints: ['holder', 'issuedOn', 'validTo'],
};

/** 依法经营电信业务承诺书 */
export const telecomPromise: LetterKind = {
  kind: 'telecom-promise',
  certificate: '依法经营电信业务承诺书',
  trade: '电子商务',
  facts: () => ({}),
  letter: (facts) => ({
    title: '依法经营电信业务承诺书',
    paragraphs: [
      `|${facts.town.province}通信管理局：`,
      `${facts.holder}在申请《增值电信业务经营许可证》时，郑重承诺如下：`,
      '一、遵守《中华人民共和国电信条例》《电信业务经营许可管理办法》等法律法规，依法经营。',
      '二、取得许可后，按照许可证载明的业务种类和覆盖范围开展经营活动。',
      '三、落实网络与信息安全责任，接受电信管理机构的监督检查。',
      '四、所提交的申请材料真实有效。如违反上述承诺，愿承担相应的法律责任。',
    ],
    signatures: [{ role: '承诺单位（盖章）', name: facts.holder, date: longDate(facts.issuedOn), seal: facts.holder }],
  }),
  prints: ['holder', 'issuedOn'],
};

/** 小程序开发者承诺函 */
export const developerPromise: LetterKind = {
  ...telecomPromise,
  kind: 'developer-promise',
  certificate: '小程序开发者承诺函',
  trade: '教育科技',
  letter: (facts) => ({
    title: '小程序开发者承诺函',
    paragraphs: [
      '|深圳市腾讯计算机系统有限公司：',
      `${facts.holder}（统一社会信用代码：${facts.uscc}）作为微信小程序的开发者，承诺小程序内的服务由具备相应资质的机构提供，本公司对入驻机构的资质进行审核并留存。`,
      '如因小程序内的服务产生纠纷或违反法律法规，由本公司承担全部责任。',
      '特此承诺。',
    ],
    signatures: [{ role: '承诺单位（盖章）', name: facts.holder, date: longDate(facts.issuedOn), seal: facts.holder }],
  }),
  prints: ['holder', 'uscc', 'issuedOn'],
};

/** Someone says that they hold a permit. The words after the name are `extra.claim`. */
export const statement: LetterKind = {
  ...telecomPromise,
  kind: 'statement',
  certificate: null,
  trade: '文化传媒',
  letter: (facts) => ({
    title: facts.extra['title'] ?? '关于经营资质的声明',
    paragraphs: facts.extra['paragraphs']?.split('\n') ?? [
      '|微信小程序审核团队：',
      `${facts.holder}已依法取得《网络文化经营许可证》，经营范围含网络表演，有效期至2028年3月1日。因证件原件正在办理变更登记，暂无法提供扫描件，特此说明。`,
      '我公司保证上述内容真实，如有不实愿承担一切法律责任。',
    ],
    signatures: [{ name: facts.holder, date: longDate(facts.issuedOn), seal: facts.holder }],
  }),
};
