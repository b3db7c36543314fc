import { Hono } from 'hono';
import { problem } from '../../domain/problem.ts';
import { answerProblem } from './answer-problem.ts';
import type { AppDependencies, AppEnvironment } from './app-dependencies.ts';
import { addChatRoutes } from './chat-routes.ts';
import { addDocsRoutes } from './docs-routes.ts';
import { addDocumentRoutes } from './document-routes.ts';
import { addHealthRoutes } from './health-routes.ts';
import { identifyCaller } from './key-callers.ts';
import { addMatchRoutes } from './match-routes.ts';
import { logRequests } from './metrics-requests.ts';
import { addOperationRoutes } from './metrics-routes.ts';
import { addPages } from './pages/add-pages.ts';
import { limitRate } from './rate-limit.ts';
import { requestId } from './request-id.ts';
import { addReviewRoutes } from './review-routes.ts';
import { addRuleRoutes } from './rule-routes.ts';
import { strictHeaders } from './strict-headers.ts';
import { addWebhookRoutes } from './webhook-routes.ts';
import { addWecomRoutes } from './wecom-routes.ts';
import { allowWidgetOrigins } from './widget-origins.ts';
import { addWidgetRoutes, type WidgetDoor } from './widget-routes.ts';

/** The whole HTTP side as one app: it knows no port, no file system and no setting, only what it is given. */
export function createApp(dependencies: AppDependencies): Hono<AppEnvironment> {
  const app = new Hono<AppEnvironment>();
  app.use(requestId(dependencies.newId));
  if (dependencies.requestLog) app.use(logRequests(dependencies.requestLog));
  app.use(strictHeaders);
  if (dependencies.wecom) addWecomRoutes(app, dependencies.wecom);
  if (dependencies.widget) letWidgetsIn(app, dependencies.widget);
  if (dependencies.access) app.use(identifyCaller(dependencies.access));
  if (dependencies.access && dependencies.rateLimit) app.use(limitRate(dependencies.rateLimit));
  addRoutes(app, dependencies);

  app.notFound((context) => answerProblem(context, problem('not-found')));
  app.onError((fault, context) => {
    dependencies.reportFault(fault, context.get('requestId'));
    return answerProblem(context, problem('internal'));
  });
  return app;
}

function addRoutes(app: Hono<AppEnvironment>, dependencies: AppDependencies): void {
  addHealthRoutes(app);
  addRuleRoutes(app, dependencies);
  addMatchRoutes(app, dependencies);
  addDocumentRoutes(app, dependencies);
  if (dependencies.reviews) addReviewRoutes(app, dependencies.reviews);
  if (dependencies.chat) addChatRoutes(app, dependencies.chat);
  if (dependencies.webhooks) addWebhookRoutes(app, dependencies.webhooks);
  if (dependencies.widget) addWidgetRoutes(app, dependencies.widget);
  if (dependencies.pages) addPages(app, dependencies.pages);
  if (dependencies.operations) addOperationRoutes(app, dependencies.operations);
  addDocsRoutes(app, dependencies.docs);
}

/** Before callers are told apart: a browser asks for leave without any key. */
function letWidgetsIn(app: Hono<AppEnvironment>, { origins }: WidgetDoor): void {
  if (origins.length > 0) app.use('/v1/*', allowWidgetOrigins(origins));
}
