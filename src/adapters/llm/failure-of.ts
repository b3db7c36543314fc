import { APIConnectionTimeoutError, APIError } from 'openai';
import type { WritingFailure } from '../../application/writing/writing-ports.ts';
import { TooLarge } from './limited-fetch.ts';

/** What a failed call means for us. Of the endpoint's own words only the name of a refused parameter is kept. */
export function failureOf(fault: unknown, signal: AbortSignal): WritingFailure {
  if (signal.aborted) return { code: isTimeout(signal.reason) ? 'timeout' : 'cancelled' };
  if (isCausedBy(fault, TooLarge)) return { code: 'too-long' };
  if (fault instanceof APIConnectionTimeoutError) return { code: 'timeout' };
  if (fault instanceof SyntaxError) return { code: 'unreadable' };
  return fault instanceof APIError ? failureOfAnswer(fault) : { code: 'unavailable' };
}

const isTimeout = (reason: unknown): boolean => reason instanceof Error && reason.name === 'TimeoutError';

function isCausedBy(fault: unknown, kind: typeof TooLarge): boolean {
  if (fault instanceof kind) return true;
  return fault instanceof Error && fault.cause !== undefined && isCausedBy(fault.cause, kind);
}

function failureOfAnswer(fault: APIError): WritingFailure {
  const words = `${fault.code ?? ''} ${fault.message} ${JSON.stringify(fault.error ?? '')}`;
  if (MODERATED.test(words)) return { code: 'moderated' };
  if (OUT_OF_CREDIT.test(words)) return { code: 'unauthorised' };
  const { status } = fault;
  if (status === undefined || status >= 500 || status === 408 || status === 409) return { code: 'unavailable' };
  if (status === 429) return { code: 'rate-limited', ...waitOf(fault) };
  if (status === 401 || status === 402 || status === 403) return { code: 'unauthorised' };
  return { code: 'wrong-profile', ...parameterOf(words, status) };
}

/** Filters that take offence at a text: DeepSeek, DashScope, GLM, and what others call it. */
const MODERATED = /Content Exists Risk|data_?inspection_?failed|content_(?:filter|policy)|sensitive|"code":"?1301\b/iu;

/** An empty account is answered with many statuses. */
const OUT_OF_CREDIT = /insufficient[_ ](?:quota|balance|user_quota)|arrearage|exceeded_current_quota|"code":"?1113\b/iu;

function waitOf({ headers }: APIError): Pick<WritingFailure, 'retryAfterMs'> {
  const seconds = Number(headers?.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? { retryAfterMs: seconds * 1000 } : {};
}

/** Parameters that a request of ours can hold. */
const PARAMETERS = [
  'max_completion_tokens',
  'max_tokens',
  'temperature',
  'response_format',
  'stream_options',
  'thinking',
  'enable_thinking',
  'enable_enhancement',
  'chat_template_kwargs',
  'messages',
  'stream',
  'model',
] as const;

function parameterOf(words: string, status: number): Pick<WritingFailure, 'parameter'> {
  if (status === 404) return { parameter: 'model' };
  const parameter = PARAMETERS.find((name) => new RegExp(`(?<![a-z_])${name}(?![a-z_])`, 'iu').test(words));
  return parameter === undefined ? {} : { parameter };
}
