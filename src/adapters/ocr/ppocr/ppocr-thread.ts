import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { ReadRequest, ThreadMessage, ThreadSettings } from './messages.ts';
import { readModels } from './models.ts';
import { loadNetworks, type Networks } from './networks.ts';
import { readPage } from './read-page.ts';

/** The thread's own program: loads the networks once, then reads one page after another. */
async function serve(port: MessagePort, settings: ThreadSettings): Promise<void> {
  const say = (message: ThreadMessage): void => port.postMessage(message);
  const models = await readModels(settings.modelsDir);
  if (!models.ok) return say({ kind: 'not-ready', cause: 'models', reason: models.error });
  try {
    const networks = await loadNetworks(models.value, settings.threads);
    port.on('message', (request: ReadRequest) => void answer(request, networks, settings).then(say));
    say({ kind: 'ready' });
  } catch (error) {
    say({ kind: 'not-ready', cause: 'runtime', reason: error instanceof Error ? error.message : String(error) });
  }
}

async function answer({ job, ...picture }: ReadRequest, networks: Networks, settings: ThreadSettings): Promise<ThreadMessage> {
  const cancelled = new Int32Array(settings.cancelled);
  const page = await readPage(picture, networks, {
    detectionSide: settings.detectionSide,
    proceed: () => Atomics.load(cancelled, 0) !== job,
  });
  return { kind: 'read', page };
}

if (parentPort !== null) await serve(parentPort, workerData as ThreadSettings);
