import { type MessagePort, parentPort } from 'node:worker_threads';
import { type LikeliestClasses, likeliestClasses } from './likeliest-classes.ts';
import { type OpenNetwork, openNetwork } from './open-network.ts';

/** First the model, then any number of batches; each is answered before the next is sent. */
export type RecognitionRequest =
  | { readonly kind: 'open'; readonly model: Uint8Array }
  | { readonly kind: 'run'; readonly input: Float32Array; readonly shape: readonly number[] };

export type RecognitionAnswer =
  | { readonly kind: 'open' }
  | { readonly kind: 'read'; readonly found: LikeliestClasses }
  | { readonly kind: 'failed'; readonly reason: string };

/** The thread's own program: one recognition network on one processor. */
function serve(port: MessagePort): void {
  let network: OpenNetwork | undefined;
  const answer = async (request: RecognitionRequest): Promise<RecognitionAnswer> => {
    if (request.kind === 'open') {
      network = await openNetwork(request.model, 1);
      return { kind: 'open' };
    }
    if (network === undefined) return { kind: 'failed', reason: 'no model has come' };
    return { kind: 'read', found: likeliestClasses(await network.run(request.input, request.shape)) };
  };
  port.on('message', async (request: RecognitionRequest) => {
    const said = await answer(request).catch(
      (error: unknown): RecognitionAnswer => ({ kind: 'failed', reason: String(error) }),
    );
    port.postMessage(said);
  });
}

if (parentPort !== null) serve(parentPort);
