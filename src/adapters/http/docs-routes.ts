import type { Hono } from 'hono';
import { apiVersion, operations } from '../../contract/api/operations.ts';
import recordedAnswers from '../../contract/api/recorded-answers.json' with { type: 'json' };
import { addRoute } from './add-route.ts';
import type { AppEnvironment } from './app-dependencies.ts';
import { addDocsPage, type DocsFiles } from './docs-page.ts';
import { describeApi } from './openapi-document.ts';

/** `/openapi.json` over the routes that the app has, and `/docs`, where its files are given. */
export const addDocsRoutes = (app: Hono<AppEnvironment>, files: DocsFiles | undefined): void => {
  let written: string | undefined;
  addRoute(app, '/openapi.json', {
    GET: (context) => {
      written ??= JSON.stringify(describeServed(app));
      // whoever builds a client reads it from elsewhere, too
      const headers = { 'content-type': 'application/json; charset=utf-8', 'access-control-allow-origin': '*' };
      return context.body(written, 200, headers);
    },
  });
  if (files) addDocsPage(app, files);
};

const describeServed = (app: Hono<AppEnvironment>) => {
  const served = new Set(app.routes.map(({ method, path }) => `${method.toLowerCase()} ${path}`));
  return describeApi({
    operations: operations.filter(({ method, path }) => served.has(`${method} ${path}`)),
    answers: recordedAnswers,
    version: apiVersion,
  });
};
