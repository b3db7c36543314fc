import type { GeneralStatement } from '../rules/schema.ts';
import { scenarioAnswer } from './category-answers.ts';
import { type AnswerRules, inLanguage, joinReplies, type Reply, reply } from './reply.ts';
import { stated } from './statements.ts';

/** What a government account may do. */
export function governmentAnswer(context: AnswerRules): Reply {
  return joinReplies([general(context, 'government-direct'), scenarioAnswer(context, 'government')]);
}

/** What an individual may do: nothing; and what the documents leave open of sole traders. */
export function personalAnswer(context: AnswerRules): Reply {
  const conditions = context.rules.schemes
    .flatMap((scheme) => scheme.conditions)
    .filter(({ code }) => code === 'standard-non-individual');
  const trader = inLanguage(
    context,
    '个体工商户算不算，文档未说明，请以微信公众平台的主体类型为准。',
    'Whether a sole trader (个体工商户) counts as one is not stated; the subject type on WeChat’s platform decides.',
  );
  const said = general(context, 'individual-not-allowed');
  return joinReplies([
    said,
    reply(
      context,
      trader,
      conditions.map(({ citation }) => citation),
    ),
  ]);
}

/** One of the statements that hold for every category. */
export function general(context: AnswerRules, id: GeneralStatement['id']): Reply {
  const statement = context.rules.general.find((rule) => rule.id === id);
  return statement === undefined
    ? reply(context, '')
    : reply(context, stated(context, statement), [statement.citation]);
}
