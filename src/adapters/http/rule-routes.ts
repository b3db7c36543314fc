import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { Problem } from '../../domain/problem.ts';
import { ok, type Result } from '../../domain/result.ts';
import { addRoute } from './add-route.ts';
import { answerProblem } from './answer-problem.ts';
import type { AppDependencies, AppEnvironment } from './app-dependencies.ts';
import { describeCategory } from './describe-category.ts';
import { describeCertificate, describeRules, describeScenario, inForce } from './describe-rules.ts';
import { checkFields } from './read-json.ts';

/** The rule table for reading: what holds on a day (`?asOf=`, else today), with an `ETag` of table and day. */
export function addRuleRoutes(app: Hono<AppEnvironment>, dependencies: AppDependencies): void {
  const { ruleBook: book } = dependencies;
  const readings: Readonly<Record<string, (asOf: string, context: Context) => Result<unknown, Problem>>> = {
    '/v1/rules': (asOf) => ok(describeRules(book, asOf)),
    '/v1/categories': (asOf) =>
      ok({ items: inForce(book.categories, asOf).map((category) => describeCategory(category, book)) }),
    '/v1/categories/:id': (asOf, context) => {
      const category = dependencies.findCategory(context.req.param('id') ?? '', asOf);
      return category.ok ? ok(describeCategory(category.value, book)) : category;
    },
    '/v1/scenarios': (asOf) =>
      ok({ items: inForce(book.scenarios, asOf).map((scenario) => describeScenario(scenario, book)) }),
    '/v1/certificates': (asOf) =>
      ok({ items: inForce(book.certificates, asOf).map((certificate) => describeCertificate(certificate, book)) }),
  };

  for (const [path, read] of Object.entries(readings)) {
    addRoute(app, path, { GET: (context) => answerReading(context, dependencies, read) });
  }
}

const querySchema = z.object({ asOf: z.iso.date().optional() });

function answerReading(
  context: Context,
  { ruleBook, today }: AppDependencies,
  read: (asOf: string, context: Context) => Result<unknown, Problem>,
): Response {
  const query = checkFields(context.req.query(), querySchema);
  if (!query.ok) return answerProblem(context, query.error);
  const asOf = query.value.asOf ?? today();
  const answer = read(asOf, context);
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
