import { createApp } from '../../src/adapters/http/create-app.ts';
import { ok } from '../../src/domain/result.ts';
import { composePages } from '../../src/entry/compose-pages.ts';
import { readConfig } from '../../src/entry/config.ts';
import { ruleFunctions } from '../../src/entry/rule-functions.ts';
import { openService, type TestService } from '../reviews/service.ts';

/** The service with its pages; decoders and engine are made up, everything else is as it is. */
export async function openPages(options: Parameters<typeof openService>[0] = {}): Promise<TestService> {
  const service = await openService(options);
  const config = readConfig({ DATA_DIR: service.folder, ...options.settings });
  if (!config.ok) throw new Error(config.error.join('\n'));
  const { door } = service.served;
  const app = createApp({
    ...ruleFunctions(door.reviews.ruleBook),
    readDocument: async () => ok(undefined as never),
    limits: { fileBytes: 1_000_000, jsonBytes: 50_000 },
    ...door,
    pages: { ...(await composePages(config.value, service.served)), today: () => '2026-11-24' },
  });
  return { ...service, app };
}

export async function issueKey({ served }: TestService, name: string, ...scopes: string[]): Promise<string> {
  const issued = await served.stores.keys.issue(name, scopes);
  if (!issued.ok) throw new Error(issued.error.code);
  return issued.value.secret;
}

/** Sends a form as a page of our own does, unless told otherwise. */
export const sendForm = (
  { app }: Pick<TestService, 'app'>,
  path: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Response | Promise<Response> =>
  app.request(path, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      ...headers,
    },
    body: new URLSearchParams(fields).toString(),
  });

/** @returns the `Cookie` header of whoever signed in with this key */
export async function signIn(service: Pick<TestService, 'app'>, key: string): Promise<{ cookie: string }> {
  const answer = await sendForm(service, '/console/sign-in', { key });
  const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
  return { cookie };
}
