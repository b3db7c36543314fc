import sharp from 'sharp';
import type { PageLooks, ReportInput } from '../../src/application/report/report-input.ts';
import type { CertificateSighting, Field, ReviewedDocument } from '../../src/domain/document.ts';
import type { Box, PagePicture } from '../../src/domain/page.ts';
import type { Citation, Evidence, Finding, JudgedRequirement, Verdict } from '../../src/domain/verdict.ts';

/** A review with everything a report can hold: two categories, three options, an application, rulings, a failed file. */
export function exampleReview(): ReportInput {
  return {
    applicant: {
      name: '杭州麦穗谷电子商务有限公司',
      type: 'enterprise',
      role: 'dealer',
      declares: ['medical-devices'],
    },
    verdicts: [supplementVerdict(), passVerdict()],
    documents: [licence('doc_1', '营业执照.jpg'), licence('doc_2', '许可证 副本.png')],
    failures: [{ name: '坏了.pdf', problem: { code: 'file-damaged', detail: '文件已损坏，无法打开' } }],
    explanation: { text: '还差一份许可证。\n先向发证机关申请变更。', source: 'llm', model: 'some-model-1' },
    overrides: [
      { finding: 'e-commerce/vat-permit', ruling: 'unsure', reason: '先放一放', by: '甲', at: Date.UTC(2026, 10, 23) },
      { finding: 'e-commerce/vat-permit', ruling: 'met', reason: '已看过原件', by: '乙', at: Date.UTC(2026, 10, 24) },
      { finding: 'e-commerce/vat-permit/scope-contains', ruling: 'met', reason: '附页写明', by: '乙', at: 0 },
    ],
    reviewId: 'rev_example',
    reviewedAt: Date.UTC(2026, 10, 24, 3, 12),
  };
}

export const citation = (quote: string, url = 'https://cloud.tencent.com/document/product/1078/43316'): Citation => ({
  source: '类目申请资质要求',
  section: '电商平台 - 电商平台',
  updated: '2024-08-29 10:20:30',
  url,
  quote,
});

export const evidence = (documentId: string, box: Box, text: string): Evidence => ({
  documentId,
  file: `${documentId}.jpg`,
  page: 1,
  box,
  text,
});

export const finding = (text: string, rest: Partial<Finding> = {}): Finding => ({
  code: 'title',
  ok: true,
  text,
  evidence: [],
  ...rest,
});

export const requirement = (
  id: string,
  name: string,
  status: JudgedRequirement['status'],
  findings: readonly Finding[] = [],
): JudgedRequirement => ({
  certificate: { id, name },
  status,
  findings,
  citation: citation(`须有《${name}》`),
});

const title: Box = [300, 100, 400, 60];
const holder: Box = [240, 300, 420, 34];
const scope: Box = [200, 420, 600, 120];

const businessLicence = requirement('business-licence', '营业执照', 'met', [
  finding('证照为《营业执照》', { evidence: [evidence('doc_1', title, '营业执照')] }),
  finding('持有人与主体一致', {
    code: 'holder-matches',
    evidence: [evidence('doc_1', holder, '杭州麦穗谷电子商务有限公司')],
  }),
]);

const permit = requirement('vat-permit', '增值电信业务经营许可证', 'unfit', [
  finding('证照为《增值电信业务经营许可证》', { evidence: [evidence('doc_2', title, '增值电信业务经营许可证')] }),
  finding('业务范围不含“在线数据处理与交易处理业务”', {
    code: 'scope-contains',
    ok: false,
    evidence: [evidence('doc_2', scope, '第二类增值电信业务中的信息服务业务')],
  }),
  finding('看不清有效期', { code: 'not-expired', ok: null }),
]);

function supplementVerdict(): Verdict {
  return {
    decision: 'supplement',
    category: { id: 'e-commerce', name: '电商平台-电商平台' },
    scheme: 'plugin',
    options: [
      { id: 'a', label: '已具备许可证', satisfied: false, requirements: [businessLicence, permit] },
      {
        id: 'b',
        label: '不予受理',
        satisfied: false,
        requirements: [businessLicence, requirement('refusal', '行政许可不予受理通知书', 'missing')],
      },
    ],
    gaps: [
      {
        certificate: permit.certificate,
        status: 'unfit',
        code: 'scope-contains',
        text: '请先向发证机关申请增加“在线数据处理与交易处理业务”，再提交变更后的许可证。',
        citation: permit.citation,
      },
    ],
    notes: [{ code: 'remark', text: '不得提供违法违规商品的销售。', citation: citation('不得提供违法商品') }],
    application: {
      items: [
        { id: 'basic-info-screenshot', label: '基本信息截图', status: 'met', findings: [wholePage] },
        { id: 'plugin-list-screenshot', label: '插件管理截图', status: 'missing', findings: [] },
      ],
      nextSteps: [{ id: 'add', text: '在小程序后台添加插件。', citation: citation('在小程序后台选择设置') }],
    },
    rulesVersion: '2025-08-22+0088452a',
    asOf: '2026-11-24',
    digest: `sha256:${'7'.repeat(64)}`,
  };
}

const wholePage = finding('微信小程序后台的页面', {
  code: 'platform',
  evidence: [{ documentId: 'doc_1', file: 'doc_1.jpg', page: 1, text: 'doc_1.jpg' }],
});

