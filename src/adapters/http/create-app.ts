import { Hono } from 'hono';
import { problem } from '../../domain/problem.ts';
import { answerProblem } from './answer-problem.ts';
import type { AppDependencies, AppEnvironment } from './app-dependencies.ts';
import { addDocumentRoutes } from './document-routes.ts';
import { addHealthRoutes } from './health-routes.ts';
import { addMatchRoutes } from './match-routes.ts';
import { requestId } from './request-id.ts';
import { addRuleRoutes } from './rule-routes.ts';
import { strictHeaders } from './strict-headers.ts';

/** The whole HTTP side as one app: it knows no port, no file system and no setting, only what it is given. */
export function createApp(dependencies: AppDependencies): Hono<AppEnvironment> {
  const app = new Hono<AppEnvironment>();
  app.use(requestId(dependencies.newId));
  app.use(strictHeaders);

  addHealthRoutes(app);
  addRuleRoutes(app, dependencies);
  addMatchRoutes(app, dependencies);
  addDocumentRoutes(app, dependencies);

  app.notFound((context) => answerProblem(context, problem('not-found')));
  app.onError((fault, context) => {
    dependencies.reportFault(fault, context.get('requestId'));
    return answerProblem(context, problem('internal'));
  });
  return app;
}
