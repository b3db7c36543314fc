/**
 * The conversation that a link names behind the `#` of the page's address, in which it never reaches a server. It is taken
 * out of the address bar, so that it is neither bookmarked nor passed on with the address.
 */
export function takeLink(): { readonly sessionId: string; readonly chatToken: string } | undefined {
  const [, sessionId, token] = /^#session=([\w-]+)&token=([\w.-]+)$/.exec(location.hash) ?? [];
  if (sessionId === undefined) return undefined;
  history.replaceState(history.state, '', location.pathname + location.search);
  return { sessionId, chatToken: `${sessionId}.${token}` };
}
