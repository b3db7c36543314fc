import type { RulesInForce } from '../rules/rules-on.ts';
import type { CategoryRule, ScenarioRule } from '../rules/schema.ts';
import { categoryName, categoryRule, choiceLabel, choiceValue, scenarioName, schemeName } from './names.ts';
import { outlinePapers, prune } from './outline-papers.ts';
import { type AnswerRules, bullets, inLanguage, joinReplies, type QuickReply, type Reply, reply } from './reply.ts';
import { stated } from './statements.ts';
import type { Facts } from './understanding.ts';

/** Which papers one category needs from this applicant, by which scheme it connects, and what to mind. */
export function papersOf(context: AnswerRules, id: string, facts: Facts): Reply {
  const category = categoryRule(context, id);
  if (category === undefined) return reply(context, '');
  const { role, subjectType, declares } = facts;
  const supplements = category.supplements.filter((one) => declares.includes(one.declares));
  const prohibitions = category.prohibitions.filter((one) => declares.includes(one.declares));
  const advice = category.advice.filter((one) => declares.includes(one.declares));
  const said = new Set([...supplements, ...prohibitions, ...advice].map(({ citation }) => citation.quote));
  const notes = category.notes.filter(({ citation }) => !said.has(citation.quote));
  const outline = outlinePapers(
    category.requirement,
    { ...(role && { role }), ...(subjectType && { subjectType }) },
    context,
  );
  const text = [
    inLanguage(
      context,
      `${categoryName(context, id)}类目，用${schemeName(context, category.scheme)}接入，需要：`,
      `The category ${categoryName(context, id)} connects by ${schemeName(context, category.scheme)} and needs:`,
    ),
    ...outline,
    ...supplements.flatMap((one) => [
      inLanguage(context, `另外：${one.text}`, `Also: ${stated(context, one)}`),
      ...outlinePapers(one.requirement, {}, context),
    ]),
    ...prohibitions.map((one) =>
      inLanguage(context, `不能接入：${one.text}`, `Cannot connect: ${stated(context, one)}`),
    ),
    ...advice.map((one) => inLanguage(context, `建议：${one.text}`, `Advice: ${stated(context, one)}`)),
    ...(notes.length === 0
      ? []
      : [inLanguage(context, '注意：', 'Mind:'), bullets(notes.map((one) => stated(context, one)))]),
  ].join('\n');
  const cited = [category, ...supplements, ...prohibitions, ...advice, ...notes].map(({ citation }) => citation);
  return reply(context, text, [...leafCitations(category, facts), ...cited]);
}

/** The sentences that the papers of this applicant stand in. */
const leafCitations = ({ requirement, citation }: CategoryRule, facts: Facts) => {
  const own = prune(requirement, facts) ?? requirement;
  return [...new Set(quotesIn(own))].map((quote) => ({ ...citation, quote }));
};

function quotesIn(node: CategoryRule['requirement']): readonly string[] {
  if ('certificate' in node) return [node.quote];
  return ('all' in node ? node.all : node.any).flatMap(quotesIn);
}

/** The scheme of one category, with the other one where it is open too. */
export function schemeOf(context: AnswerRules, id: string): Reply {
  const category = categoryRule(context, id);
  if (category === undefined) return reply(context, '');
  const also = category.alsoScheme;
  const main = inLanguage(
    context,
    `${categoryName(context, id)}类目用${schemeName(context, category.scheme)}接入。`,
    `The category ${categoryName(context, id)} connects by ${schemeName(context, category.scheme)}.`,
  );
  const other =
    also === undefined
      ? ''
      : inLanguage(
          context,
          `若同时具备${categoryName(context, also.withCategory)}类目，也可以用${schemeName(context, also.scheme)}。`,
          ` With the category ${categoryName(context, also.withCategory)} as well, ${schemeName(context, also.scheme)} may be used too.`,
        );
  return reply(context, `${main}${other}`, [category.citation, also?.citation]);
}

/** A scenario's rows: what is streamed, what it asks for, which scheme. */
export function scenarioAnswer(context: AnswerRules, id: string): Reply {
  const scenario = context.rules.scenarios.find((rule) => rule.id === id);
  if (scenario === undefined) return reply(context, '');
  const rows = scenario.rows.map((row) => rowWords(context, row));
  const notes = scenario.notes.map((note) => stated(context, note));
  const text = [`${scenarioName(context, id)}${inLanguage(context, '：', ':')}`, bullets([...rows, ...notes])].join(
    '\n',
  );
  return reply(context, text, [
    ...scenario.rows.map(({ requirement }) => ({ ...scenario.citation, quote: requirement })),
    ...scenario.notes.map(({ citation }) => citation),
  ]);
}

function rowWords(
  context: AnswerRules,
  { requirement, scheme, categories, seeScenario, subjectType }: ScenarioRule['rows'][number],
): string {
  if (seeScenario !== undefined || scheme === undefined) {
    return inLanguage(
      context,
      `卖医疗器械、非处方药的，${requirement}`,
      'Selling medical devices or over-the-counter drugs: see live commerce',
    );
  }
  if (context.language === 'zh') return `${requirement} → ${schemeName(context, scheme)}`;
  const what =
    subjectType === 'government'
      ? 'a government subject'
      : categories.map((one) => categoryName(context, one)).join(', ');
  return `${what} → ${schemeName(context, scheme)}`;
}

/** Both schemes and who may use them. */
export function schemesOverview(context: AnswerRules): Reply {
  const parts = context.rules.schemes.map((scheme) =>
    [
      `${schemeName(context, scheme.id)}${inLanguage(context, '：', ':')}`,
      bullets(scheme.conditions.map((one) => stated(context, one))),
    ].join('\n'),
  );
  const head = inLanguage(context, '有两种接入方案：', 'There are two schemes:');
  return reply(
    context,
    [head, ...parts].join('\n'),
    context.rules.schemes.flatMap((scheme) => [scheme.citation, ...scheme.conditions.map(({ citation }) => citation)]),
  );
}

/** Several categories that it may be, each with its papers, so that one answer serves while it is still open. */
export const severalPapers = (context: AnswerRules, ids: readonly string[], facts: Facts): Reply =>
  joinReplies(ids.map((id) => papersOf(context, id, facts)));

/** Quick replies that choose among these categories or scenarios. */
export const choicesOf = (context: AnswerRules, ids: readonly string[]): readonly QuickReply[] =>
  ids.map((id) => ({ label: choiceLabel(context, id), value: choiceValue(context, id) }));

/** All categories with their schemes, as the table orders them. */
export function categoryList(context: AnswerRules): Reply {
  const lines = context.rules.categories.map(({ id, name, scheme }) =>
    context.language === 'zh'
      ? `${name}（${schemeName(context, scheme)}）`
      : `${categoryName(context, id)}: ${schemeName(context, scheme)}`,
  );
  const head = inLanguage(
    context,
    `资质表里一共有 ${lines.length} 个类目，说出其中一个的名字就行：`,
    `The table has ${lines.length} categories; name one of them:`,
  );
  const scenarios = scenarioChoices(context.rules, context);
  return reply(context, `${head}\n${numbered(lines)}`, [tableCitation(context.rules)], scenarios);
}

const numbered = (lines: readonly string[]): string => lines.map((line, index) => `${index + 1}. ${line}`).join('\n');

export const scenarioChoices = ({ scenarios }: RulesInForce, context: AnswerRules): readonly QuickReply[] =>
  choicesOf(
    context,
    scenarios.map(({ id }) => id),
  );

const tableCitation = ({ general }: RulesInForce) => general.find(({ id }) => id === 'latest-wechat-list')?.citation;
