import { describe, expect, test } from 'vitest';
import type { ReviewedDocument } from '../../src/domain/document.ts';
import { notesOnAppIds } from '../../src/domain/judge/application/notes-on-screenshots.ts';
import { screenshotsOf } from '../../src/domain/judge/application/seen-screenshot.ts';
import { notesOnDocuments } from '../../src/domain/judge/notes-on-documents.ts';
import { blankDocument } from '../documents/blank-document.ts';
import { basic, field, judged, list, row, sister } from './application-case.ts';

const codesOf = (notes: readonly { readonly code: string }[]): readonly string[] => notes.map(({ code }) => code);

const document = (name: string, over: Partial<ReviewedDocument>): ReviewedDocument => ({
  ...blankDocument,
  id: `doc_${name}`,
  name,
  sha256: name,
  ...over,
});
const line = (text: string) => ({ text, confidence: 1, page: 1, box: [0, 0, 1, 1] as const });

describe('what the screenshots say besides', () => {
  test('another category of the table on the console is named', () => {
    const categories = [field('电商平台>电商平台'), field('教育>驾校培训')];
    const note = judged({ shots: [{ ...basic, categories }] }).notes.find(({ code }) => code === 'other-category-held');
    expect(note?.text).toContain('教育-驾校培训');
    expect(codesOf(judged({ shots: [basic] }).notes)).not.toContain('other-category-held');
  });

  test('in the standard scheme another subject on the console is noted', () => {
    const ofSister = { ...basic, subject: field(sister) };
    expect(codesOf(judged({ shots: [ofSister], category: '社交-直播' }).notes)).toContain('console-subject-differs');
    expect(codesOf(judged({ shots: [basic], category: '社交-直播' }).notes)).not.toContain('console-subject-differs');
  });
});

describe('across the files', () => {
  test('another AppID is told; the plug-in’s is none', () => {
    const console = document('基本信息.png', { screenshot: basic, lines: [line('wx1a2b3c4d5e6f7081')] });
    const letter = document('函.pdf', { lines: [line('小程序 AppID：wx00000000000000aa，插件 wx95a7d2b78cf30f98')] });
    const notes = notesOnAppIds([console, letter], new Set(['wx95a7d2b78cf30f98']));
    expect(codesOf(notes)).toEqual(['another-app-id']);
    expect(notes[0]?.text).toContain('wx00000000000000aa');
    expect(notesOnAppIds([console], new Set())).toEqual([]);
  });

  test('one paper in two files is told by its number; another number is another paper', () => {
    const holding = (name: string, number: string) =>
      document(name, {
        certificates: [
          {
            id: 'value-added-telecom-licence',
            name: '增值电信业务经营许可证',
            confidence: 1,
            evidence: field('增值电信业务经营许可证').evidence,
            fields: { number: field(number) },
          },
        ],
      });
    const first = holding('a.jpg', '浙B2-20260001');
    const codes = (other: ReviewedDocument) => codesOf(notesOnDocuments([first, other], [], new Set()));
    expect(codes(holding('b.jpg', '浙 B2－20260001'))).toContain('same-paper-twice');
    expect(codes(holding('c.jpg', '浙B2-20260002'))).not.toContain('same-paper-twice');
  });

  test('a file with several screenshots gives all of them, a file sent twice only once', () => {
    const both = document('截图.pdf', { screenshot: basic, moreScreenshots: [list(row)] });
    const pages = screenshotsOf([both, { ...both, id: 'again' }]).map(({ screenshot }) => screenshot.page);
    expect(pages).toEqual(['basic-info', 'plugin-list']);
  });
});
