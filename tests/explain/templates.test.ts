import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { faultWords, templateGap } from '../../src/domain/explain/explain-with-templates.ts';
import { languages } from '../../src/domain/explain/explanation.ts';
import type { GapCase } from '../../src/domain/explain/gap-cases.ts';
import { noteEn } from '../../src/domain/explain/note-words-en.ts';
import type { CertificateRule } from '../../src/domain/rules/schema.ts';
import { type Finding, paperFindingCodes } from '../../src/domain/verdict.ts';
import { AS_OF, fixture, fixtureNames, rules } from './gap-fixtures.ts';

const codes = [...paperFindingCodes, 'missing', 'uncertain-title'] as const;

const citation = {
  source: '类目申请资质要求',
  section: '某类目',
  updated: '2024-08-29 17:45:51',
  url: 'https://cloud.tencent.com/document/product/1078/43316',
  quote: '原句',
};

/** A gap of this code over this certificate, as the judge would leave it, with nothing read. */
function gapWith(certificate: CertificateRule, code: (typeof codes)[number], ok: false | null): GapCase {
  const reference = { id: certificate.id, name: certificate.name };
  const findings: Finding[] = code === 'missing' ? [] : [{ code: findingOf(code), ok, text: '', evidence: [] }];
  const status = code === 'missing' ? 'missing' : ok === false ? 'unfit' : 'unsure';
  const shared = { certificate: reference, status, citation } as const;
  return {
    id: 'G01',
    gap: { ...shared, code, text: '' },
    citation,
    certificate,
    requirement: { ...shared, findings },
    substitutes: [],
    categoryName: '某类目',
    asOf: AS_OF,
  };
}

const findingOf = (code: Exclude<(typeof codes)[number], 'missing'>) => (code === 'uncertain-title' ? 'title' : code);

const everyGap = (code: (typeof codes)[number]): readonly GapCase[] =>
  rules.certificates.flatMap((certificate) => [gapWith(certificate, code, false), gapWith(certificate, code, null)]);

describe.each(languages)('every code over every certificate, %s', (language) => {
  test.each(codes)('%s: what is wrong, why, who issues it, what to upload', (code) => {
    for (const gap of everyGap(code)) {
      const told = templateGap(gap, language);
      const faults = faultWords(gap, language).map(({ problem, todo }) => `${problem}\n${todo}`);
      expect(told.title).toContain(gap.certificate.name.replace(/[《》]/gu, ''));
      expect([told.issuedBy, told.upload, ...told.watch].filter((text) => text.trim() === '')).toEqual([]);
      expect([citation.quote, citation.source, '2024-08-29'].filter((words) => !told.why.includes(words))).toEqual([]);
      expect(faults.length).toBeGreaterThan(0);
      expect(faults.filter((fault) => !/\S[^.。]\n\S.*[.。]$/u.test(fault))).toEqual([]);
      expect([told.title, told.why, told.issuedBy, told.upload, ...told.watch, ...faults].join('\n')).not.toMatch(
        /undefined|null|NaN|\[object|。。|；。|，。|“”|《》|《《|》》/u,
      );
    }
  });
});

test.each(fixtureNames)('%s: the summary names the paper and says what to do', (name) => {
  const gap = fixture(name);
  const { summary } = templateGap(gap, 'zh');
  expect(summary).toContain(gap.certificate.name);
  expect(summary).toMatch(/请|须/u);
});

test('every note of the table and of the judge has English words', () => {
  const ofTable = rules.categories.flatMap(({ notes, supplements, prohibitions, advice }) =>
    [...notes, ...supplements, ...prohibitions, ...advice].map(({ code }) => code),
  );
  const ofJudge = [
    'judge/notes.ts',
    'judge/notes-on-documents.ts',
    'judge/application/notes-on-screenshots.ts',
  ].flatMap((file) =>
    [...readFileSync(`src/domain/${file}`, 'utf8').matchAll(/code: '([a-z-]+)'/gu)].map(([, code = '']) => code),
  );
  expect(ofJudge.length).toBeGreaterThan(8);
  const said = [...ofTable, ...ofJudge, ...rules.general.map(({ id }) => id)];
  const mute = said.filter((code) => noteEn({ code, text: '原话' }) === '原话');
  // these two are no notes of a verdict
  expect([...new Set(mute)].filter((code) => !['category-must-match', 'latest-wechat-list'].includes(code))).toEqual(
    [],
  );
});
