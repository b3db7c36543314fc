import {
  asFloats,
  bytesField,
  bytesOf,
  floatField,
  floatsOf,
  numberField,
  numbersOf,
  readFields,
  textField,
  textsOf,
  type WireField,
  writeFields,
} from './protobuf.ts';

/** A network as ONNX writes it down, in as much as it is rewritten here; what is not understood is kept as it lies. */
export interface OnnxGraph {
  /** In an order in which each comes after what it takes. */
  readonly nodes: readonly GraphNode[];
  /** Every constant of floats, by name. */
  readonly constants: ReadonlyMap<string, FloatTensor>;
  /** Names that leave the network. */
  readonly outputs: ReadonlySet<string>;
}

export interface GraphNode {
  readonly operator: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Everything but inputs and outputs as it lies on the wire. */
  readonly rest: readonly WireField[];
}

export interface FloatTensor {
  /** None of a lone number. */
  readonly dimensions: readonly number[];
  readonly values: Float32Array;
}

/** Numbers of the fields in ONNX' messages, and of the type "floats". */
const modelField = { irVersion: 1, graph: 7 } as const;
const graphField = { node: 1, initializer: 5, output: 12 } as const;
const nodeField = { input: 1, output: 2, operator: 4, attribute: 5, domain: 7 } as const;
const attributeField = { name: 1, float: 2, integer: 3, tensor: 5, integers: 8, type: 20 } as const;
const tensorField = { dimensions: 1, type: 2, floats: 4, name: 8, raw: 9 } as const;
const floatType = 1;
/** From this version on a constant need not be an input too. */
const constantsAlone = 4;

/** The model with its graph rewritten; as it was where it is of an older kind. Throws where it is no ONNX. */
export function withGraph(bytes: Uint8Array, rewrite: (graph: OnnxGraph) => OnnxGraph): Uint8Array {
  const model = readFields(bytes);
  const [body] = bytesOf(model, modelField.graph);
  if (body === undefined) throw new Error('the model has no graph');
  if ((numbersOf(model, modelField.irVersion)[0] ?? 0) < constantsAlone) return bytes;
  const fields = readFields(body);
  const before = readGraph(fields);
  const rewritten = bytesField(modelField.graph, writeGraph(fields, before, rewrite(before)));
  return writeFields(model.map((field) => (field.number === modelField.graph ? rewritten : field)));
}

/** A node of ONNX' own operators with attributes of floats. */
export function newNode(
  operator: string,
  inputs: readonly string[],
  output: string,
  attributes: Readonly<Record<string, number>> = {},
): GraphNode {
  const rest = Object.entries(attributes).map(([name, value]) =>
    bytesField(
      nodeField.attribute,
      writeFields([
        textField(attributeField.name, name),
        floatField(attributeField.float, value),
        numberField(attributeField.type, floatType),
      ]),
    ),
  );
  return { operator, inputs, outputs: [output], rest: [textField(nodeField.operator, operator), ...rest] };
}

/** A float attribute, or nothing where the node has none of that name. */
export const floatAttribute = (node: GraphNode, name: string): number | undefined =>
  floatsOf(attributeOf(node, name), attributeField.float)[0];

/** The whole numbers of an attribute, or the one; none where the node has none of that name. */
export function wholeAttribute(node: GraphNode, name: string): readonly number[] {
  const fields = attributeOf(node, name);
  return [...numbersOf(fields, attributeField.integers), ...numbersOf(fields, attributeField.integer)];
}

export const hasAttribute = (node: GraphNode, name: string): boolean => attributeOf(node, name).length > 0;

function attributeOf({ rest }: GraphNode, name: string): readonly WireField[] {
  const attributes = bytesOf(rest, nodeField.attribute).map(readFields);
  return attributes.find((fields) => textsOf(fields, attributeField.name)[0] === name) ?? [];
}

function readGraph(fields: readonly WireField[]): OnnxGraph {
  const nodes = bytesOf(fields, graphField.node).map(readNode);
  const constants = new Map<string, FloatTensor>();
  const add = (name: string | undefined, tensor: readonly WireField[]): void => {
    const read = readTensor(tensor);
    if (name !== undefined && read !== undefined) constants.set(name, read);
  };
  for (const tensor of bytesOf(fields, graphField.initializer).map(readFields))
    add(textsOf(tensor, tensorField.name)[0], tensor);
  for (const node of nodes.filter(({ operator }) => operator === 'Constant')) {
    const [tensor] = bytesOf(attributeOf(node, 'value'), attributeField.tensor);
    if (tensor !== undefined) add(node.outputs[0], readFields(tensor));
  }
  const outputs = bytesOf(fields, graphField.output).flatMap((output) => textsOf(readFields(output), 1));
  return { nodes, constants, outputs: new Set(outputs) };
}

function readNode(bytes: Uint8Array): GraphNode {
  const fields = readFields(bytes);
  const [domain = ''] = textsOf(fields, nodeField.domain);
  const [operator = ''] = textsOf(fields, nodeField.operator);
  return {
    operator: domain === '' ? operator : `${domain}.${operator}`,
    inputs: textsOf(fields, nodeField.input),
    outputs: textsOf(fields, nodeField.output),
    rest: fields.filter(({ number }) => number !== nodeField.input && number !== nodeField.output),
  };
}

function readTensor(fields: readonly WireField[]): FloatTensor | undefined {
  if (numbersOf(fields, tensorField.type)[0] !== floatType) return undefined;
  const dimensions = numbersOf(fields, tensorField.dimensions);
  const [raw] = bytesOf(fields, tensorField.raw);
  const values = raw === undefined ? floatsOf(fields, tensorField.floats) : asFloats(raw);
  const size = dimensions.reduce((product, length) => product * length, 1);
  return values.length === size ? { dimensions, values } : undefined;
}

/** Nodes as rewritten; constants that are new stand beside the old, constants that nobody takes any more are left out. */
function writeGraph(
  fields: readonly WireField[],
  before: OnnxGraph,
  { nodes, constants, outputs }: OnnxGraph,
): Uint8Array {
  const taken = new Set([...outputs, ...nodes.flatMap(({ inputs }) => inputs)]);
  const kept = nodes.filter((node) => node.operator !== 'Constant' || node.outputs.some((name) => taken.has(name)));
  const added = [...constants].filter(([name]) => !before.constants.has(name) && taken.has(name));
  return writeFields([
    ...kept.map((node) => bytesField(graphField.node, writeNode(node))),
    ...added.map(([name, constant]) => bytesField(graphField.initializer, writeTensor(name, constant))),
    ...fields.filter(({ number }) => number !== graphField.node),
  ]);
}

const writeNode = ({ inputs, outputs, rest }: GraphNode): Uint8Array =>
  writeFields([
    ...inputs.map((name) => textField(nodeField.input, name)),
    ...outputs.map((name) => textField(nodeField.output, name)),
    ...rest,
  ]);

const writeTensor = (name: string, { dimensions, values }: FloatTensor): Uint8Array =>
  writeFields([
    ...dimensions.map((length) => numberField(tensorField.dimensions, length)),
    numberField(tensorField.type, floatType),
    textField(tensorField.name, name),
    bytesField(tensorField.raw, new Uint8Array(values.buffer, values.byteOffset, values.byteLength)),
  ]);
