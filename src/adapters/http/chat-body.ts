import type { NamedFile } from '../../application/read-document.ts';
import { type ChatRequest, chatRequestSchema } from '../../contract/chat.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import type { ChatDoor } from './chat-door.ts';
import { checkFields, readJson } from './read-json.ts';
import { readReviewUpload } from './review-upload.ts';

export interface ChatBody extends ChatRequest {
  readonly files: readonly NamedFile[];
  /** Gives back the room that files take up. */
  readonly leave: () => void;
}

/** A message as JSON, or as multipart with its files. @returns as `readJson` and `readReviewUpload` */
export const readChatBody = async (request: Request, door: ChatDoor): Promise<Result<ChatBody, Problem>> => {
  if (!/^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? '')) {
    const body = await readJson(request, chatRequestSchema, door.jsonBytes);
    return body.ok ? ok({ ...body.value, files: [], leave: () => undefined }) : body;
  }
  const upload = await readReviewUpload(request, door);
  if (!upload.ok) return upload;
  const { fields, files, leave } = upload.value;
  const twice = [...fields].find(([, values]) => values.length > 1)?.[0];
  const checked =
    twice === undefined
      ? checkFields(Object.fromEntries([...fields].map(([name, values]) => [name, values[0]])), chatRequestSchema)
      : failed(problem('invalid-fields', `${twice} 只能有一个`));
  if (checked.ok) return ok({ ...checked.value, files, leave });
  leave();
  return checked;
};
