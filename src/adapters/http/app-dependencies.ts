import type { MatchRequest } from '../../contract/match-request.ts';
import type { ReviewedDocument } from '../../domain/document.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import type { RuleBook } from '../../domain/rules/rule-book.ts';
import type { InForce } from '../../domain/rules/rules-on.ts';
import type { CategoryRule } from '../../domain/rules/schema.ts';
import type { Verdict } from '../../domain/verdict.ts';
import type { ChatDoor } from './chat-door.ts';
import type { DocsFiles } from './docs-page.ts';
import type { Access, Caller } from './key-callers.ts';
import type { RequestLog } from './metrics-requests.ts';
import type { Operations } from './metrics-routes.ts';
import type { PageDoor } from './pages/page-door.ts';
import type { RateLimit } from './rate-limit.ts';
import type { ReviewDoor } from './review-door.ts';
import type { UploadRoom } from './upload-room.ts';
import type { WebhookDoor } from './webhook-routes.ts';
import type { WecomDoors } from './wecom-routes.ts';
import type { WidgetDoor } from './widget-routes.ts';

/** Everything the routes need; `compose.ts` gives it, tests give their own. */
export interface AppDependencies {
  readonly ruleBook: RuleBook;
  /** @returns `unknown-category` with suggestions when the category is none of the table's */
  readonly matchCertificates: (request: MatchRequest & { readonly asOf: string }) => Result<Verdict, Problem>;
  /** @param words id, name or alias */
  readonly findCategory: (words: string, asOf: string) => Result<InForce<CategoryRule>, Problem>;
  readonly readDocument: (file: UploadedFile, signal: AbortSignal) => Promise<Result<ReviewedDocument, Problem>>;
  readonly limits: {
    /** Largest uploaded file, in bytes. */
    readonly fileBytes: number;
    /** Largest JSON body, in bytes. */
    readonly jsonBytes: number;
  };
  /** Bounds what uploads of files hold in memory, all together. */
  readonly uploads: UploadRoom;
  /** The day in China, ISO. */
  readonly today: () => string;
  readonly newId: () => string;
  /** Told of bugs, which answer `internal`; never of problems of normal life. */
  readonly reportFault: (fault: unknown, requestId: string) => void;
  /** Who may do what. Absent, with all that is below, where nothing is kept: in a Worker without a store, in small tests. */
  readonly access?: Access;
  readonly rateLimit?: RateLimit;
  readonly requestLog?: RequestLog;
  readonly reviews?: ReviewDoor;
  readonly chat?: ChatDoor;
  readonly webhooks?: WebhookDoor;
  readonly operations?: Operations;
  readonly widget?: WidgetDoor;
  readonly pages?: PageDoor;
  readonly wecom?: WecomDoors;
  /** Absent where the page at `/docs` is not served: in a Worker. */
  readonly docs?: DocsFiles;
}

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface AppEnvironment {
  Variables: { requestId: string; caller: Caller };
}
