import type { FloatTensor, GraphNode, OnnxGraph } from './onnx-graph.ts';

/** Who makes and who takes what in a graph. */
export interface GraphLinks {
  maker(name: string): GraphNode | undefined;
  /** None where the name leaves the network too: then it has to stay. */
  onlyUser(name: string): GraphNode | undefined;
  users(name: string): readonly GraphNode[];
  constant(name: string | undefined): FloatTensor | undefined;
}

export function linksOf({ nodes, constants, outputs }: OnnxGraph): GraphLinks {
  const makers = new Map(nodes.flatMap((node) => node.outputs.map((name) => [name, node] as const)));
  const takers = new Map<string, GraphNode[]>();
  for (const node of nodes) {
    for (const name of node.inputs) {
      const known = takers.get(name);
      if (known === undefined) takers.set(name, [node]);
      else known.push(node);
    }
  }
  const users = (name: string): readonly GraphNode[] => takers.get(name) ?? [];
  return {
    maker: (name) => makers.get(name),
    users,
    onlyUser: (name) => (users(name).length === 1 && !outputs.has(name) ? users(name)[0] : undefined),
    constant: (name) => constants.get(name ?? ''),
  };
}

/** Of a step with two inputs in any order, one of them constant: both. */
export function besideConstant(
  { operator, inputs: [first = '', second = ''] }: GraphNode,
  wanted: 'Add' | 'Mul',
  { constant }: GraphLinks,
): { readonly input: string; readonly by: FloatTensor } | undefined {
  if (operator !== wanted) return undefined;
  const [left, right] = [constant(first), constant(second)];
  if (right !== undefined) return { input: first, by: right };
  return left === undefined ? undefined : { input: second, by: left };
}
