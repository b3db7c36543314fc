import type { Case } from '../../src/domain/judge/judge.ts';
import type { JudgeRules } from '../../src/domain/judge/judge-rules.ts';
import type { Applicant, Fact, Paper } from '../../src/domain/paper.ts';
import {
  type CategoryRule,
  type CertificateRule,
  categorySchema,
  certificateSchema,
  issuerSchema,
} from '../../src/domain/rules/schema.ts';

/** A book of a few invented certificates and one category, for tests of the judge alone. */

const from = '2024-08-29';
export const citation = { source: 'table', section: '测试类目', quote: '要求的原句' };

type Written<Rule> = { readonly [Key in keyof Rule]?: unknown };

export const certificate = (id: string, name: string, more: Written<CertificateRule> = {}): CertificateRule =>
  certificateSchema.parse({
    id,
    name,
    from,
    kind: 'licence',
    fields: ['holder', 'scope', 'validTo'],
    citation,
    ...more,
  });

export const category = (requirement: unknown, more: Written<CategoryRule> = {}): CategoryRule =>
  categorySchema.parse({
    id: 'test',
    name: '测试-类目',
    from,
    scheme: 'standard',
    scene: '测试',
    usage: '测试',
    citation,
    requirement,
    ...more,
  });

export const leaf = (id: string, more: object = {}) => ({ certificate: id, quote: `须有 ${id}`, ...more });

export const certificates: readonly CertificateRule[] = [
  certificate('alpha', '甲类许可证', { validity: 'dated' }),
  certificate('beta', '乙类许可证'),
  certificate('gamma', '丙类登记证', { validity: 'none', fields: ['number'] }),
  certificate('new-alpha', '新版许可证', { standsFor: ['alpha', 'beta'] }),
  certificate('general', '通用许可证', { mayBe: ['alpha'] }),
  certificate('agreement', '合作协议', { kind: 'agreement', fields: [] }),
  certificate('letter', '情况说明', { kind: 'letter', fields: [], judgement: 'person', lookFor: '是否加盖公章' }),
  certificate('extra-category', '补充类目', { kind: 'category', fields: [] }),
];

export const issuer = issuerSchema.parse({
  id: 'district',
  name: '区级部门',
  from,
  accept: ['区教育局'],
  refuse: ['教育厅'],
  examples: { accepted: ['某区教育局'], refused: ['某省教育厅'], unsure: ['某市教育局'] },
  why: '测试',
});

export const asOf = '2026-11-24';

export const rules: JudgeRules = {
  version: 'test',
  asOf,
  sources: [
    {
      id: 'table',
      title: '资质表',
      updated: '2024-08-29 17:45:51',
      file: 'table.txt',
      url: 'https://example.com/t',
      sections: ['测试类目'],
    },
  ],
  certificates: [...certificates],
  categories: [],
  issuers: [issuer],
  general: [
    { id: 'individual-not-allowed', from, text: '个人主体不支持直播。', citation },
    { id: 'government-direct', from, text: '政府主体可直接接入。', citation },
  ],
};

/** `value` as read from a file. */
export const fact = (value: string): Fact => ({
  value,
  evidence: [{ documentId: 'doc_1', page: 1, box: [0, 0, 9, 9], text: value }],
});

export const own = '示例文化传媒（北京）有限公司';

/** A complete paper that passes every check on `asOf`, read from a file. */
export const read = (id: string, more: Partial<Paper> = {}): Paper => ({
  id: `doc_${id}`,
  origin: 'read',
  identity: { kind: 'certain', certificate: id },
  title: fact(id),
  holder: fact(own),
  validTo: fact('2028-03-01'),
  absences: {},
  ...more,
});

/** A paper of which only the title was stated. */
export const stated = (id: string, more: Partial<Paper> = {}): Paper => ({
  id: `stated_${id}`,
  origin: 'stated',
  identity: { kind: 'certain', certificate: id },
  title: { value: id, evidence: [{ text: id }] },
  absences: {},
  ...more,
});

/** `paper` without these members. */
export function without(paper: Paper, ...members: readonly (keyof Paper)[]): Paper {
  return Object.fromEntries(
    Object.entries(paper).filter(([key]) => !members.some((member) => member === key)),
  ) as unknown as Paper;
}

export const asked = (
  requirement: unknown,
  papers: readonly Paper[],
  applicant: Partial<Applicant> = {},
  more: Partial<Case> = {},
): Case => ({
  rules,
  category: category(requirement),
  papers,
  applicant: { declares: [], ...applicant },
  ...more,
});
