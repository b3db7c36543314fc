import {
  categoryList,
  papersOf,
  scenarioAnswer,
  schemeOf,
  schemesOverview,
  severalPapers,
} from './category-answers.ts';
import { cnameAnswer, domainsAnswer, webAppAnswer } from './domain-answers.ts';
import { type GapQuestion, gapsAsked, statusEnglish, whyAnswer } from './gap-answers.ts';
import { categoryRule, certificateName } from './names.ts';
import { openMatterAnswer } from './open-matters.ts';
import { papersIn } from './outline-papers.ts';
import { askWhere, permitsAnswer, whereToApply } from './permit-answers.ts';
import {
  buyAnswer,
  nextStepsAnswer,
  pluginVersionAnswer,
  renewAnswer,
  reviewTimeAnswer,
  screenshotsAnswer,
  statesAnswer,
} from './procedure-answers.ts';
import type { Question } from './question.ts';
import { type AnswerRules, inLanguage, joinReplies, type Reply, reply } from './reply.ts';
import { general, governmentAnswer, personalAnswer } from './subject-answers.ts';

/** What a question is asked about. */
export interface Asking extends GapQuestion {
  /** Categories that it may be about, while that is open. */
  readonly candidates: readonly string[];
  /** Codes of the statements that are asked for; empty: all. */
  readonly focus: readonly string[];
}

/** The answer out of the rules, each with its place. A question that needs the category first gives what can be said without. */
export function answerQuestion(question: Question, context: AnswerRules, asking: Asking): Reply {
  return answers[question](context, asking);
}

type Answer = (context: AnswerRules, asking: Asking) => Reply;

const answers: Readonly<Record<Question, Answer>> = {
  'which-scheme': schemeAnswer,
  'which-papers': papersAnswer,
  why: whyAnswer,
  'where-to-apply': (context, asking) => whereToApply(context, papersMeant(context, asking)),
  screenshots: screenshotsAnswer,
  'plugin-version': pluginVersionAnswer,
  states: statesAnswer,
  'review-time': reviewTimeAnswer,
  buy: buyAnswer,
  renew: renewAnswer,
  domains: domainsAnswer,
  cname: cnameAnswer,
  permits: permitsAnswer,
  government: governmentAnswer,
  personal: personalAnswer,
  'web-app': webAppAnswer,
  other: openMatterAnswer,
};

/** The papers that a question without their names is about: those still lacking, else those that the category asks for. */
function papersMeant(context: AnswerRules, asking: Asking): readonly string[] {
  const gaps = gapsAsked(asking).map(({ certificate }) => certificate.id);
  if (gaps.length > 0 || asking.certificates.length > 0) return [...new Set([...gaps, ...asking.certificates])];
  const category = asking.facts.category === undefined ? undefined : categoryRule(context, asking.facts.category);
  return category === undefined ? [] : papersIn(category.requirement, asking.facts);
}

function schemeAnswer(context: AnswerRules, { facts, candidates, focus }: Asking): Reply {
  if (focus.includes('both-applications')) return nextStepsAnswer(context);
  if (facts.category !== undefined) {
    const scheme = schemeOf(context, facts.category);
    const isPlugin = context.rules.categories.some(({ id, scheme: one }) => id === facts.category && one === 'plugin');
    return joinReplies([scheme, isPlugin ? nextStepsAnswer(context) : standardSteps(context)]);
  }
  if (facts.subjectType === 'government') return general(context, 'government-direct');
  if (facts.scenario !== undefined) return scenarioAnswer(context, facts.scenario);
  if (candidates.length > 0) return joinReplies(candidates.slice(0, 4).map((id) => schemeOf(context, id)));
  return schemesOverview(context);
}

const standardSteps = (context: AnswerRules): Reply =>
  reply(
    context,
    inLanguage(
      context,
      '这个方案具体怎么开通、怎么开发，文档未说明，请看腾讯云“云直播”的产品文档，或到云直播控制台提交工单。',
      'How this scheme is set up is not stated in the documents; see the product documentation of Tencent Cloud live (云直播).',
    ),
  );

function papersAnswer(context: AnswerRules, { facts, candidates, verdict, certificates }: Asking): Reply {
  if (verdict !== undefined && certificates.length === 0) return stillNeeded(context, verdict);
  if (facts.category !== undefined) return papersOf(context, facts.category, facts);
  if (facts.subjectType === 'government') return governmentAnswer(context);
  if (facts.subjectType === 'individual') return personalAnswer(context);
  if (candidates.length > 0 && candidates.length <= 2) return severalPapers(context, candidates, facts);
  if (facts.scenario !== undefined && candidates.length > 0) return scenarioAnswer(context, facts.scenario);
  return reply(context, '');
}

/** All gaps of the verdict at once. */
export function stillNeeded(context: AnswerRules, verdict: NonNullable<Asking['verdict']>): Reply {
  const { gaps, decision } = verdict;
  if (gaps.length === 0) {
    const text =
      decision === 'reject'
        ? inLanguage(context, '这种情况不能接入，补什么证照都不行。', 'This cannot connect, whatever papers are added.')
        : inLanguage(context, '证照已经齐了，没有要补的。', 'The papers are complete; nothing is missing.');
    return reply(
      context,
      text,
      verdict.notes.map(({ citation }) => citation),
    );
  }
  const head = inLanguage(context, `还差 ${gaps.length} 项：`, `${gaps.length} item(s) are lacking:`);
  const lines = gaps.map(({ text, certificate, status }, index) =>
    context.language === 'zh'
      ? `${index + 1}. ${text}`
      : `${index + 1}. ${certificateName(context, certificate.id)} ${statusEnglish[status]}`,
  );
  return reply(
    context,
    [head, ...lines].join('\n'),
    gaps.map(({ citation }) => citation),
    askWhere(context, [...new Set(gaps.map(({ certificate }) => certificate.id))]),
  );
}

/** The list of categories, on request. */
export const listAnswer = (context: AnswerRules): Reply => categoryList(context);
