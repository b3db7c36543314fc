import type { Broken } from './broken-names.ts';
import { certificateAt, type SmallFiles } from './small-rules.ts';

/** References, citations, patterns and examples. */
export const brokenReferences: readonly Broken[] = [
  {
    because: 'a leaf that asks for an unknown certificate',
    code: 'unknown-certificate',
    file: 'categories/social-live.yaml',
    id: 'social-live',
    path: 'requirement.all.0.certificate',
    spoil: (files) => {
      category(files)['requirement'] = { all: [{ certificate: 'no-such', quote: '原句' }] };
    },
  },
  {
    because: 'a supplement that asks for an unknown certificate',
    code: 'unknown-certificate',
    file: 'categories/social-live.yaml',
    id: 'social-live',
    path: 'supplements.0.requirement.certificate',
    spoil: (files) => {
      category(files)['supplements'] = [
        {
          declares: 'current-affairs',
          requirement: { certificate: 'no-such', quote: '原句' },
          code: 'news',
          text: '补充',
          citation,
        },
      ];
    },
  },
  {
    because: 'a paper that may be an unknown one',
    code: 'unknown-certificate',
    file: 'certificates/all.yaml',
    id: 'culture-licence',
    path: 'mayBe.0',
    spoil: (files) => {
      certificateAt(files, 0)['mayBe'] = ['no-such'];
    },
  },
  {
    because: 'an unknown issuer',
    code: 'unknown-issuer',
    file: 'categories/social-live.yaml',
    id: 'social-live',
    path: 'requirement.where.issuedBy',
    spoil: (files) => {
      category(files)['requirement'] = {
        certificate: 'culture-licence',
        where: { issuedBy: 'no-such' },
        quote: '原句',
      };
    },
  },
  {
    because: 'an unknown page',
    code: 'unknown-source',
    file: 'categories/social-live.yaml',
    id: 'social-live',
    path: 'notes.0.citation.source',
    spoil: (files) => {
      category(files)['notes'] = [{ code: 'note', text: '注', citation: { ...citation, source: 'no-such' } }];
    },
  },
  {
    because: 'an unknown section of a known page',
    code: 'unknown-section',
    file: 'general.yaml',
    id: 'individual-not-allowed',
    path: 'citation.section',
    spoil: (files) => {
      files['general.yaml'].general.splice(0, 1, {
        id: 'individual-not-allowed',
        from: '2024-01-02',
        text: '个人不行。',
        citation: { ...citation, section: '第三节' },
      });
    },
  },
  {
    because: 'advice that points to an unknown category',
    code: 'unknown-category',
    file: 'categories/social-live.yaml',
    id: 'social-live',
    path: 'advice.0.suggests',
    spoil: (files) => {
      category(files)['advice'] = [
        { declares: 'advisory-only', suggests: 'no-such', code: 'other', text: '改选', citation },
      ];
    },
  },
  {
    because: 'a row that points to an unknown scenario',
    code: 'unknown-scenario',
    file: 'scenarios.yaml',
    id: 'fun',
    path: 'rows.0.seeScenario',
    spoil: ({ 'scenarios.yaml': { scenarios } }) => {
      Object.assign(scenarios[0] ?? {}, { rows: [{ content: '直播', requirement: '见别处', seeScenario: 'no-such' }] });
    },
  },
  {
    because: 'a scheme that schemes.yaml does not describe',
    code: 'unknown-scheme',
    file: 'scenarios.yaml',
    id: 'fun',
    path: 'rows.0.scheme',
    spoil: (files) => {
      files['schemes.yaml'].schemes.pop();
      Object.assign(files['scenarios.yaml'].scenarios[0] ?? {}, {
        rows: [{ content: '直播', requirement: '插件', scheme: 'plugin' }],
      });
    },
  },
  {
    because: 'a requirement older than the certificate it asks for',
    code: 'reference-not-in-force',
    file: 'categories/social-live.yaml',
    id: 'social-live',
    path: 'requirement.any.1.certificate',
    spoil: (files) => {
      certificateAt(files, 1)['from'] = '2024-01-03';
    },
  },
  {
    because: 'a permit that names a certificate of another time',
    code: 'reference-not-in-force',
    file: 'permits.yaml',
    id: 'online-performance',
    path: 'certificates.0',
    spoil: (files) => {
      Object.assign(files['permits.yaml'].permits[0] ?? {}, { from: '2023-01-01', until: '2023-12-31' });
    },
  },
  {
    because: 'a row that leads nowhere',
    code: 'row-without-scheme',
    file: 'scenarios.yaml',
    id: 'fun',
    path: 'rows.0',
    spoil: ({ 'scenarios.yaml': { scenarios } }) => {
      Object.assign(scenarios[0] ?? {}, { rows: [{ content: '直播', requirement: '社交-直播' }] });
    },
  },
  {
    because: 'a certificate that the table asks for and no page names',
    code: 'certificate-without-citation',
    file: 'certificates/all.yaml',
    id: 'school-licence',
    path: 'citation',
    spoil: (files) => {
      delete certificateAt(files, 1)['citation'];
    },
  },
  {
    because: 'a paper for a person who is not told what to look for',
    code: 'person-without-look-for',
    file: 'certificates/all.yaml',
    id: 'school-licence',
    path: 'lookFor',
    spoil: (files) => {
      certificateAt(files, 1)['judgement'] = 'person';
    },
  },
  {
    because: 'a pattern that is no pattern',
    code: 'pattern-invalid',
    file: 'certificates/all.yaml',
    id: 'culture-licence',
    path: 'numberPatterns.0',
    spoil: (files) => {
      certificateAt(files, 0)['numberPatterns'] = [{ pattern: '(', example: '(' }];
    },
  },
  {
    because: 'a pattern that could run away',
    code: 'pattern-unsafe',
    file: 'certificates/all.yaml',
    id: 'culture-licence',
    path: 'numberPatterns.0',
    spoil: (files) => {
      certificateAt(files, 0)['numberPatterns'] = [{ pattern: '(a+)+', example: 'a' }];
    },
  },
  {
    because: 'a pattern that its example only begins with',
    code: 'pattern-example',
    file: 'certificates/all.yaml',
    id: 'culture-licence',
    path: 'numberPatterns.0',
    spoil: (files) => {
      certificateAt(files, 0)['numberPatterns'] = [{ pattern: '\\d{4}', example: '12345' }];
    },
  },
  {
    because: 'an issuer’s example that comes out otherwise',
    code: 'issuer-example',
    file: 'issuers.yaml',
    id: 'education',
    path: 'examples.accepted.0',
    spoil: (files) => {
      files['issuers.yaml'].issuers[0]?.examples.accepted.splice(0, 1, '某区民政局教育局');
    },
  },
];

const citation = { source: 'page', section: '第一节', quote: '原句' };

const category = (files: SmallFiles) => files['categories/social-live.yaml'];
