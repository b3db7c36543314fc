import type { InferenceSession } from 'onnxruntime-node';

/** One network: floats in, floats out. */
export type Network = (input: Float32Array, shape: readonly number[]) => Promise<NetworkOutput>;

export interface NetworkOutput {
  readonly values: Float32Array;
  readonly shape: readonly number[];
}

export interface OpenNetwork {
  readonly run: Network;
  close(): Promise<void>;
}

/** Loads a network into the native runtime. Throws where the runtime or the model does not load. */
export async function openNetwork(model: Uint8Array, threads: number): Promise<OpenNetwork> {
  const runtime = await import('onnxruntime-node');
  const session = await runtime.InferenceSession.create(model, optionsFor(threads));
  const [inputName = 'x'] = session.inputNames;
  const [outputName = ''] = session.outputNames;
  return {
    async run(input, shape) {
      const outputs = await session.run({ [inputName]: new runtime.Tensor('float32', input, shape) });
      const output = outputs[outputName];
      if (!(output?.data instanceof Float32Array)) throw new Error(`${outputName}: no floats came out`);
      return { values: output.data, shape: output.dims };
    },
    close: () => session.release(),
  };
}

/** Floats of a picture from which on the memory that it took is given back: a page of 1280 pixels has four million. */
const large = 3 * 1600 * 1600;

/**
 * The same for pictures of any size: the runtime keeps for good what its largest picture took (close to half a gigabyte for a second
 * look at 2560 pixels), so after a large one the network is opened anew. One picture at a time.
 */
export async function openForAnySize(model: Uint8Array, threads: number): Promise<OpenNetwork> {
  let network = await openNetwork(model, threads);
  return {
    async run(input, shape) {
      const { values, shape: found } = await network.run(input, shape);
      if (input.length < large) return { values, shape: found };
      const kept = Float32Array.from(values);
      await network.close();
      network = await openNetwork(model, threads);
      return { values: kept, shape: found };
    },
    close: () => network.close(),
  };
}

const optionsFor = (threads: number): InferenceSession.SessionOptions => ({
  intraOpNumThreads: threads,
  interOpNumThreads: 1,
  graphOptimizationLevel: 'all',
  executionMode: 'sequential',
  // Every page has other shapes: remembered layouts only hold memory.
  enableMemPattern: false,
  // Idle threads that spin for work halve the speed as soon as another process wants the processor.
  extra: { session: { intra_op: { allow_spinning: '0' } } },
  logSeverityLevel: 3,
});