function passVerdict(): Verdict {
  return {
    ...supplementVerdict(),
    decision: 'pass',
    category: { id: 'it-av', name: 'IT科技-音视频设备' },
    scheme: 'standard',
    options: [
      { id: 'c', label: '营业执照', satisfied: true, requirements: [businessLicence] },
      { id: 'd', label: '许可证', satisfied: false, requirements: [requirement('other', '另一份许可证', 'missing')] },
    ],
    gaps: [],
    notes: [],
    digest: `sha256:${'9'.repeat(64)}`,
  };
}

const field = (value: string, box: Box, confidence = 0.98): Field => ({
  value,
  confidence,
  evidence: { page: 1, box, text: value },
});

export function licence(id: string, name: string, scopeText = '信息服务业务'): ReviewedDocument {
  const sighting: CertificateSighting = {
    id: 'business-licence',
    name: '营业执照',
    confidence: 0.98,
    evidence: { page: 1, box: title, text: '营业执照' },
    fields: {
      holder: field('杭州麦穗谷电子商务有限公司', holder, 0.7),
      scope: field(scopeText, scope),
      validTo: field('long-term', holder),
    },
    absences: { issuer: 'illegible' },
  };
  return {
    id,
    name,
    mediaType: 'image/jpeg',
    sha256: 'a'.repeat(64),
    pages: 1,
    kind: 'certificate',
    certificates: [sighting],
    mentions: [{ ...sighting, id: 'food', name: '食品经营许可证' }],
    candidates: [],
    fields: {},
    absences: {},
    warnings: [{ code: 'copy-stamp', text: '盖有“复印件”章', reviewer: '请核对用途', mendable: true }],
    engine: 'test',
    lines: [],
    timings: {},
  };
}

/** Pages as they might be: grey paper with dark bars where the boxes are. */
export const drawnPages: PageLooks = {
  async *looks(_, pages) {
    drawn ??= drawPage();
    const picture = await drawn;
    yield* pages.map((page) => ({ page, picture, turn: 0 as const }));
  },
};

let drawn: Promise<PagePicture> | undefined;

export async function drawPage(): Promise<PagePicture> {
  const bars = [title, holder, scope].map(
    ([x, y, width, height]) => `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#333"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1400"><rect width="1000" height="1400" fill="#eee"/>${bars.join('')}</svg>`;
  const { data, info } = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Text of strangers at its worst, in every place where a report shows some. */
export const hostile = `"><script>alert(1)</script><img src=x onerror=alert(2)>&amp;'</style></text>\u202egpj.exe\u0000\ud800`;

export function hostileReview(): ReportInput {
  const review = exampleReview();
  const [first] = review.verdicts;
  if (first === undefined) throw new Error('the example has verdicts');
  const evil = requirement('business-licence', hostile, 'unfit', [
    finding(hostile, { ok: false, evidence: [{ ...evidence('doc_1', title, hostile), file: hostile }] }),
  ]);
  return {
    ...review,
    applicant: { name: hostile, declares: [] },
    verdicts: [
      {
        ...first,
        category: { id: 'e-commerce', name: hostile },
        options: [{ id: 'a', label: hostile, satisfied: false, requirements: [{ ...evil, note: hostile }] }],
        gaps: [
          {
            certificate: evil.certificate,
            status: 'unfit',
            code: 'title',
            text: hostile,
            citation: citation(hostile, 'javascript:alert(1)'),
          },
        ],
        notes: [{ code: 'x', text: hostile }],
      },
    ],
    documents: [
      {
        ...licence('doc_1', hostile, hostile),
        warnings: [{ code: 'specimen', text: hostile, reviewer: hostile, mendable: true }],
      },
    ],
    failures: [{ name: hostile, problem: { code: 'file-damaged', detail: hostile } }],
    explanation: { text: hostile, source: 'llm', model: hostile },
    overrides: [{ finding: 'e-commerce/business-licence', ruling: 'met', reason: hostile, by: hostile, at: 0 }],
    reviewId: hostile,
  };
}

/** Twenty documents with scopes as long as the longest real ones, and as many requirements. */
export function longReview(): ReportInput {
  const review = exampleReview();
  const [first] = review.verdicts;
  if (first === undefined) throw new Error('the example has verdicts');
  const long = '一般项目：互联网销售（除销售需要许可的商品）；技术服务、技术开发、技术咨询；'.repeat(60);
  const requirements = Array.from({ length: 20 }, (_, index) =>
    requirement(`paper-${index}`, `第 ${index + 1} 份资质证明文件`, 'unfit', [
      finding('经营范围不含所需的业务', {
        code: 'scope-contains',
        ok: false,
        evidence: [evidence(`doc_${index}`, scope, long), evidence(`doc_${index}`, title, '营业执照')],
      }),
    ]),
  );
  return {
    ...review,
    verdicts: [{ ...first, options: [{ id: 'a', label: '全部材料', satisfied: false, requirements }] }],
    documents: requirements.map((_, index) =>
      licence(`doc_${index}`, `第${index + 1}份${'很长的名字'.repeat(20)}.jpg`, long),
    ),
  };
}
