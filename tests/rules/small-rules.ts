import { parseRules } from '../../src/domain/rules/parse-rules.ts';
import type { RuleBook } from '../../src/domain/rules/rule-book.ts';
import type { RuleFault } from '../../src/domain/rules/rule-fault.ts';

const citation = { source: 'page', section: '第一节', quote: '原句' };

/** A whole, faultless set of rule files, as small as can be; every call makes a new one, to be spoilt at will. */
export const smallFiles = () => ({
  'sources.yaml': {
    sources: [
      {
        id: 'page',
        title: '某页',
        updated: '2024-01-02 03:04:05',
        file: 'page.txt',
        url: 'https://example.com/page',
        sections: ['第一节', '第二节'],
      },
    ],
  },
  'certificates/all.yaml': {
    certificates: [
      {
        id: 'culture-licence',
        name: '网络文化经营许可证',
        from: '2024-01-02',
        until: undefined as string | undefined,
        kind: 'licence',
        aliases: [{ name: '网文证', why: '简称' }],
        numberPatterns: [{ pattern: '\\d{4}-\\d{3}', example: '1234-567' }],
        neverTitles: [] as string[],
        standsFor: [] as string[],
        mayBe: [] as string[],
        judgement: 'machine',
        citation: citation as typeof citation | undefined,
      },
      {
        id: 'school-licence',
        name: '民办学校办学许可证',
        from: '2024-01-02',
        kind: 'licence',
        citation,
      },
    ] as Record<string, unknown>[],
  },
  'categories/social-live.yaml': {
    id: 'social-live',
    name: '社交-直播',
    from: '2024-01-02',
    aliases: ['社交'],
    scheme: 'standard',
    scene: '直播',
    usage: '直播',
    citation,
    requirement: {
      any: [
        { certificate: 'culture-licence', where: { scopeContains: { all: ['网络表演'] } }, quote: '原句' },
        { certificate: 'school-licence', where: { issuedBy: 'education' }, quote: '原句' },
      ] as Record<string, unknown>[],
    } as Record<string, unknown>,
    notes: [{ code: 'seven-days', text: '要等七天。', citation }],
  } as Record<string, unknown>,
  'scenarios.yaml': {
    scenarios: [
      {
        id: 'fun',
        number: 1,
        name: '娱乐',
        from: '2024-01-02',
        citation,
        rows: [{ content: '直播', requirement: '社交-直播', scheme: 'standard', categories: ['social-live'] }],
      },
    ] as Record<string, unknown>[],
  },
  'schemes.yaml': {
    schemes: [
      { id: 'standard', name: '标准直播+直播标签', from: '2024-01-02', citation },
      { id: 'plugin', name: '小程序·云直播插件', from: '2024-01-02', citation },
    ],
  },
  'issuers.yaml': {
    issuers: [
      {
        id: 'education',
        name: '教育部门',
        from: '2024-01-02',
        accept: ['教育局'],
        refuse: ['民政局'],
        examples: { accepted: ['某区教育局'], refused: ['某区民政局'], unsure: ['某区行政审批局'] },
        why: '教育局就是教育部门',
      },
    ],
  },
  'procedure.yaml': {
    procedures: [
      {
        id: 'plugin-application',
        from: '2024-01-02',
        plugin: { name: '插件', appId: 'wx0123456789abcdef', minimumVersion: '1.0.0', citation },
        preconditions: [],
        screenshots: [],
        applications: [],
        states: [],
        reviewWorkingDays: 5,
        waysToBuy: [],
        nextSteps: [],
        warnings: [],
      },
    ],
  },
  'domains.yaml': { domains: [{ from: '2024-01-02', kinds: [], statements: [] }] },
  'permits.yaml': {
    permits: [
      {
        id: 'online-performance',
        from: '2024-01-02',
        business: '网络表演',
        permit: '网络文化经营许可证',
        certificates: ['culture-licence'],
        authority: '文化行政部门',
        citation,
      },
    ],
  },
  'general.yaml': { general: [{ id: 'individual-not-allowed', from: '2024-01-02', text: '个人不行。', citation }] },
});

export type SmallFiles = ReturnType<typeof smallFiles> & Record<string, unknown>;

/** The small set after a change. */
export function changed(change: (files: SmallFiles) => void): Record<string, unknown> {
  const files: SmallFiles = smallFiles();
  change(files);
  return files;
}

/** The small set's certificate of that place, to be changed. */
export const certificateAt = (files: SmallFiles, index: number): Record<string, unknown> => {
  const certificate = files['certificates/all.yaml'].certificates[index];
  if (certificate === undefined) throw new Error(`the small set has no certificate ${index}`);
  return certificate;
};

export function faultsOf(files: Record<string, unknown>): readonly RuleFault[] {
  const parsed = parseRules(files);
  return parsed.ok ? [] : parsed.error;
}

export function bookOf(files: Record<string, unknown>): RuleBook {
  const parsed = parseRules(files);
  if (!parsed.ok) throw new Error(parsed.error.map((fault) => `${fault.id} ${fault.path} ${fault.detail}`).join('\n'));
  return parsed.value;
}
