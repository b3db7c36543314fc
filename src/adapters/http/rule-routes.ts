import type { Context, Hono } from 'hono';
import { rulesQuerySchema } from '../../contract/rules.ts';
import type { Problem } from '../../domain/problem.ts';
import { ok, type Result } from '../../domain/result.ts';
import { type RulesInForce, rulesOn } from '../../domain/rules/rules-on.ts';
import { addRoute } from './add-route.ts';
import { answerProblem } from './answer-problem.ts';
import type { AppDependencies, AppEnvironment } from './app-dependencies.ts';
import { describeCategory } from './describe-category.ts';
import { describeCertificate, describeRules, describeScenario } from './describe-rules.ts';
import { checkFields } from './read-json.ts';

/** The rule table for reading, as of a day (`?asOf=`, else today), with an `ETag` of table and day. */
export function addRuleRoutes(app: Hono<AppEnvironment>, dependencies: AppDependencies): void {
  for (const [path, read] of Object.entries(readings(dependencies))) {
    addRoute(app, path, { GET: (context) => answerReading(context, dependencies, read) });
  }
}

type Reading = (rules: RulesInForce, context: Context) => Result<unknown, Problem>;

const readings = ({ ruleBook: book, findCategory }: AppDependencies): Readonly<Record<string, Reading>> => ({
  '/v1/rules': (rules) => ok(describeRules(rules)),
  '/v1/categories': (rules) => ok({ items: rules.categories.map((category) => describeCategory(category, book)) }),
  '/v1/categories/:id': (rules, context) => {
    const category = findCategory(context.req.param('id') ?? '', rules.asOf);
    return category.ok ? ok(describeCategory(category.value, book)) : category;
  },
  '/v1/scenarios': (rules) => ok({ items: rules.scenarios.map((scenario) => describeScenario(scenario, book)) }),
  '/v1/certificates': (rules) =>
    ok({ items: rules.certificates.map((certificate) => describeCertificate(certificate, book)) }),
});

function answerReading(context: Context, { ruleBook, today }: AppDependencies, read: Reading): Response {
  const query = checkFields(context.req.query(), rulesQuerySchema);
  if (!query.ok) return answerProblem(context, query.error);
  const asOf = query.value.asOf ?? today();
  const answer = read(rulesOn(ruleBook, asOf), context);
  if (!answer.ok) return answerProblem(context, answer.error);
  const tag = `"${ruleBook.version}/${asOf}"`;
  context.header('etag', tag);
  context.header('cache-control', 'no-cache');
  return isKnown(context.req.header('if-none-match'), tag) ? context.body(null, 304) : context.json(answer.value);
}

function isKnown(ifNoneMatch: string | undefined, tag: string): boolean {
  const known = ifNoneMatch?.split(',').map((one) => one.trim().replace(/^W\//, '')) ?? [];
  return known.includes(tag) || known.includes('*');
}
