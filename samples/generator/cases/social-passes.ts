import { maskedValue } from '../layout/mosaic.ts';
import { photographTogether } from '../layout/photograph-together.ts';
import { drawPaper } from '../papers/draw-paper.ts';
import { situationLetter } from '../papers/official-letters.ts';
import { applicant, enterprise, townOf } from './applicants.ts';
import type { SampleCase } from './sample-case.ts';
import { letter, picture, scan } from './sample-file.ts';

const company = applicant('广州栖云文化传媒有限公司', '广州市');
const studio = applicant('杭州望潮视听传媒有限公司', '杭州市');
const bureau = applicant('成都市武侯区文化广电旅游体育局', '成都市', '11');
const common = { category: '社交-直播', scheme: 'standard', decision: 'pass', gaps: [] } as const;
const culture = '网络文化经营许可证';

/** 社交-直播: what opens it. */
export const socialPasses: readonly SampleCase[] = [
  {
    ...common,
    name: 'social-culture-permit',
    subject: enterprise(company),
    statuses: { [culture]: 'met' },
    why: '经营范围写明网络表演、在有效期内、持有人一致的《网络文化经营许可证》单独就够',
    files: [
      scan('网络文化经营许可证.jpg', 'network-culture', company.facts),
      scan('营业执照.jpg', 'business-licence', company.facts),
    ],
  },
  {
    ...common,
    name: 'social-audiovisual-photo',
    subject: enterprise(studio),
    why: '《信息网络传播视听节目许可证》是另一条路；手机斜拍、有折痕',
    files: [
      scan('视听许可证.jpg', 'audiovisual', studio.facts, [
        ['fold', 0.4],
        ['perspective', 0.35],
      ]),
    ],
  },
  {
    ...common,
    name: 'social-government',
    subject: { name: bureau.name, type: 'government' },
    why: '政府主体：统一社会信用代码证书加情况说明函件',
    files: [
      scan('统一社会信用代码证书.jpg', 'unified-code', bureau.facts),
      letter('情况说明函件.jpg', situationLetter, { ...bureau.facts, issuer: bureau.name, issuedOn: '2026-09-08' }),
    ],
  },
  {
    ...common,
    name: 'social-sideways-scan',
    subject: enterprise(company),
    why: '扫描件横着放、没有方向信息，还盖了复印章：转正后照样能读',
    files: [
      scan('扫描件1.jpg', 'network-culture', { ...company.facts, issuedOn: '2025-03-18' }, [
        ['copy-stamp', 0.2],
        ['turn-90', 1],
      ]),
    ],
  },
  {
    ...common,
    name: 'social-upside-down',
    subject: enterprise(studio),
    why: '倒着拍的许可证',
    files: [
      scan('IMG_2041.jpg', 'audiovisual', studio.facts, [
        ['turn-180', 1],
        ['shadow', 0.2],
      ]),
    ],
  },
  {
    ...common,
    name: 'social-office-copy',
    subject: enterprise(company),
    why: '黑白复印件加斜水印，文字仍清楚',
    files: [
      scan('复印件.jpg', 'network-culture', { ...company.facts, issuedOn: '2025-06-02' }, [
        ['watermark', 0.15],
        ['black-and-white', 0.3],
      ]),
    ],
  },
  {
    ...common,
    name: 'social-two-papers-one-photo',
    subject: enterprise(company),
    why: '一张照片里并排拍了营业执照和许可证，两份都要认出来',
    files: [
      picture(
        '合照.jpg',
        () =>
          photographTogether(
            [
              drawPaper('business-licence', 'both', company.facts).canvas,
              drawPaper('network-culture', 'both', company.facts).canvas,
            ],
            1500,
          ),
        {
          kind: 'certificate',
          certificates: ['营业执照', culture],
        },
      ),
    ],
  },
  {
    ...common,
    name: 'social-masked-number',
    subject: enterprise(company),
    statuses: { [culture]: 'met' },
    why: '许可证编号打了码：编号不决定结论，但不许猜出一个',
    files: [
      scan('许可证-编号打码.jpg', 'network-culture', { ...company.facts, number: maskedValue }, [], {
        absent: ['number'],
      }),
    ],
  },
  {
    ...common,
    name: 'social-personal-account',
    decision: 'reject',
    subject: { name: '沈望舒', type: 'individual' },
    why: '个人主体不支持直播，什么证照也补不了',
    gaps: ['信息网络传播视听节目许可证'],
    files: [scan('个体执照.jpg', 'sole-trader-licence', { town: townOf('武汉市') })],
  },
];
