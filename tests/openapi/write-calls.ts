import type { Answer, Operation } from '../../src/contract/api/operation.ts';
import { operations } from '../../src/contract/api/operations.ts';
import { elide, printJson } from './trim-answer.ts';

/** The README's part on the calls: each as a curl line with the answer of a real run. */
export const writeCalls = (recorded: Readonly<Record<string, unknown>>): string => {
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  return tags
    .map((tag) => {
      const calls = operations.filter((one) => one.tag === tag).map((one) => writeCall(one, recorded));
      return `#### ${tag}\n\n${calls.join('\n\n')}`;
    })
    .join('\n\n');
};

const writeCall = (operation: Operation, recorded: Readonly<Record<string, unknown>>): string => {
  const { id, method, path, summary } = operation;
  const status = shownStatus(operation, recorded);
  const { mediaType } = operation.answers[Number(status)] as Answer;
  const answer = recorded[`${id} ${status}`];
  const shown = mediaType === undefined || answer === undefined ? [] : ['', ...showAnswer(answer)];
  return [
    `<details><summary><code>${method.toUpperCase()} ${path}</code>　${summary}</summary>`,
    '',
    '```bash',
    curl(operation),
    '```',
    '',
    `回答 \`${status}\`${mediaType === undefined ? '，没有内容' : shown.length === 0 ? `，\`${mediaType}\`` : ''}`,
    ...shown,
    '',
    '</details>',
  ].join('\n');
};

const shownStatus = ({ id, answers }: Operation, recorded: Readonly<Record<string, unknown>>): string => {
  const statuses = Object.keys(answers);
  return statuses.find((status) => `${id} ${status}` in recorded) ?? statuses[0] ?? '';
};

const showAnswer = (answer: unknown): string[] =>
  typeof answer === 'string' ? ['```text', answer, '```'] : ['```json', printJson(elide(answer, 3)), '```'];

const base = 'http://127.0.0.1:8787';

const curl = ({ method, path, body, id }: Operation): string => {
  const address = `${base}${path.replace(':documentId', '$DOCUMENT').replace(':page', '1.png').replace(':code', 'queue-full').replace(':id', idOf(path)).replace(':sessionId', '$SESSION')}`;
  const sent = Object.values(body?.examples ?? {})[0]?.value;
  const lines = [`curl -s ${method === 'get' ? '' : `-X ${method.toUpperCase()} `}${address}`, ...(options[id] ?? [])];
  if (body !== undefined && sent !== undefined)
    lines.push(...(body.mediaType === 'application/json' ? jsonLines(sent) : formLines(sent)));
  return lines.join(' \\\n  ');
};

const idOf = (path: string): string =>
  path.startsWith('/v1/categories') ? 'social-live' : path.startsWith('/v1/webhooks') ? '$WEBHOOK' : '$REVIEW';

/** What the shown answer asked for. */
const options: Readonly<Record<string, readonly string[]>> = {
  submitReview: ["-H 'prefer: wait=60'", "-H 'idempotency-key: order-20261124-001'"],
  addDocuments: ["-H 'prefer: wait=60'"],
  deleteReview: ["-H 'prefer: return=representation'"],
  followReview: ['-N'],
  sendMessage: ['-N'],
  listReviews: ['-H "authorization: Bearer $KEY"'],
};

const jsonLines = (sent: Readonly<Record<string, unknown>>): string[] => [
  "-H 'content-type: application/json'",
  `-d '${JSON.stringify(sent)}'`,
];

const formLines = (sent: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(sent).flatMap(([name, value]) =>
    (Array.isArray(value) ? (value as unknown[]) : [value]).map((one) => {
      const written = String(one);
      return `-F '${name}=${written.startsWith('samples/') ? '@' : ''}${written}'`;
    }),
  );

/** The README with that part written anew. */
export const putCalls = (readme: string, calls: string): string => {
  const [before, rest = ''] = readme.split('<!-- calls: npm run record -->');
  const [, after = ''] = rest.split('<!-- /calls -->');
  return `${before}<!-- calls: npm run record -->\n${calls}\n<!-- /calls -->${after}`;
};
