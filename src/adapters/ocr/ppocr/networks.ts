import { simplifyNetwork } from './graph/simplify-network.ts';
import type { ModelFiles } from './models.ts';
import { type Network, openForAnySize, openNetwork } from './open-network.ts';
import { openRecognition, type RecognitionNetwork } from './open-recognition.ts';

export interface Networks {
  readonly detection: Network;
  readonly recognition: RecognitionNetwork;
  readonly direction: Network;
  /** Batches that recognition reads at the same time. */
  readonly lanes: number;
  readonly characters: readonly string[];
  close(): Promise<void>;
}

/** Loads the three networks for so many processors. Throws where the runtime or a model does not load. */
export async function loadNetworks(files: ModelFiles, processors: number): Promise<Networks> {
  const [detection, direction, recognition] = await Promise.all([
    openForAnySize(simplifyNetwork(files.detection), processors),
    openNetwork(simplifyNetwork(files.direction), processors),
    openRecognition(simplifyNetwork(files.recognition), processors),
  ]);
  return {
    detection: detection.run,
    recognition: recognition.run,
    direction: direction.run,
    lanes: recognition.lanes,
    characters: files.characters,
    close: async () => void (await Promise.all([detection.close(), recognition.close(), direction.close()])),
  };
}
