import { createRandom } from '../../../samples/generator/facts/random.ts';
import { drawRegistrationNumber } from '../../../samples/generator/facts/registration-number.ts';
import { creditCode } from './credit-codes.ts';
import { block, emblem, qr, rows, say, seal, title, typedDate } from './marks.ts';
import type { Sheet } from './sheet.ts';

const says = (facts: Partial<Sheet['says']>, words = '营业执照'): Sheet['says'] => ({
  title: words,
  certificate: '营业执照',
  ...facts,
});
const landscape = [1500, 1060] as const;
const portrait = [1060, 1500] as const;
const oldCode = creditCode('portrait 2015');
const oldNumber = drawRegistrationNumber(createRandom('licence 2008'), '420111');
const codes = { landscape2015: creditCode('landscape 2015', '91', '330110') };

/** 营业执照 as printed until 2019. */
export const olderLicences: readonly Sheet[] = [
  {
    id: 'licence-2015-original',
    size: landscape,
    look: { palette: 'grey', border: 'braid' },
    marks: [
      emblem(120, 74),
      title(300, '营业执照', 92, { air: 60, colour: '#8a6512' }),
      say(1360, 372, `统一社会信用代码 ${codes.landscape2015}`, { size: 26, align: 'right' }),
      rows(
        { x: 240, valueX: 440, width: 860, step: 47, y: 440, label: { spread: 156, size: 28, family: 'Song Bold' } },
        [
          ['名称', '杭州砚山里数字文化传播有限公司'],
          ['类型', '有限责任公司(自然人投资或控股)'],
          ['住所', '浙江省杭州市余杭区五常街道良睦路1399号3幢502-11室'],
          ['法定代表人', '顾若溪'],
          ['注册资本', '伍佰万元整'],
          ['成立日期', '2016年04月19日'],
          ['营业期限', '2016年04月19日至2036年04月18日'],
          [
            '经营范围',
            '服务：组织策划文化艺术交流活动（除演出及演出中介），设计、制作、代理、发布国内广告，计算机软硬件、网络技术的技术开发、技术服务、成果转让；零售：工艺美术品。（依法须经批准的项目，经相关部门批准后方可开展经营活动）',
          ],
        ],
      ),
      say(960, 880, '登记机关', { size: 28, air: 10, family: 'Song Bold' }),
      typedDate(1010, 946, '2017-08-03'),
      seal(1150, 880, '杭州市余杭区市场监督管理局', 100),
      say(90, 1030, '企业信用信息公示系统网址： http://zj.gsxt.gov.cn', { size: 17 }),
      say(1060, 1030, '中华人民共和国国家工商行政管理总局监制', { size: 17 }),
    ],
    says: says({
      holder: '杭州砚山里数字文化传播有限公司',
      uscc: codes.landscape2015,
      validFrom: '2016-04-19',
      validTo: '2036-04-18',
      issuedOn: '2017-08-03',
    }),
  },
  {
    id: 'licence-2015-copy',
    size: portrait,
    look: { palette: 'grey', border: 'scallop' },
    marks: [
      emblem(150, 74),
      title(330, '营业执照', 80, { air: 30, colour: '#8a6512' }),
      title(388, '（副　本）', 30, { family: 'Song Bold' }),
      say(150, 440, '编号 S0612016024417(1-1)', { size: 21 }),
      say(925, 482, `统一社会信用代码 ${oldCode}`, { size: 25, align: 'right' }),
      rows(
        { x: 165, valueX: 350, width: 560, step: 52, y: 560, label: { spread: 150, size: 26, family: 'Song Bold' } },
        [
          ['名称', '广州鹿鸣溪网络科技股份有限公司'],
          ['类型', '其他股份有限公司(非上市)'],
          ['住所', '广州市天河区龙口东路34号1501房（仅限办公用途）'],
          ['法定代表人', '沈望舒'],
          ['注册资本', '壹仟伍佰万元整'],
          ['成立日期', '2012年11月07日'],
          ['营业期限', '2012年11月07日 至 长期'],
          [
            '经营范围',
            '软件和信息技术服务业（具体经营项目请登录广州市商事主体信息公示平台查询。依法须经批准的项目，经相关部门批准后方可开展经营活动。）',
          ],
        ],
      ),
      qr(165, 1150, 150),
      say(560, 1210, '登记机关', { size: 28, air: 20, family: 'Song Bold' }),
      typedDate(590, 1310, '2018-05-21'),
      seal(740, 1235, '广州市天河区工商行政管理局', 104),
      say(110, 1390, '温馨提示：商事主体应当于每年1月1日至6月30日报送年度报告。', { size: 17 }),
      say(80, 1462, '企业信用信息公示系统网址：http://cri.gz.gov.cn', { size: 16 }),
      say(680, 1462, '中华人民共和国国家工商行政管理总局监制', { size: 16 }),
    ],
    says: says({
      holder: '广州鹿鸣溪网络科技股份有限公司',
      uscc: oldCode,
      validFrom: '2012-11-07',
      validTo: 'long-term',
      issuedOn: '2018-05-21',
    }),
  },
  {
    id: 'licence-2008-legal-person',
    size: landscape,
    look: { palette: 'old-gold', border: 'corners' },
    marks: [
      emblem(120, 70),
      title(270, '企业法人营业执照', 72, { air: 16 }),
      title(326, '（副  本）', 28, { family: 'Song Bold' }),
      say(1330, 372, `注册号 ${oldNumber}`, { size: 26, align: 'right' }),
      rows({ x: 150, valueX: 390, width: 400, step: 45, y: 440, label: { spread: 180, size: 25 } }, [
        ['名称', '武汉朗月湾传媒有限公司'],
        ['住所', '武汉市洪山区书城路26号'],
        ['法定代表人姓名', '苏明哲'],
        ['注册资本', '叁佰万元整'],
        ['实收资本', '叁佰万元整'],
        ['公司类型', '有限责任公司'],
      ]),
      rows({ x: 840, valueX: 1010, width: 370, step: 48, y: 440, label: { spread: 130, size: 25 } }, [
        [
          '经营范围',
          '影视策划；广告设计、制作、代理、发布；会议及展览服务（国家有专项规定的项目经审批后或凭有效许可证方可经营）',
        ],
        ['成立日期', '二〇〇八年三月二十日'],
        ['营业期限', '自二〇〇八年三月二十日至二〇二八年三月十九日'],
      ]),
      say(160, 860, '须 知', { size: 24 }),
      block(
        250,
        830,
        480,
        '1．《企业法人营业执照》是企业法人资格和合法经营的凭证。2．《企业法人营业执照》分为正本和副本，具有同等法律效力。',
        { size: 15 },
      ),
      say(930, 852, '登记机关', { size: 26, air: 10 }),
      say(1020, 930, '二〇一一年　　五月　　九日', { size: 25 }),
      seal(1160, 870, '武汉市洪山区工商行政管理局', 96),
    ],
    says: says(
      {
        holder: '武汉朗月湾传媒有限公司',
        uscc: oldNumber,
        validFrom: '2008-03-20',
        validTo: '2028-03-19',
        issuedOn: '2011-05-09',
      },
      '企业法人营业执照',
    ),
  },
];
