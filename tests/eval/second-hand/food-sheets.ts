import { creditCode } from './credit-codes.ts';
import { emblem, qr, rows, say, seal, table, title, typedDate } from './marks.ts';
import type { Sheet } from './sheet.ts';

const portrait = [1060, 1500] as const;
const landscape = [1500, 1060] as const;
const codes = {
  food: creditCode('food', '91', '330110'),
  maker: creditCode('food maker', '91', '420111'),
  school: creditCode('canteen', '52', '320105'),
};

/** Licences of food, and what is filed instead of one. */
export const foodSheets: readonly Sheet[] = [
  {
    id: 'food-2016',
    size: landscape,
    look: { palette: 'green', border: 'scallop' },
    marks: [
      emblem(130, 66),
      title(290, '食品经营许可证', 76, { air: 20 }),
      rows(
        { x: 130, valueX: 360, width: 460, step: 50, y: 400, label: { size: 23, family: 'Hei' }, value: { size: 24 } },
        [
          ['经营者名称：', '杭州栖云餐饮管理有限公司良睦路店'],
          ['社会信用代码：', codes.food],
          ['（身份证号码）', ''],
          ['法定代表人：', '秦书瑶'],
          ['（负责人）', ''],
          ['住　　　　所：', '浙江省杭州市余杭区良睦路12号'],
          ['经 营 场 所：', '浙江省杭州市余杭区五常大道168号6幢102室'],
          ['主 体 业 态：', '餐饮服务经营者（网络经营）'],
          ['经 营 项 目：', '预包装食品销售(含冷藏冷冻食品)，热食类食品制售，自制饮品制售（不含自酿酒）'],
        ],
      ),
      rows(
        { x: 860, valueX: 1070, width: 320, step: 50, y: 400, label: { size: 23, family: 'Hei' }, value: { size: 24 } },
        [
          ['许 可 证 编 号：', 'JY23301840187346'],
          ['日常监督管理机构：', '杭州市余杭区市场监督管理局五常市场监督管理所'],
          ['日常监督管理人员：', '公示为准'],
          ['投诉举报电话：', '12315'],
        ],
      ),
      say(860, 690, '发 证 机 关：', { size: 23, family: 'Hei' }),
      say(1000, 690, '杭州市余杭区市场监督管理局', { size: 23 }),
      say(860, 745, '签　发　人：', { size: 23, family: 'Hei' }),
      say(1010, 745, '陈 卫 东', { size: 23 }),
      typedDate(950, 815, '2021-06-25', { size: 23 }),
      say(860, 880, '有效期至', { size: 23, family: 'Hei' }),
      typedDate(980, 880, '2026-06-24', { size: 23 }),
      seal(1200, 740, '杭州市余杭区市场监督管理局', 96),
      qr(150, 860, 110),
      say(1080, 1020, '国家市场监督管理总局监制', { size: 17 }),
    ],
    says: {
      title: '食品经营许可证',
      certificate: '食品经营许可证',
      holder: '杭州栖云餐饮管理有限公司良睦路店',
      uscc: codes.food,
      number: 'JY23301840187346',
      validTo: '2026-06-24',
      issuedOn: '2021-06-25',
      issuer: '杭州市余杭区市场监督管理局',
    },
  },
  {
    id: 'food-portrait-copy',
    size: portrait,
    look: { palette: 'olive', border: 'braid' },
    marks: [
      emblem(140, 64),
      title(300, '食品经营许可证', 62),
      title(350, '（副本）', 26, { family: 'Song' }),
      say(140, 420, '许可证编号：JY33201050092418', { size: 24 }),
      rows({ x: 140, valueX: 400, width: 510, step: 54, y: 500, label: { spread: 160, size: 24, family: 'Hei' } }, [
        ['经营者名称', '南京市建邺区禾木川实验学校'],
        ['统一社会信用代码', codes.school],
        ['法定代表人（负责人）', '顾庭轩'],
        ['住所', '南京市建邺区嘉陵江东街50号'],
        ['经营场所', '南京市建邺区嘉陵江东街50号1层食堂'],
        ['主体业态', '单位食堂（学校食堂）'],
        ['经营项目', '热食类食品制售'],
        ['有效期至', '2027年08月31日'],
      ]),
      say(540, 1150, '发证机关：', { size: 24, family: 'Hei' }),
      say(560, 1230, '2022 年 09 月 01 日', { size: 24 }),
      seal(720, 1160, '南京市建邺区行政审批局', 98),
    ],
    says: {
      title: '食品经营许可证',
      certificate: '食品经营许可证',
      holder: '南京市建邺区禾木川实验学校',
      uscc: codes.school,
      number: 'JY33201050092418',
      validTo: '2027-08-31',
      issuedOn: '2022-09-01',
    },
  },
  {
    id: 'food-maker',
    size: landscape,
    look: { palette: 'grey', border: 'braid' },
    marks: [
      emblem(130, 66),
      title(290, '食品生产许可证', 76, { air: 20 }),
      rows(
        { x: 130, valueX: 370, width: 460, step: 60, y: 410, label: { spread: 190, size: 24, family: 'Song Bold' } },
        [
          ['生产者名称', '武汉半夏堂食品有限责任公司'],
          ['社会信用代码', codes.maker],
          ['法定代表人', '叶景行'],
          ['住所', '武汉市洪山区文化大道特1号'],
          ['生产地址', '武汉市洪山区文化大道特1号3号厂房1-2层'],
          ['食品类别', '糕点；饼干；方便食品'],
        ],
      ),
      rows({ x: 880, valueX: 1060, width: 320, step: 60, y: 410, label: { size: 24, family: 'Song Bold' } }, [
        ['许可证编号：', 'SC12442011100876'],
        ['发 证 机 关：', '武汉市市场监督管理局'],
        ['签  发  人：', '王 建'],
      ]),
      typedDate(960, 640, '2023-10-09', { size: 24 }),
      say(880, 740, '有效期至：2028年10月08日', { size: 24 }),
      seal(1170, 590, '武汉市市场监督管理局', 98),
    ],
    says: {
      title: '食品生产许可证',
      certificate: '食品生产许可证',
      holder: '武汉半夏堂食品有限责任公司',
      uscc: codes.maker,
      number: 'SC12442011100876',
      validTo: '2028-10-08',
      issuedOn: '2023-10-09',
      issuer: '武汉市市场监督管理局',
    },
  },
  {
    id: 'prepackaged-food-filing',
    size: portrait,
    marks: [
      title(160, '仅销售预包装食品经营者备案信息采集表', 38),
      say(140, 230, '备案编号：YB13301100023674', { size: 24 }),
      table(
        [140, 400, 920],
        280,
        70,
        [
          ['经营者名称', '杭州柠野商贸有限公司'],
          ['统一社会信用代码', creditCode('prepackaged', '91', '330110')],
          ['经营场所', '杭州市余杭区文一西路998号'],
          ['销售方式', '☑批发　☑零售　☑网络经营'],
          ['备案日期', '2023年7月3日'],
        ],
        { size: 24 },
      ),
      seal(720, 900, '杭州市余杭区市场监督管理局', 96),
    ],
    says: { title: '仅销售预包装食品经营者备案信息采集表', certificate: null },
  },
];
