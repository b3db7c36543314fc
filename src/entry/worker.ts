import type { Hono } from 'hono';
import { z } from 'zod';
import bundledRules from '../../dist/rule-book.rules';
import type { AppEnvironment } from '../adapters/http/app-dependencies.ts';
import { createApp } from '../adapters/http/create-app.ts';
import { createUploadRoom } from '../adapters/http/upload-room.ts';
import { conversationSchema } from '../domain/conversation/word-schema.ts';
import { problem } from '../domain/problem.ts';
import { failed } from '../domain/result.ts';
import { ruleBookSchema } from '../domain/rules/schema.ts';
import { readConfig } from './config.ts';
import { ruleFunctions } from './rule-functions.ts';

const bookSchema = ruleBookSchema.extend({ version: z.string(), conversation: conversationSchema });
const noReader = problem(
  'ocr-unavailable',
  '这里只按名称匹配，不识别文件；请把文件交给带识别的服务，或改用 POST /v1/match',
);
let app: Hono<AppEnvironment> | undefined;

/** The routes that need no recognition, on Cloudflare Workers. */
export default {
  fetch(request: Request, environment: Record<string, unknown>): Response | Promise<Response> {
    app ??= openApp(environment);
    return app.fetch(request);
  },
};

function openApp(environment: Record<string, unknown>): Hono<AppEnvironment> {
  const config = readConfig(onlyText(environment));
  if (!config.ok) throw new Error(`设置有误：${config.error.join('；')}`);
  return createApp({
    ...ruleFunctions(bookSchema.parse(JSON.parse(bundledRules))),
    readDocument: () => Promise.resolve(failed(noReader)),
    limits: { fileBytes: config.value.MAX_FILE_MB * 1024 * 1024, jsonBytes: 1024 * 1024 },
    uploads: createUploadRoom(64 * 1024 * 1024),
    reportFault: (fault, requestId) => console.error(requestId, fault),
  });
}

/** Bindings (databases, buckets) stand beside settings in a Worker's environment. */
function onlyText(environment: Record<string, unknown>): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
