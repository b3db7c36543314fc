import { besideConstant, type GraphLinks, linksOf } from './graph-links.ts';
import { type FloatTensor, floatAttribute, type GraphNode, newNode, type OnnxGraph } from './onnx-graph.ts';

/** x · clip(x + 3, 0, 6) / 6, written out in four steps, becomes x · HardSigmoid(x), which the runtime knows by name. */
export function nameHardSwish(graph: OnnxGraph): OnnxGraph {
  const links = linksOf(graph);
  const gone = new Set<GraphNode>();
  const nodes = graph.nodes.flatMap((node) => {
    const found = hardSwish(node, links);
    const [output] = node.outputs;
    if (found === undefined || output === undefined) return [node];
    for (const step of found.steps) gone.add(step);
    const share = `${output}/share`;
    return [
      newNode('HardSigmoid', [found.input], share, { alpha: 1 / 6, beta: 0.5 }),
      newNode('Mul', [found.input, share], output),
    ];
  });
  return { ...graph, nodes: nodes.filter((node) => !gone.has(node)) };
}

interface HardSwish {
  readonly input: string;
  /** The first three of the four. */
  readonly steps: readonly GraphNode[];
}

/** What goes into the four steps of which `division` is the last, and the three before it. */
function hardSwish(division: GraphNode, links: GraphLinks): HardSwish | undefined {
  const [divided = '', by] = division.inputs;
  const product = stepBefore(divided, 'Mul', links);
  if (division.operator !== 'Div' || product === undefined || number(links.constant(by)) !== 6) return undefined;
  const [first = '', second = ''] = product.inputs;
  return clipped(product, first, second, links) ?? clipped(product, second, first, links);
}

function clipped(product: GraphNode, input: string, limited: string, links: GraphLinks): HardSwish | undefined {
  const clip = stepBefore(limited, 'Clip', links);
  const sum = stepBefore(clip?.inputs[0] ?? '', 'Add', links);
  if (clip === undefined || sum === undefined || !isToSix(clip, links)) return undefined;
  const added = besideConstant(sum, 'Add', links);
  return added?.input === input && number(added.by) === 3 ? { input, steps: [product, clip, sum] } : undefined;
}

/** The maker of what nothing else takes. */
function stepBefore(name: string, operator: string, links: GraphLinks): GraphNode | undefined {
  const maker = links.maker(name);
  return maker?.operator === operator && links.onlyUser(name) !== undefined ? maker : undefined;
}

/** Its limits are attributes in older models, inputs in newer ones. */
function isToSix(clip: GraphNode, { constant }: GraphLinks): boolean {
  const least = floatAttribute(clip, 'min') ?? number(constant(clip.inputs[1]));
  const most = floatAttribute(clip, 'max') ?? number(constant(clip.inputs[2]));
  return least === 0 && most === 6;
}

const number = (constant: FloatTensor | undefined): number | undefined =>
  constant?.values.length === 1 ? constant.values[0] : undefined;
