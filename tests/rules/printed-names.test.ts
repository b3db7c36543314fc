import { expect, test } from 'vitest';
import { readRuleFolder } from '../../src/adapters/rules/read-rule-folder.ts';
import { resolveTitle } from '../../src/domain/names/resolve-title.ts';
import { printedNames } from '../../src/domain/rules/printed-names.ts';

const folder = await readRuleFolder('rules');
const certificates = folder.ok ? folder.value.certificates : [];
const printed = printedNames(certificates);

test.each([
  { words: '统一社会信用代码', stated: 'certain', onPage: 'none', because: 'a label on every 营业执照' },
  { words: 'ICP许可证', stated: 'certain', onPage: 'none', because: 'no paper is headed so' },
  { words: '办学许可证', stated: 'certain', onPage: 'certain', because: 'some papers are headed so' },
  { words: '统一社会信用代码证书', stated: 'certain', onPage: 'certain', because: 'the paper’s own title' },
])('$words: $stated when stated, $onPage on a page, for it is $because', ({ words, stated, onPage }) => {
  expect(resolveTitle(words, certificates).kind).toBe(stated);
  expect(resolveTitle(words, printed).kind).toBe(onPage);
});

test('the same catalogue gives the same list', () => expect(printedNames(certificates)).toBe(printed));
