import { creditCode } from './credit-codes.ts';
import { block, emblem, paleWords, qr, rows, say, seal, title, typedDate } from './marks.ts';
import type { Sheet } from './sheet.ts';

const says = (facts: Partial<Sheet['says']>, words = '营业执照'): Sheet['says'] => ({
  title: words,
  certificate: '营业执照',
  ...facts,
});
const landscape = [1500, 1060] as const;
const olive = { palette: 'olive', border: 'scallop', waves: true } as const;

const codes = {
  trader: creditCode('trader', '92', '510107'),
  partnership: creditCode('partnership', '91', '320105'),
  cooperative: creditCode('cooperative', '93', '420111'),
  branch: creditCode('branch', '91', '610113'),
  electronic: creditCode('electronic', '91', '440106'),
  latest: creditCode('latest', '91', '330110'),
  sole: creditCode('sole', '91', '510107'),
};

const left2019 = {
  x: 130,
  valueX: 345,
  width: 455,
  step: 54,
  label: { spread: 150, size: 27, family: 'Hei Bold' },
} as const;
const right2019 = {
  x: 840,
  valueX: 1040,
  width: 325,
  step: 54,
  label: { spread: 135, size: 27, family: 'Hei Bold' },
} as const;

/** The 2019 form: code at the upper left, a QR square at the upper right, two columns, the authority at the lower right. */
function form2019(
  id: string,
  code: string,
  copy: string | null,
  columns: readonly [readonly (readonly [string, string])[], readonly (readonly [string, string])[]],
  issued: readonly [ring: string, date: string],
): Pick<Sheet, 'id' | 'size' | 'look' | 'marks'> {
  return {
    id,
    size: landscape,
    look: olive,
    marks: [
      emblem(98, 66),
      say(130, 222, '统一社会信用代码', { size: 21, air: 3, family: 'Hei' }),
      say(130, 258, code, { size: 23 }),
      title(268, '营业执照', 84, { air: 34 }),
      ...(copy === null ? [] : [title(318, copy, 28, { family: 'Song', air: 4 })]),
      qr(1085, 176, 120),
      block(1220, 196, 150, '扫描二维码登录‘国家企业信用信息公示系统’了解更多登记、备案、许可、监管信息。', {
        size: 16,
        lead: 1.35,
      }),
      rows({ ...left2019, y: 410 }, columns[0]),
      rows({ ...right2019, y: 410 }, columns[1]),
      say(980, 850, '登记机关', { size: 28, air: 12, family: 'Hei' }),
      typedDate(1040, 930, issued[1]),
      seal(1180, 862, issued[0], 104),
      say(70, 1026, '国家企业信用信息公示系统网址：http://www.gsxt.gov.cn', { size: 17 }),
      say(560, 1026, '市场主体应当于每年1月1日至6月30日通过国家企业信用信息公示系统报送公示年度报告', { size: 12 }),
      say(1180, 1026, '国家市场监督管理总局监制', { size: 17 }),
    ],
  };
}

