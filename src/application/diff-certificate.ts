import type { CertificateRule } from '../domain/rules/schema.ts';
import { diffLists } from './diff-lists.ts';
import { fieldLabels } from './field-labels.ts';

/** What changed in a certificate, one Chinese phrase each. */
export function diffCertificate(old: CertificateRule, young: CertificateRule): readonly string[] {
  return [
    ...singles.flatMap(([key, what]) => {
      const [was, is] = [old[key] ?? '无', young[key] ?? '无'];
      return was === is ? [] : [`${what}由“${was}”改为“${is}”`];
    }),
    ...lists.flatMap(([what, itemsOf]) => diffLists(what, itemsOf(old), itemsOf(young))),
    ...(old.citation?.quote === young.citation?.quote ? [] : ['出处的原句变了']),
  ];
}

const singles = [
  ['name', '名称'],
  ['kind', '种类'],
  ['issuer', '发证机关'],
  ['validity', '有无有效期'],
  ['judgement', '由谁判断'],
  ['lookFor', '看什么'],
] as const satisfies readonly (readonly [keyof CertificateRule, string])[];

const lists: readonly (readonly [string, (rule: CertificateRule) => readonly string[]])[] = [
  ['别名', (rule) => rule.aliases.map((alias) => (alias.spoken ? `${alias.name}（口头）` : alias.name))],
  ['编号样式', (rule) => rule.numberPatterns.map(({ pattern }) => pattern)],
  ['证面栏目', (rule) => rule.fields.map((field) => fieldLabels[field])],
  ['标题句式', (rule) => (rule.titleFrames ?? []).map(({ before, after }) => `${before}……${after}`)],
  ['绝不是它的标题', (rule) => rule.neverTitles],
  ['可顶替的证照', (rule) => rule.standsFor],
  ['可能是的证照', (rule) => rule.mayBe],
];
