import OpenAI from 'openai';
import type {
  GapWriter,
  TokenUse,
  WritingEvent,
  WritingFailure,
  WritingRequest,
} from '../../application/writing/writing-ports.ts';
import { failureOf } from './failure-of.ts';
import { type LimitedFetch, limitedFetch, TooLarge } from './limited-fetch.ts';
import type { LlmProfile } from './presets.ts';
import { type AnswerReader, createAnswerReader } from './read-answer.ts';
import { type AnswerChunk, readChunk } from './read-chunk.ts';

export interface GapWriterOptions {
  readonly profile: LlmProfile;
  /** Without a slash at its end; keeps its path. */
  readonly baseUrl: string;
  readonly apiKey?: string;
  readonly model: string;
  /** Longest that an answer's bytes may become, thoughts included. */
  readonly maxBytes?: number;
  readonly fetch?: LimitedFetch;
}

/** A model behind any OpenAI-compatible endpoint. It retries nothing, follows no redirect and logs nothing. */
export function createGapWriter(options: GapWriterOptions): GapWriter {
  const { profile, model, maxBytes = 1_000_000 } = options;
  const client = new OpenAI({
    baseURL: options.baseUrl.replace(/\/+$/u, ''),
    apiKey: options.apiKey ?? 'none',
    // what stands in the environment for other programs is not for this endpoint
    organization: null,
    project: null,
    adminAPIKey: null,
    maxRetries: 0,
    // the caller's signal is the only clock
    timeout: 600_000,
    logLevel: 'off',
    fetch: limitedFetch(maxBytes, options.fetch ?? fetch),
    fetchOptions: { redirect: 'error' },
  });
  return {
    model,
    async *write(request, signal) {
      const reader = createAnswerReader();
      const heard: Heard = { characters: 0 };
      try {
        for await (const chunk of chunksOf(client, bodyOf(request, model, profile), signal)) {
          yield* takeChunk(chunk, reader, heard);
          if (heard.characters > longestAnswer) throw new TooLarge();
        }
        yield ending(reader, heard);
      } catch (fault) {
        yield { kind: 'failed', failure: failureOf(fault, signal) };
      }
    },
  };
}

/** Many times what ten paragraphs take. */
const longestAnswer = 32_000;

type Body = OpenAI.ChatCompletionCreateParamsStreaming;

/** The request as this provider wants it; fields of its own go into the body as they are. */
function bodyOf({ system, user, maxTokens }: WritingRequest, model: string, profile: LlmProfile): Body {
  return {
    model,
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: user },
    ],
    stream: true,
    [profile.maxTokens]: maxTokens,
    ...(profile.temperature !== undefined && { temperature: profile.temperature }),
    ...(profile.json && { response_format: { type: 'json_object' } }),
    ...(profile.streamUsage && { stream_options: { include_usage: true } }),
    ...profile.extra,
  };
}

/** The answer in pieces; an endpoint that does not stream gives it in one. */
async function* chunksOf(client: OpenAI, body: Body, signal: AbortSignal): AsyncGenerator<AnswerChunk, void> {
  const { data, response } = await client.chat.completions.create(body, { signal }).withResponse();
  const mediaType = response.headers.get('content-type') ?? '';
  if (/^application\/json/iu.test(mediaType)) return yield readChunk(await response.json());
  if (!/^text\/event-stream/iu.test(mediaType)) throw new SyntaxError('neither a stream nor JSON');
  for await (const chunk of data) yield readChunk(chunk);
}

interface Heard {
  characters: number;
  finish?: string;
  use?: TokenUse;
}

function* takeChunk(
  { content, finish, use }: AnswerChunk,
  reader: AnswerReader,
  heard: Heard,
): Generator<WritingEvent> {
  heard.characters += content.length;
  if (finish !== undefined) heard.finish = finish;
  if (use !== undefined) heard.use = use;
  for (const item of reader.push(content)) yield { kind: 'item', ...item };
}

function ending(reader: AnswerReader, { characters, finish, use }: Heard): WritingEvent {
  const code = MODERATED.test(finish ?? '') ? 'moderated' : faultOfEnd(reader.state(), characters, finish);
  if (code !== undefined) return { kind: 'failed', failure: { code } };
  return { kind: 'end', ...(use !== undefined && { use }) };
}

const MODERATED = /content_filter|sensitive/u;

function faultOfEnd(
  state: ReturnType<AnswerReader['state']>,
  characters: number,
  finish: string | undefined,
): WritingFailure['code'] | undefined {
  if (state === 'complete') return undefined;
  if (finish === 'length') return 'cut-short';
  // a stream that breaks off says nothing about why it ended
  if (finish === undefined) return 'unavailable';
  return characters === 0 ? 'empty' : 'unreadable';
}
