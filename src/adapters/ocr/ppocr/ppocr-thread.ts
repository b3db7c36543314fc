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
    if (settings.probe) await import('onnxruntime-node');
    else listen(port, await loadNetworks(models.value, settings.threads), settings);
    say({ kind: 'ready' });
  } catch (error) {
    say({ kind: 'not-ready', cause: 'runtime', reason: error instanceof Error ? error.message : String(error) });
  }
}

function listen(port: MessagePort, networks: Networks, settings: ThreadSettings): void {
  const cancelled = new Int32Array(settings.cancelled);
  port.on('message', async ({ job, ...picture }: ReadRequest) => {
    const page = await readPage(picture, networks, {
      detectionSide: settings.detectionSide,
      proceed: () => Atomics.load(cancelled, 0) !== job,
    });
    port.postMessage({ kind: 'read', page } satisfies ThreadMessage);
  });
}

if (parentPort !== null) await serve(parentPort, workerData as ThreadSettings);
