import type { RuleFaultCode } from '../../src/domain/rules/rule-fault.ts';
import { certificateAt, type SmallFiles } from './small-rules.ts';

/** One way to spoil the small set, and the one fault that it must give. */
export interface Broken {
  readonly because: string;
  readonly code: RuleFaultCode;
  readonly file: string;
  readonly id: string;
  readonly path: string;
  readonly spoil: (files: SmallFiles) => void;
}

/** Files, shapes, periods and names. */
export const brokenNames: readonly Broken[] = [
  {
    because: 'a file of no known kind',
    code: 'unknown-file',
    file: 'extra.yaml',
    id: 'extra.yaml',
    path: '',
    spoil: (files) => {
      files['extra.yaml'] = {};
    },
  },
  {
    because: 'a section without its file',
    code: 'missing-file',
    file: 'permits.yaml',
    id: 'permits',
    path: '',
    spoil: (files) => {
      delete (files as Record<string, unknown>)['permits.yaml'];
    },
  },
  {
    because: 'a category in a file of another name',
    code: 'file-name',
    file: 'categories/other.yaml',
    id: 'social-live',
    path: 'id',
    spoil: (files) => {
      files['categories/other.yaml'] = category(files);
      delete (files as Record<string, unknown>)['categories/social-live.yaml'];
    },
  },
  {
    because: 'an unknown key',
    code: 'bad-shape',
    file: 'categories/social-live.yaml',
    id: 'social-live',
    path: '',
    spoil: (files) => {
      category(files)['colour'] = 'red';
    },
  },
  {
    because: 'a leaf without its sentence',
    code: 'leaf-without-quote',
    file: 'categories/social-live.yaml',
    id: 'social-live',
    path: 'requirement.any.1.quote',
    spoil: (files) => {
      category(files)['requirement'] = {
        any: [{ certificate: 'culture-licence', quote: '原句' }, { certificate: 'school-licence' }],
      };
    },
  },
  {
    because: 'one source twice',
    code: 'duplicate-id',
    file: 'sources.yaml',
    id: 'page',
    path: '',
    spoil: ({ 'sources.yaml': file }) => file.sources.push(...file.sources.slice(0, 1)),
  },
  {
    because: 'an end before the start',
    code: 'until-before-from',
    file: 'certificates/all.yaml',
    id: 'school-licence',
    path: 'until',
    spoil: (files) => {
      const copy = { ...certificateAt(files, 1), until: '2024-01-01' };
      files['certificates/all.yaml'].certificates.splice(1, 1, copy, { ...copy, until: undefined });
    },
  },
  {
    because: 'two versions of one rule on one day',
    code: 'overlapping-periods',
    file: 'certificates/more.yaml',
    id: 'culture-licence',
    path: 'from',
    spoil: (files) => {
      certificateAt(files, 0)['until'] = '2024-06-30';
      files['certificates/more.yaml'] = {
        certificates: [
          { ...certificateAt(files, 0), from: '2024-06-30', until: '2024-12-31' },
          { ...certificateAt(files, 0), from: '2025-01-01', until: undefined },
        ],
      };
    },
  },
  {
    because: 'one name for two certificates',
    code: 'duplicate-name',
    file: 'certificates/all.yaml',
    id: 'school-licence',
    path: 'aliases.0',
    spoil: (files) => {
      certificateAt(files, 1)['aliases'] = [{ name: '网络文化（经营）许可证', why: '括号不算' }];
    },
  },
  {
    because: 'one name for two categories',
    code: 'duplicate-name',
    file: 'categories/town-live.yaml',
    id: 'town-live',
    path: 'aliases.0',
    spoil: (files) => {
      files['categories/town-live.yaml'] = {
        ...category(files),
        id: 'town-live',
        name: '另一直播',
        aliases: ['社 交'],
        citation: { ...citation, section: '第二节' },
      };
    },
  },
  {
    because: 'an alias that repeats the name',
    code: 'duplicate-alias',
    file: 'categories/social-live.yaml',
    id: 'social-live',
    path: 'aliases.0',
    spoil: (files) => {
      category(files)['aliases'] = ['社交 — 直播'];
    },
  },
  {
    because: 'a name inside another certificate’s name, unguarded',
    code: 'contained-name',
    file: 'certificates/all.yaml',
    id: 'culture-licence',
    path: 'aliases.0',
    spoil: (files) => {
      certificateAt(files, 1)['aliases'] = [{ name: '网文证副页', why: '含“网文证”' }];
    },
  },
  {
    because: 'a certificate that forbids its own name',
    code: 'never-title-is-name',
    file: 'certificates/all.yaml',
    id: 'culture-licence',
    path: 'neverTitles.0',
    spoil: (files) => {
      certificateAt(files, 0)['neverTitles'] = ['网文证'];
    },
  },
];

const citation = { source: 'page', section: '第一节', quote: '原句' };

const category = (files: SmallFiles) => files['categories/social-live.yaml'];