/** 营业执照 as printed since 2019, by the kind of holder. */
export const licencesOf2019: readonly Sheet[] = [
  {
    ...form2019(
      'licence-trader',
      codes.trader,
      '（副  本）',
      [
        [
          ['名称', '武侯区半夏堂小吃店（个体工商户）'],
          ['类型', '个体工商户'],
          ['经营者', '许思齐'],
          [
            '经营范围',
            '一般项目：外卖递送服务；食品销售（仅销售预包装食品）。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）许可项目：餐饮服务。',
          ],
        ],
        [
          ['组成形式', '个人经营'],
          ['注册日期', '2021年09月16日'],
          ['经营场所', '四川省成都市武侯区武兴四路166号附12号1层'],
        ],
      ],
      ['成都市武侯区行政审批局', '2023-04-11'],
    ),
    says: says({ holder: '武侯区半夏堂小吃店（个体工商户）', uscc: codes.trader, issuedOn: '2023-04-11' }),
  },
  {
    ...form2019(
      'licence-partnership',
      codes.partnership,
      '（副 本）（1/1）',
      [
        [
          ['名称', '南京青屿创业投资合伙企业（有限合伙）'],
          ['类型', '有限合伙企业'],
          ['执行事务合伙人', '南京云栈资产管理有限公司（委派代表：陆景行）'],
          [
            '经营范围',
            '一般项目：创业投资（限投资未上市企业）；以自有资金从事投资活动（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）',
          ],
        ],
        [
          ['出资额', '12000万元整'],
          ['成立日期', '2022年03月30日'],
          ['合伙期限', '2022年03月30日至2032年03月29日'],
          ['主要经营场所', '南京市建邺区江东中路347号国金中心一期27层'],
        ],
      ],
      ['南京市市场监督管理局', '2022-03-30'],
    ),
    says: says({
      holder: '南京青屿创业投资合伙企业（有限合伙）',
      uscc: codes.partnership,
      validFrom: '2022-03-30',
      validTo: '2032-03-29',
      issuedOn: '2022-03-30',
    }),
  },
  {
    ...form2019(
      'licence-cooperative',
      codes.cooperative,
      null,
      [
        [
          ['名称', '武汉市洪山区麦穗谷蔬菜种植农民专业合作社'],
          ['类型', '农民专业合作社'],
          ['法定代表人', '秦一鸣'],
          ['业务范围', '组织采购、供应成员所需的农业生产资料；组织收购、销售成员及同类生产经营者种植的蔬菜。'],
        ],
        [
          ['成员出资总额', '贰佰叁拾万元整'],
          ['成立日期', '2018年10月12日'],
          ['住所', '武汉市洪山区花山街春和村特8号'],
        ],
      ],
      ['武汉市洪山区市场监督管理局', '2020-06-18'],
    ),
    says: says({ holder: '武汉市洪山区麦穗谷蔬菜种植农民专业合作社', uscc: codes.cooperative, issuedOn: '2020-06-18' }),
  },
  {
    ...form2019(
      'licence-branch',
      codes.branch,
      '（副本）',
      [
        [
          ['名称', '陕西松间汽车销售服务集团有限公司西安雁塔分公司'],
          ['类型', '有限责任公司分公司(自然人投资或控股)'],
          ['负责人', '叶书瑶'],
          [
            '经营范围',
            '一般项目：汽车新车销售；汽车零配件批发；新能源汽车整车销售；机动车修理和维护。(除依法须经批准的项目外，凭营业执照依法自主开展经营活动)',
          ],
        ],
        [
          ['成立日期', '2020年01月09日'],
          ['营业期限', '长期'],
          ['经营场所', '陕西省西安市雁塔区丈八东路汽车公园1号展厅'],
        ],
      ],
      ['西安市市场监督管理局雁塔分局', '2020-01-09'],
    ),
    says: says({
      holder: '陕西松间汽车销售服务集团有限公司西安雁塔分公司',
      uscc: codes.branch,
      validTo: 'long-term',
      issuedOn: '2020-01-09',
    }),
  },
  {
    ...form2019(
      'licence-2022-original',
      codes.latest,
      null,
      [
        [
          ['名称', '杭州柠野电子商务有限公司'],
          ['类型', '有限责任公司（自然人独资）'],
          ['法定代表人', '方嘉树'],
          [
            '经营范围',
            '一般项目：互联网销售（除销售需要许可的商品）；服装服饰批发；日用百货销售；个人互联网直播服务。许可项目：第二类增值电信业务；网络文化经营。',
          ],
        ],
        [
          ['注册资本', '壹佰万元整'],
          ['成立日期', '2023年02月08日'],
          ['住所', '浙江省杭州市余杭区文一西路998号4幢709室'],
        ],
      ],
      ['杭州市余杭区市场监督管理局', '2023-02-08'],
    ),
    says: says({ holder: '杭州柠野电子商务有限公司', uscc: codes.latest, issuedOn: '2023-02-08' }),
  },
  {
    ...form2019(
      'licence-sole',
      codes.sole,
      '（副本）1-1',
      [
        [
          ['名称', '成都听枫企业管理咨询中心'],
          ['类型', '个人独资企业'],
          ['投资人', '林知远'],
          ['经营范围', '一般项目：企业管理咨询；信息咨询服务（不含许可类信息咨询服务）；市场营销策划。'],
        ],
        [
          ['出资额', '叁拾万元整'],
          ['成立日期', '2024年11月05日'],
          ['住所', '四川省成都市武侯区天府三街69号1栋17层1711号'],
        ],
      ],
      ['成都市武侯区市场监督管理局', '2024-11-05'],
    ),
    says: says({ holder: '成都听枫企业管理咨询中心', uscc: codes.sole, issuedOn: '2024-11-05' }),
  },
  (() => {
    const form = form2019(
      'licence-electronic',
      codes.electronic,
      '（副  本）',
      [
        [
          ['名称', '广州云栈直播科技有限公司'],
          ['类型', '有限责任公司（法人独资）'],
          ['法定代表人', '梁雨桐'],
          [
            '经营范围',
            '科技推广和应用服务业（具体经营项目请登录国家企业信用信息公示系统查询，网址：http://www.gsxt.gov.cn/。依法须经批准的项目，经相关部门批准后方可开展经营活动。）',
          ],
        ],
        [
          ['注册资本', '壹仟万元（人民币）'],
          ['成立日期', '2020年07月27日'],
          ['住所', '广州市天河区科韵中路119号302房'],
        ],
      ],
      ['广州市天河区市场监督管理局', '2024-03-15'],
    );
    return {
      ...form,
      marks: [...form.marks, paleWords('电子营业执照'), say(130, 296, '编号：S0612020088551G(1-1)', { size: 18 })],
      says: says({ holder: '广州云栈直播科技有限公司', uscc: codes.electronic, issuedOn: '2024-03-15' }),
    };
  })(),
];
