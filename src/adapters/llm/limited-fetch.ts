/** As the openai package calls it. */
export type LimitedFetch = typeof fetch;

/** The endpoint sent more than any answer of ours is. */
export class TooLarge extends Error {}

/** `fetch` whose body errs with `TooLarge` once it was longer than this. */
export const limitedFetch =
  (maxBytes: number, inner: LimitedFetch): LimitedFetch =>
  async (input, init) => {
    const response = await inner(input, init);
    if (response.body === null) return response;
    let bytes = 0;
    const counter = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.length;
        if (bytes > maxBytes) throw new TooLarge();
        controller.enqueue(chunk);
      },
    });
    const { status, statusText, headers } = response;
    return new Response(response.body.pipeThrough(counter), { status, statusText, headers });
  };
