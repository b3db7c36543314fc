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
