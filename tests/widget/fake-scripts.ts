import { readFileSync } from 'node:fs';
import type { ReadDocument, Verdict } from '../../src/widget/wire.ts';

/** One event to send; `cut` breaks the connection while the work goes on. */
export interface Step {
  readonly event: string;
  readonly data?: object;
  /** Milliseconds before it, when other than the usual pace. */
  readonly wait?: number;
}

/** A real verdict of drawn papers: two met, one unfit, one missing, a plug-in application half done. */
export const reviewed = JSON.parse(readFileSync('tests/widget/fixtures/ecommerce.json', 'utf8')) as {
  readonly verdict: Verdict;
  readonly documents: readonly ReadDocument[];
};

const citation = {
  source: '类目申请资质要求',
  section: '社交 - 直播',
  updated: '2024-08-29 17:45:51',
  url: 'https://cloud.tencent.com/document/product/1078/43316',
  quote: '《网络文化经营许可证》（经营范围含网络表演）',
};

/** What is answered to a message: by the words in it, or by the files with it. */
export function scriptFor(message: string, fileNames: readonly string[]): Step[] {
  if (fileNames.length > 0) return [...reading(fileNames), ...judged, done];
  const found = Object.entries(scripts).find(([word]) => message.includes(word));
  return [...(found?.[1] ?? answer(`收到：${message}`)), done];
}

const done: Step = { event: 'done', data: {} };

/** Words in the pieces a model streams. */
const answer = (text: string, wait?: number): Step[] =>
  [...text.matchAll(/[\s\S]{1,3}/g)].map(([piece]) => ({
    event: 'token',
    data: { text: piece },
    ...(wait !== undefined && { wait }),
  }));

const papers =
  '“社交-直播”要具备下列之一：\n\n1. 《网络文化经营许可证》，经营范围须含“网络表演”；\n2. 《信息网络传播视听节目许可证》。\n\n证照须在有效期内，持有人与小程序主体一致。具备其中一份即可，使用标准直播+直播标签接入。';

const papersStep: Step[] = [
  { event: 'status', data: { text: '正在查规则…' } },
  { event: 'understood', data: { question: 'which-papers', category: 'social-live' } },
  ...answer(papers),
  { event: 'citations', data: { items: [citation, { ...citation, quote: '《信息网络传播视听节目许可证》' }] } },
  {
    event: 'quickReplies',
    data: {
      items: [
        { label: '上传证照审查', value: '我要上传证照' },
        { label: '在哪里办《网络文化经营许可证》？', value: '在哪里办？' },
      ],
    },
  },
];

const scripts: Readonly<Record<string, readonly Step[]>> = {
  哪些资质: papersStep,
  慢: answer(papers.repeat(2), 60),
  断: [...answer('前半句话，'), { event: 'cut' }, { event: 'token', data: { text: '后半句话。' }, wait: 700 }],
  出错: [
    ...answer('先说一半'),
    {
      event: 'error',
      data: { problem: { code: 'ocr-unavailable', detail: '识别服务暂时不可用，请稍后再试', retryable: true } },
    },
  ],
  链接: [...answer('看这里'), { event: 'citations', data: { items: [{ ...citation, url: 'javascript:alert(1)' }] } }],
};

function reading(fileNames: readonly string[]): Step[] {
  return fileNames.flatMap((name, index): Step[] => {
    const known = reviewed.documents.find((document) => document.name === name);
    const document = { ...(known ?? other), name, id: known?.id ?? `doc_${index}` };
    const progress = (percent: number): Step => ({
      event: 'progress',
      data: { documentId: document.id, name, stage: 'reading', percent },
    });
    return [progress(10), progress(60), { event: 'document', data: document }];
  });
}

const other: ReadDocument = {
  id: 'doc_0',
  name: '',
  mediaType: 'image/jpeg',
  sha256: '',
  pages: 1,
  kind: 'other',
  certificates: [],
  mentions: [],
  candidates: [],
  fields: {},
  absences: {},
  warnings: [
    { code: 'low-resolution', text: '图片太小，请上传更大的原图', reviewer: '字高不足，请索取原图', mendable: true },
  ],
  engine: 'fake',
  lines: [],
  timings: {},
};

const judged: readonly Step[] = [
  { event: 'status', data: { text: '正在对照规则…' } },
  { event: 'verdict', data: reviewed.verdict },
  ...answer(
    '还差两项。许可证的业务种类里没有“在线数据处理与交易处理业务”，请先向发证机关申请增加；另外补交平台对入驻经营者的审核规范。两项齐了就能用小程序·云直播插件接入。',
  ),
  { event: 'citations', data: { items: [citation] } },
];
