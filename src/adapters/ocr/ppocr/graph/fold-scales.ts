import {
  type Affine,
  asConvolution,
  type Convolution,
  type NewWeights,
  withInputs,
  withOutputs,
} from './convolution.ts';
import { besideConstant, type GraphLinks, linksOf } from './graph-links.ts';
import { type FloatTensor, type GraphNode, newNode, type OnnxGraph } from './onnx-graph.ts';

/**
 * Steps that scale or shift every channel by constants go into the weights of the convolution before them, else of the one
 * after them. Where that one pads with zeros, which must stay zeros, they become one step that keeps the runtime's layout.
 */
export const foldScales = (graph: OnnxGraph): OnnxGraph =>
  [intoConvolutionBefore, intoConvolutionAfter, asOneStep].reduce(repeated, graph);

type Change = (node: GraphNode, links: GraphLinks) => Replacement | undefined;

/** New nodes in the place of old ones, or nothing in their place; and constants that the new ones take. */
interface Replacement {
  readonly nodes: ReadonlyMap<GraphNode, GraphNode | undefined>;
  readonly constants: Readonly<Record<string, FloatTensor>>;
}

function repeated(graph: OnnxGraph, change: Change): OnnxGraph {
  const links = linksOf(graph);
  for (const node of graph.nodes) {
    const found = change(node, links);
    if (found === undefined) continue;
    const nodes = graph.nodes.flatMap((each) => (found.nodes.has(each) ? (found.nodes.get(each) ?? []) : [each]));
    const constants = new Map([...graph.constants, ...Object.entries(found.constants)]);
    return repeated({ ...graph, nodes, constants }, change);
  }
  return graph;
}

const intoConvolutionBefore: Change = (node, links) => {
  const step = affineStep(node, links);
  const convolution = asConvolution(links.maker(step?.input ?? ''), links);
  if (step === undefined || convolution === undefined || links.onlyUser(step.input) !== node) return undefined;
  const affine = step.affine(convolution.channelsOut);
  if (affine === undefined) return undefined;
  const { inputs } = convolution.node;
  return reweighted(convolution, withOutputs(convolution, affine), node, { inputs, outputs: node.outputs });
};

const intoConvolutionAfter: Change = (node, links) => {
  const step = affineStep(node, links);
  const convolution = asConvolution(links.onlyUser(node.outputs[0] ?? ''), links);
  if (step === undefined || convolution === undefined) return undefined;
  const affine = step.affine(convolution.channelsIn);
  if (affine === undefined || (convolution.pads && affine.shift.some((value) => value !== 0))) return undefined;
  const { inputs, outputs } = convolution.node;
  const ends = { inputs: [step.input, ...inputs.slice(1)], outputs };
  return reweighted(convolution, withInputs(convolution, affine), node, ends);
};

/** A scale with the shift behind it, or either alone, before a convolution: that tells how many channels there are. */
const asOneStep: Change = (node, links) => {
  const [output = ''] = node.outputs;
  const after = links.users(output).flatMap((user) => asConvolution(user, links) ?? []);
  const channels = after.find((convolution) => convolution.node.inputs[0] === output)?.channelsIn;
  const last = affineStep(node, links);
  if (channels === undefined || last === undefined) return undefined;
  const before = links.onlyUser(last.input) === node ? links.maker(last.input) : undefined;
  const first = before && affineStep(before, links);
  const [own, earlier] = [last.affine(channels), first?.affine(channels)];
  if (own === undefined) return undefined;
  const whole = earlier === undefined ? own : inTurn(earlier, own);
  const names = ['scale', 'shift', 'mean', 'variance'].map((name) => `${output}/${name}`);
  const values = [whole.scale, whole.shift, new Float32Array(channels), new Float32Array(channels).fill(1)];
  const input = earlier === undefined || first === undefined ? last.input : first.input;
  const step = newNode('BatchNormalization', [input, ...names], output, { epsilon: 0 });
  const nodes = new Map<GraphNode, GraphNode | undefined>([[node, step]]);
  if (before !== undefined && earlier !== undefined) nodes.set(before, undefined);
  return {
    nodes,
    constants: Object.fromEntries(
      names.map((name, at) => [name, { dimensions: [channels], values: values[at] ?? new Float32Array(channels) }]),
    ),
  };
};

const inTurn = (first: Affine, second: Affine): Affine => ({
  scale: first.scale.map((value, at) => value * (second.scale[at] ?? 1)),
  shift: first.shift.map((value, at) => value * (second.scale[at] ?? 1) + (second.shift[at] ?? 0)),
});

/** The convolution with other weights and ends, and `folded`, whose work it now does, gone. */
function reweighted(
  { node }: Convolution,
  { weights, bias }: NewWeights,
  folded: GraphNode,
  { inputs: [input = ''], outputs }: Pick<GraphNode, 'inputs' | 'outputs'>,
): Replacement {
  const [weightsName, biasName] = [`${folded.outputs[0]}/weights`, `${folded.outputs[0]}/bias`];
  return {
    nodes: new Map([
      [node, { ...node, inputs: [input, weightsName, biasName], outputs }],
      [folded, undefined],
    ]),
    constants: { [weightsName]: weights, [biasName]: bias },
  };
}

interface AffineStep {
  readonly input: string;
  /** Nothing where the constants are not one number and not one per channel. */
  affine(channels: number): Affine | undefined;
}

function affineStep(node: GraphNode, links: GraphLinks): AffineStep | undefined {
  const [scaled, shifted] = [besideConstant(node, 'Mul', links), besideConstant(node, 'Add', links)];
  const step = scaled ?? shifted;
  if (step === undefined) return undefined;
  return {
    input: step.input,
    affine(channels) {
      const values = perChannel(step.by, channels);
      if (values === undefined) return undefined;
      return scaled === undefined
        ? { scale: new Float32Array(channels).fill(1), shift: values }
        : { scale: values, shift: new Float32Array(channels) };
    },
  };
}

/** Of pictures: the channels are the third dimension from the right. */
function perChannel({ dimensions, values }: FloatTensor, channels: number): Float32Array | undefined {
  if (dimensions.length > 4) return undefined;
  if (values.length === 1) return new Float32Array(channels).fill(values[0] ?? 0);
  const isPerChannel = values.length === channels && dimensions.at(-3) === channels;
  return isPerChannel ? values : undefined;
}
