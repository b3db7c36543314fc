import type { ReviewPlace } from './chat-events.ts';

/** A page's picture, decoded; fetched rather than linked, so that a host page needs no `img-src`. Never rejects. */
export async function fetchPage(
  server: string,
  place: ReviewPlace,
  documentId: string,
  page: number,
): Promise<ImageBitmap | undefined> {
  const token = place.token === undefined ? '' : `?token=${encodeURIComponent(place.token)}`;
  const path = [place.reviewId, documentId].map(encodeURIComponent);
  try {
    const answer = await fetch(`${server}/v1/reviews/${path[0]}/documents/${path[1]}/pages/${page}.png${token}`);
    return answer.ok ? await createImageBitmap(await answer.blob()) : undefined;
  } catch {
    return undefined;
  }
}
