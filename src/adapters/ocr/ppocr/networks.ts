import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { simplifyNetwork } from './graph/simplify-network.ts';
import type { ModelFiles } from './models.ts';

/** One network: floats in, floats out. */
export type Network = (input: Float32Array, shape: readonly number[]) => Promise<NetworkOutput>;

export interface NetworkOutput {
  readonly values: Float32Array;
  readonly shape: readonly number[];
}

export interface Networks {
  readonly detection: Network;
  readonly recognition: Network;
  readonly direction: Network;
  readonly characters: readonly string[];
  close(): Promise<void>;
}

/** Loads the three networks into the native runtime. Throws where the runtime or a model does not load. */
export async function loadNetworks(files: ModelFiles, threads: number): Promise<Networks> {
  const runtime = await import('onnxruntime-node');
  const options: InferenceSession.SessionOptions = {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    executionMode: 'sequential',
    // Every page has other shapes: remembered layouts only hold memory.
    enableMemPattern: false,
    // Idle threads that spin for work halve the speed as soon as another process wants the processor.
    extra: { session: { intra_op: { allow_spinning: '0' } } },
    logSeverityLevel: 3,
  };
  const [detection, recognition, direction] = await Promise.all(
    [files.detection, files.recognition, files.direction].map((bytes) =>
      runtime.InferenceSession.create(simplifyNetwork(bytes), options),
    ),
  );
  if (detection === undefined || recognition === undefined || direction === undefined)
    throw new Error('a network is missing');
  const network = (session: InferenceSession): Network =>
    asNetwork(session, (input, shape) => new runtime.Tensor('float32', input, shape));
  return {
    detection: network(detection),
    recognition: network(recognition),
    direction: network(direction),
    characters: files.characters,
    close: async () => {
      await Promise.all([detection.release(), recognition.release(), direction.release()]);
    },
  };
}

function asNetwork(
  session: InferenceSession,
  tensor: (input: Float32Array, shape: readonly number[]) => Tensor,
): Network {
  const [inputName = 'x'] = session.inputNames;
  const [outputName = ''] = session.outputNames;
  return async (input, shape) => {
    const outputs = await session.run({ [inputName]: tensor(input, shape) });
    const output = outputs[outputName];
    if (!(output?.data instanceof Float32Array)) throw new Error(`${outputName}: no floats came out`);
    return { values: output.data, shape: output.dims };
  };
}
