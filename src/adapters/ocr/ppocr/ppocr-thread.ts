import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { findMisfit } from './find-misfit.ts';
import type { ReadRequest, ThreadMessage, ThreadSettings } from './messages.ts';
import { type ModelFiles, readModels } from './models.ts';
import { loadNetworks, type Networks } from './networks.ts';
import { readPage } from './read-page.ts';

/** The thread's own program: loads the networks once, then reads one page after another. */
async function serve(port: MessagePort, settings: ThreadSettings): Promise<void> {
  const say = (message: ThreadMessage): void => port.postMessage(message);
  const models = await readModels(settings.modelsDir);
  if (!models.ok) return say({ kind: 'not-ready', cause: 'models', reason: models.error });
  try {
    const networks = await openNetworks(models.value, settings);
    if (typeof networks === 'string') return say({ kind: 'not-ready', cause: 'models', reason: networks });
    if (networks !== undefined) listen(port, networks, settings);
    say({ kind: 'ready' });
  } catch (error) {
    say({ kind: 'not-ready', cause: 'runtime', reason: sayFault(error) });
  }
}

/**
 * The networks; nothing where only the runtime was to be tried. Packaged models are known to fit, and loading them only to
 * look would double the start.
 * @returns in Chinese, what is wrong with models of an operator's own
 */
async function openNetworks(
  models: ModelFiles,
  { modelsDir, probe, threads }: ThreadSettings,
): Promise<Networks | string | undefined> {
  if (modelsDir === undefined && !probe) return loadNetworks(models, threads);
  if (modelsDir === undefined) return void (await import('onnxruntime-node'));
  const networks = await loadNetworks(models, threads).catch(sayFault);
  if (typeof networks === 'string') return `OCR_MODELS_DIR：模型不能载入，请确认是完整的 ONNX 文件（${networks}）`;
  const misfit = await findMisfit(networks);
  if (misfit === undefined && !probe) return networks;
  await networks.close();
  return misfit;
}

const sayFault = (error: unknown): string => (error instanceof Error ? error.message : String(error));

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
