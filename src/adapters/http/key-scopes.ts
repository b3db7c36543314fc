/**
 * What a key may be allowed to do. `other` is every address under `/v1` that this list does not know. `reviewer` sees
 * everybody's reviews and may overrule their findings; it is granted by its name only, never by `all`.
 */
export const scopes = [
  'rules',
  'match',
  'documents',
  'reviews:read',
  'reviews:write',
  'chat',
  'webhooks',
  'metrics',
  'other',
  'reviewer',
] as const;
export type Scope = (typeof scopes)[number];

/** What `all` grants. */
export const commonScopes: readonly Scope[] = scopes.filter((scope) => scope !== 'reviewer');

/**
 * The scope that an address needs; undefined where everybody may. A new address under `/v1` is closed until it stands here.
 *
 * @param byLink the request carries a link's token for that room, which its route checks in place of a key
 */
export const scopeOf = (
  method: string,
  path: string,
  byLink: { readonly review: boolean; readonly chat: boolean },
): Scope | undefined => {
  if (path === '/metrics') return 'metrics';
  const [, version, room = ''] = path.split('/');
  if (version !== 'v1') return undefined;
  const reads = method === 'GET' || method === 'HEAD';
  if (room === 'chat' && byLink.chat && (reads || method === 'POST')) return undefined;
  if (room !== 'reviews') return rooms[room] ?? 'other';
  if (!reads) return 'reviews:write';
  return byLink.review ? undefined : 'reviews:read';
};

const rooms: Readonly<Record<string, Scope>> = {
  rules: 'rules',
  categories: 'rules',
  scenarios: 'rules',
  certificates: 'rules',
  match: 'match',
  documents: 'documents',
  chat: 'chat',
  webhooks: 'webhooks',
};
