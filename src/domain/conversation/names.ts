import type { CategoryRule, CertificateRule } from '../rules/schema.ts';
import type { Role, Scheme, SubjectType } from '../verdict.ts';
import type { AnswerRules } from './reply.ts';

/** What ids are called in the language of the conversation; an English name keeps the Chinese one that is on the paper. */
export const categoryName = (context: AnswerRules, id: string): string => {
  const name = context.rules.categories.find((category) => category.id === id)?.name ?? id;
  if (context.language === 'zh') return `“${name}”`;
  return `“${choiceOf(context, id)?.english ?? id}” (${name})`;
};

export const choiceOf = ({ words }: AnswerRules, id: string) =>
  words.choices.find((choice) => choice.category === id || choice.scenario === id);

/** The short name for a quick reply. */
export const choiceLabel = (context: AnswerRules, id: string): string => {
  const choice = choiceOf(context, id);
  const name = context.rules.categories.find((category) => category.id === id)?.name ?? id;
  return (context.language === 'zh' ? choice?.label : choice?.english) ?? name;
};

/** What is sent when a category or scenario is chosen. */
export const choiceValue = (context: AnswerRules, id: string): string =>
  choiceOf(context, id)?.value ?? context.rules.categories.find((category) => category.id === id)?.name ?? id;

export const certificateName = ({ rules, language }: AnswerRules, id: string): string => {
  const certificate = rules.certificates.find((rule) => rule.id === id);
  const name = bracketed(certificate?.name ?? id, certificate?.kind);
  return language === 'zh' ? name : `${id.replaceAll('-', ' ')} (${name})`;
};

const bracketed = (name: string, kind: CertificateRule['kind'] | undefined): string =>
  kind === 'category' ? `“${name}”` : `《${name.replace(/[《》]/gu, '')}》`;

export const schemeName = ({ rules, language }: AnswerRules, id: Scheme): string => {
  const name = rules.schemes.find((scheme) => scheme.id === id)?.name ?? id;
  if (language === 'zh') return `“${name}”`;
  return id === 'plugin' ? `the live plugin (${name})` : `standard live with the live tag (${name})`;
};

export const scenarioName = (context: AnswerRules, id: string): string => {
  const scenario = context.rules.scenarios.find((rule) => rule.id === id);
  if (context.language === 'en') return choiceOf(context, id)?.english ?? scenario?.name ?? id;
  return scenario === undefined ? id : `场景${scenario.number}“${scenario.name}”`;
};

export const roleNames: Readonly<Record<Role, readonly [zh: string, en: string]>> = {
  manufacturer: ['汽车厂商', 'car manufacturer'],
  dealer: ['汽车经销商/4S店', 'car dealer'],
  subsidiary: ['下属子/分公司', 'subsidiary or branch'],
  public: ['公立学校', 'public school'],
  private: ['民办（私立）', 'private school or institution'],
};

export const subjectNames: Readonly<Record<SubjectType, readonly [zh: string, en: string]>> = {
  enterprise: ['企业', 'enterprise'],
  government: ['政府主体', 'government'],
  'public-institution': ['事业单位', 'public institution'],
  individual: ['个人', 'individual'],
};

/** The category's rule; one that the table does not have is a bug of the caller. */
export const categoryRule = ({ rules }: Pick<AnswerRules, 'rules'>, id: string): CategoryRule | undefined =>
  rules.categories.find((category) => category.id === id);
