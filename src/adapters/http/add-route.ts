import type { Handler, Hono } from 'hono';
import { problem } from '../../domain/problem.ts';
import { answerProblem } from './answer-problem.ts';
import type { AppEnvironment } from './app-dependencies.ts';

type Method = 'GET' | 'POST' | 'DELETE';

/** Serves a path by method; any other method answers `method-not-allowed` with `Allow`. */
export function addRoute(
  app: Hono<AppEnvironment>,
  path: string,
  handlers: Readonly<Partial<Record<Method, Handler<AppEnvironment>>>>,
): void {
  const methods = Object.keys(handlers);
  for (const [method, handler] of Object.entries(handlers)) app.on(method, path, handler);
  const allow = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ');
  app.all(path, (context) => {
    context.header('allow', allow);
    return answerProblem(context, problem('method-not-allowed', `这个地址只支持 ${allow}`));
  });
}
