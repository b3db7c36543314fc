import type { GraphLinks } from './graph-links.ts';
import { type FloatTensor, type GraphNode, hasAttribute, wholeAttribute } from './onnx-graph.ts';

/** A convolution over pictures whose weights are known. */
export interface Convolution {
  readonly node: GraphNode;
  readonly weights: FloatTensor;
  /** Absent: none is added. */
  readonly bias: FloatTensor | undefined;
  readonly channelsIn: number;
  readonly channelsOut: number;
  /** Whether it sees zeros around the picture. */
  readonly pads: boolean;
}

/** Numbers for every channel: what comes out, or goes in, is `value * scale + shift`. */
export interface Affine {
  readonly scale: Float32Array;
  readonly shift: Float32Array;
}

export function asConvolution(node: GraphNode | undefined, { constant }: GraphLinks): Convolution | undefined {
  if (node?.operator !== 'Conv') return undefined;
  const [, weightsName, biasName] = node.inputs;
  const [weights, bias] = [constant(weightsName), constant(biasName)];
  const [channelsOut, perGroup, ...kernel] = weights?.dimensions ?? [];
  if (weights === undefined || channelsOut === undefined || perGroup === undefined || kernel.length !== 2)
    return undefined;
  if (biasName !== undefined && bias === undefined) return undefined;
  const channelsIn = perGroup * (wholeAttribute(node, 'group')[0] ?? 1);
  return {
    node,
    weights,
    bias,
    channelsIn,
    channelsOut,
    pads: hasAttribute(node, 'auto_pad') || wholeAttribute(node, 'pads').some((pad) => pad > 0),
  };
}

/** Weights and bias with which it gives what it gave, scaled and shifted. */
export function withOutputs({ weights, bias, channelsOut }: Convolution, { scale, shift }: Affine): NewWeights {
  const values = Float32Array.from(weights.values);
  const size = values.length / channelsOut;
  for (let channel = 0; channel < channelsOut; channel += 1)
    multiply(values.subarray(channel * size, (channel + 1) * size), scale[channel] ?? 1);
  return {
    weights: { ...weights, values },
    bias: vector(shift.map((value, channel) => (bias?.values[channel] ?? 0) * (scale[channel] ?? 1) + value)),
  };
}

/** Weights and bias with which it gives what it gave when its inputs were scaled and shifted; a shift, only if it does not pad. */
export function withInputs(
  { weights, bias, channelsIn, channelsOut }: Convolution,
  { scale, shift }: Affine,
): NewWeights {
  const values = Float32Array.from(weights.values);
  const perGroup = weights.dimensions[1] ?? 1;
  const groupSize = (channelsOut * perGroup) / channelsIn;
  const kernel = values.length / (channelsOut * perGroup);
  const sums = new Float64Array(channelsOut);
  for (let at = 0; at < channelsOut * perGroup; at += 1) {
    const out = Math.floor(at / perGroup);
    const channel = Math.floor(out / groupSize) * perGroup + (at % perGroup);
    const weight = values.subarray(at * kernel, (at + 1) * kernel);
    sums[out] = (sums[out] ?? 0) + weight.reduce((sum, value) => sum + value, 0) * (shift[channel] ?? 0);
    multiply(weight, scale[channel] ?? 1);
  }
  return {
    weights: { ...weights, values },
    bias: vector(Float32Array.from(sums, (sum, channel) => (bias?.values[channel] ?? 0) + sum)),
  };
}

const vector = (values: Float32Array): FloatTensor => ({ dimensions: [values.length], values });

function multiply(values: Float32Array, by: number): void {
  for (let at = 0; at < values.length; at += 1) values[at] = (values[at] ?? 0) * by;
}

export interface NewWeights {
  readonly weights: FloatTensor;
  readonly bias: FloatTensor;
}
