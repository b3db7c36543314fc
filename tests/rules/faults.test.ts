import { describe, expect, test } from 'vitest';
import { isSafePattern } from '../../src/domain/rules/check-patterns.ts';
import { formatRuleFault, ruleFaultCodes } from '../../src/domain/rules/rule-fault.ts';
import { brokenNames } from './broken-names.ts';
import { brokenReferences } from './broken-references.ts';
import { certificateAt, changed, faultsOf, type SmallFiles, smallFiles } from './small-rules.ts';

/** Every kind of fault that parsed files can have; `yaml-error` is one of their text. */
const broken = [...brokenNames, ...brokenReferences];

const category = (files: SmallFiles) => files['categories/social-live.yaml'];

test('the small set has no fault of its own', () => expect(faultsOf(smallFiles())).toEqual([]));

describe('one fault gives that fault', () => {
  test.each(broken)('$because → $code', ({ code, file, id, path, spoil }) => {
    const faults = faultsOf(changed(spoil)).map((fault) => ({
      code: fault.code,
      file: fault.file,
      id: fault.id,
      path: fault.path,
    }));
    expect(faults).toContainEqual({ code, file, id, path });
    expect(new Set(faults.map((fault) => fault.code))).toEqual(new Set([code]));
  });

  test('every code but that of YAML itself has its case', () => {
    expect(new Set(broken.map(({ code }) => code))).toEqual(
      new Set(ruleFaultCodes.filter((code) => code !== 'yaml-error')),
    );
  });
});

test('faults of different files come together', () => {
  const files = changed((all) => {
    certificateAt(all, 0)['neverTitles'] = ['网文证'];
    certificateAt(all, 1)['judgement'] = 'person';
    category(all)['aliases'] = ['社交直播'];
    all['issuers.yaml'].issuers[0]?.examples.unsure.push('某区教育局');
  });
  expect(faultsOf(files).map(({ code }) => code)).toEqual([
    'duplicate-alias',
    'never-title-is-name',
    'person-without-look-for',
    'issuer-example',
  ]);
});

describe('a contained name is let be', () => {
  const longer = { name: '网文证副页', why: '含“网文证”' };
  test.each([
    { because: 'the longer name is never this paper', guard: { neverTitles: ['网文证副页'] } },
    { because: 'the general paper may be the other', guard: { mayBe: ['school-licence'] } },
    { because: 'it stands for the other', guard: { standsFor: ['school-licence'] } },
    { because: 'the short name is only spoken', guard: { aliases: [{ name: '网文证', why: '口头', spoken: true }] } },
  ])('$because', ({ guard }) => {
    const files = changed((all) => {
      certificateAt(all, 1)['aliases'] = [longer];
      Object.assign(certificateAt(all, 0), guard);
    });
    expect(faultsOf(files)).toEqual([]);
  });
});

test('a fault reads as one line with file, rule, place and reason', () => {
  const [fault] = faultsOf(changed((files) => Object.assign(certificateAt(files, 1), { judgement: 'person' })));
  expect(fault === undefined ? '' : formatRuleFault(fault)).toBe(
    'certificates/all.yaml  school-licence.lookFor  要人看的证照须写 lookFor：看什么 [person-without-look-for]',
  );
});

describe('patterns', () => {
  test.each([
    { pattern: '\\d{7,8}', safe: true, because: 'bounded' },
    { pattern: '(?:合字)?B[12](?:\\.B[12])?-\\d{8}', safe: true, because: 'optional groups without ranges inside' },
    { pattern: '[〔\\[(【]?\\d{4}[+*]', safe: true, because: 'marks inside a class are letters' },
    { pattern: '\\+86', safe: true, because: 'an escaped plus is a letter' },
    { pattern: 'a*', safe: false, because: 'no end' },
    { pattern: 'a+', safe: false, because: 'no end' },
    { pattern: '\\d{2,}', safe: false, because: 'no upper bound' },
    { pattern: '\\d{1,65}', safe: false, because: 'too high an upper bound' },
    { pattern: '(?:a{1,9}){1,9}', safe: false, because: 'a range around a range' },
    { pattern: '(?:(?:ab?)c){5}', safe: false, because: 'a range inside, two groups deep' },
    { pattern: '(a)\\1', safe: false, because: 'a back reference' },
    { pattern: '(?=a)a', safe: false, because: 'a look-ahead' },
    { pattern: '(?<!a)b', safe: false, because: 'a look-behind' },
    { pattern: 'a'.repeat(201), safe: false, because: 'too long' },
  ])('$because: $pattern', ({ pattern, safe }) => expect(isSafePattern(pattern)).toBe(safe));
});
