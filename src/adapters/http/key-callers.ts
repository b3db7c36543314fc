import type { Context, MiddlewareHandler } from 'hono';
import type { ApiKey, KeyStore } from '../../application/stores/key-store.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { answerProblem } from './answer-problem.ts';
import type { AppEnvironment } from './app-dependencies.ts';
import { chatTokenHeader } from './chat-access.ts';
import { commonScopes, type Scope, scopeOf, scopes } from './key-scopes.ts';

/** Who asks: the holder of a key, or somebody without one, told apart by their address. */
export interface Caller {
  readonly kind: 'key' | 'anonymous';
  /** Whose the reviews are that it makes: the key's id, or `anonymous:` and a keyed hash of the address. */
  readonly ownerId: string;
  readonly scopes: ReadonlySet<Scope>;
  /** The key's name, as it was issued. */
  readonly name?: string;
}

export interface Access {
  readonly keys: Pick<KeyStore, 'authenticate'>;
  /** What callers without a key may do. */
  readonly anonymous: 'full' | 'chat' | 'none';
  /** The caller's network address, as far as the machine in front is trusted. */
  readonly addressOf: (context: Context) => string;
  /** Turns an address into something that cannot be turned back. */
  readonly hideAddress: (address: string) => Promise<string>;
}

/** Names the caller, and refuses what its scopes do not cover. A wrong key is refused everywhere, even where none is needed. */
export const identifyCaller =
  (access: Access): MiddlewareHandler<AppEnvironment> =>
  async (context, next) => {
    const caller = await callerOf(access, context);
    const allowed = caller.ok ? checkScope(caller.value, context) : caller;
    if (allowed.ok) {
      context.set('caller', allowed.value);
      return next();
    }
    return answerProblem(context, allowed.error);
  };

/** Whether this caller may see what that owner made. Ids cannot be guessed: among callers without a key, to know one is enough. */
export const mayUse = (caller: Caller, ownerId: string): boolean =>
  caller.kind === 'key' ? caller.ownerId === ownerId : ownerId.startsWith(anonymousPrefix);

/** The holder of this key. */
export const callerOfKey = ({ id, name, scopes: granted }: ApiKey): Caller => {
  const held = scopes.filter((scope) => granted.includes(scope));
  return {
    kind: 'key',
    ownerId: id,
    name,
    scopes: new Set(granted.includes('all') ? [...commonScopes, ...held] : held),
  };
};

const anonymousPrefix = 'anonymous:';

const anonymousScopes: Readonly<Record<Access['anonymous'], readonly Scope[]>> = {
  full: commonScopes,
  chat: ['chat', 'rules', 'reviews:read'],
  none: [],
};

const callerOf = async (access: Access, context: Context): Promise<Result<Caller, Problem>> => {
  const secret = secretOf(context);
  if (secret === undefined) {
    const hidden = await access.hideAddress(access.addressOf(context));
    const allowed = new Set(anonymousScopes[access.anonymous]);
    return ok({ kind: 'anonymous', ownerId: `${anonymousPrefix}${hidden}`, scopes: allowed });
  }
  const key = await access.keys.authenticate(secret);
  if (!key.ok) return key;
  if (key.value === undefined) return failed(problem('unauthorized', 'API 密钥不对，或已吊销'));
  return ok(callerOfKey(key.value));
};

/** `Authorization: Bearer` or `x-api-key`; anything else in `Authorization` is a key that is wrong. */
const secretOf = (context: Context): string | undefined => {
  const written = context.req.header('authorization');
  if (written === undefined) return context.req.header('x-api-key');
  return /^Bearer +(\S+)$/i.exec(written.trim())?.[1] ?? '';
};

const checkScope = (caller: Caller, context: Context): Result<Caller, Problem> => {
  const needed = scopeOf(context.req.method, context.req.path, {
    review: context.req.query('token') !== undefined,
    chat: context.req.header(chatTokenHeader) !== undefined,
  });
  if (needed === undefined || caller.scopes.has(needed)) return ok(caller);
  return failed(
    caller.kind === 'anonymous' ? problem('unauthorized') : problem('forbidden', `这个密钥没有 ${needed} 权限`),
  );
};
