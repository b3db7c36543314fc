import { readFileSync, writeFileSync } from 'node:fs';
import type { Answer } from '../../src/contract/api/operation.ts';
import { startService } from './start-service.ts';
import { trimAnswer, trimStream } from './trim-answer.ts';
import { type Visit, walkApi } from './walk-api.ts';
import { putCalls, writeCalls } from './write-calls.ts';

/** `npm run record`: makes every call of the document to a service with the real engine, and keeps what it answered for the document and the README. */
const service = await startService({ WEBHOOK_ALLOW_PRIVATE: 'true' });
await service.ready();
const call = (address: string, init: RequestInit) => fetch(`${service.address}${address}`, init);
const visits = await walkApi(call, { key: service.key, webhookUrl: 'http://127.0.0.1:9/' });
await service.stop();

const recorded: Record<string, unknown> = {};
for (const visit of visits) {
  const place = `${visit.operation.id} ${visit.status}`;
  const answer = answerOf(visit);
  if (answer !== undefined && !(place in recorded)) recorded[place] = answer;
}
writeFileSync('src/contract/api/recorded-answers.json', `${JSON.stringify(recorded, null, 1)}\n`);
writeFileSync('README.md', putCalls(readFileSync('README.md', 'utf8'), writeCalls(recorded)));
process.stdout.write(`${visits.length} calls, ${Object.keys(recorded).length} answers kept\n`);

function answerOf({ operation, status, text }: Visit): unknown {
  const answer = (operation.answers as Readonly<Record<number, Answer>>)[status];
  if (answer === undefined) throw new Error(`${operation.id} answered ${status}: ${text.slice(0, 500)}`);
  if (answer.schema) return trimAnswer(JSON.parse(hide(text)));
  if (answer.events) return trimStream(hide(text));
  if (answer.mediaType === 'text/plain') return text.split('\n').slice(0, 12).join('\n');
  return undefined;
}

/** What belongs to this run alone: its port, where the webhook went, and what looks like a secret. */
function hide(text: string): string {
  return text
    .replaceAll(service.address, 'http://127.0.0.1:8787')
    .replaceAll('http://127.0.0.1:9/', 'https://example.com/hooks/zishen')
    .replace(/whsec_[\w+/=]+/g, 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
}
