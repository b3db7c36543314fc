import type { Canvas } from '@napi-rs/canvas';
import type { FactChanges } from '../../samples/generator/facts/facts.ts';
import { drawPaper, drawTitledPaper } from '../../samples/generator/papers/draw-paper.ts';
import { drawCover, drawFlowchart, drawNews } from '../../samples/generator/papers/not-papers.ts';
import type { ReviewedDocument } from '../../src/domain/document.ts';
import { normalizeName } from '../../src/domain/names/normalize-name.ts';
import type { BenchmarkCase, Marks } from './benchmark-case.ts';

const licences: Readonly<Record<string, string>> = {
  'business-licence': '营业执照',
  'network-culture': '网络文化经营许可证',
  audiovisual: '信息网络传播视听节目许可证',
  'telecom-listed': '增值电信业务经营许可证',
  food: '食品经营许可证',
  'medical-devices': '医疗器械经营许可证',
  presale: '商品房预售许可证',
  'private-school': '民办学校办学许可证',
  'public-institution': '事业单位法人证书',
  'medical-institution': '医疗机构执业许可证',
  finance: '金融许可证',
  securities: '经营证券期货业务许可证',
  'insurance-broker': '经营保险经纪业务许可证',
};

/** What turns a licence's name into a paper about it, printed under the name or behind it. */
const aboutWords = ['申请表', '管理办法', '使用规定', '受理通知书', '变更登记表', '承诺书', '补正通知', '办理指南'];

/** Names one or two characters from a name of the table, on a paper that is filled in and sealed like the real one. */
const nearNames: readonly (readonly [kind: string, title: string])[] = [
  ['network-culture', '网络出版服务许可证'],
  ['network-culture', '网络文化经营备案证'],
  ['network-culture', '文化经营许可证'],
  ['audiovisual', '信息网络传播视听节目备案证'],
  ['audiovisual', '信息网络传播许可证'],
  ['telecom-listed', '电信业务经营许可证'],
  ['telecom-listed', '电信增值业务经营备案证'],
  ['presale', '商品房租售许可证'],
  ['presale', '商品房预售备案证'],
  ['presale', '商品房现售许可证'],
  ['finance', '金融服务许可证'],
  ['securities', '经营证券投资业务许可证'],
  ['insurance-broker', '经营保险评估业务许可证'],
  ['insurance-broker', '经营保险公证业务许可证'],
  ['private-school', '民办学校办园许可证'],
  ['private-school', '学校食堂经营许可证'],
  ['medical-institution', '医疗机构制剂许可证'],
  ['medical-devices', '医疗器械生产许可证'],
  ['food', '食品生产许可证'],
  ['public-institution', '事业单位登记证书'],
];

/** A form as a template shows it: nothing filled in. */
const blank: FactChanges = {
  holder: '某某有限公司',
  uscc: '××××××××××××××××××',
  number: '××××〔20××〕×××号',
  person: '×××',
  address: '××省××市××区××路××号',
  type: '',
  scope: '',
  issuer: '××省××局',
  validFrom: null,
  validTo: null,
  issuedOn: '',
  extra: { unsealed: 'yes' },
};

/** Papers that name a certificate and are none: covers, empty forms, papers about one, near names, flowcharts, news. */
export function neverCases(set: string): readonly BenchmarkCase[] {
  const names = Object.entries(licences);
  return [
    ...names.map(([kind, name]) =>
      never(`cover/${kind}/${set}`, () => drawCover([name], '国家机关监制', `${set}/${kind}`)),
    ),
    ...names.map(([kind]) => never(`blank/${kind}/${set}`, () => drawPaper(kind, set, blank).canvas)),
    ...names.flatMap(([kind, name], at) =>
      [0, 1].map((step) => {
        const about = aboutWords[(at * 2 + step) % aboutWords.length] ?? '';
        const lines = step === 0 ? [`${name}${about}`] : [name, about];
        return never(`about/${kind}-${about}/${set}`, () => drawTitledPaper(kind, set, lines).canvas);
      }),
    ),
    ...nearNames.map(([kind, title]) =>
      never(`near/${title}/${set}`, () => drawTitledPaper(kind, set, [title]).canvas, title),
    ),
    ...names
      .slice(1, 5)
      .flatMap(([kind, name]) => [
        never(`flowchart/${kind}/${set}`, () =>
          drawFlowchart(`${name}办理流程`, ['提交材料', '材料审核', '受理通知', name, '领取证书', '完成']),
        ),
        never(`news/${kind}/${set}`, () =>
          drawNews(`${name}改革试点启动`, [
            `记者从主管部门获悉，《${name}》的审批时限将缩短一半，有关企业可以在网上办理。`,
            `截至目前，全市已有多家公司领到${name}。`,
          ]),
        ),
      ]),
  ];
}

/** @param own the title that it really bears, which it may be known by */
function never(id: string, draw: () => Canvas, own?: string): BenchmarkCase {
  return {
    id: `never/${id}`,
    group: 'never',
    legible: true,
    draw: async () => ({ canvas: draw(), score: (document) => scoreNever(document, own) }),
  };
}

function scoreNever({ certificates, screenshot }: ReviewedDocument, own = ''): Marks {
  const strangers = [
    ...certificates.map(({ name }) => name).filter((name) => normalizeName(name) !== normalizeName(own)),
    ...(screenshot?.platform === 'wechat' ? ['微信后台'] : []),
  ];
  return {
    marks: { accepted: strangers.length > 0 ? 'wrong' : 'right' },
    falseAccepts: strangers,
    faults: strangers.map((name) => `taken for ${name}`),
  };
}
