import fc from 'fast-check';
import { type InferenceSession, Tensor } from 'onnxruntime-node';
import { beforeAll, describe, expect, test } from 'vitest';
import { withGraph } from '../../src/adapters/ocr/ppocr/graph/onnx-graph.ts';
import { readFields, writeFields } from '../../src/adapters/ocr/ppocr/graph/protobuf.ts';
import { simplifyNetwork } from '../../src/adapters/ocr/ppocr/graph/simplify-network.ts';
import { type ModelFiles, readModels } from '../../src/adapters/ocr/ppocr/models.ts';

const networks = [
  { part: 'detection', shape: [1, 3, 96, 160], because: 'scales before padding convolutions, a pyramid of sizes' },
  { part: 'recognition', shape: [2, 3, 48, 160], because: 'scales before and behind, steps of a transformer' },
  { part: 'direction', shape: [3, 3, 48, 192], because: 'no scales, only the activation' },
] as const;

let models: ModelFiles;

beforeAll(async () => {
  const read = await readModels(undefined);
  if (!read.ok) throw new Error(read.error);
  models = read.value;
});

describe('a simplified network', () => {
  test.each(networks)('$part gives what it gave: $because', async ({ part, shape }) => {
    const input = noise(shape.reduce((product: number, length) => product * length, 1));
    const before = await run(models[part], input, shape);
    const after = await run(simplifyNetwork(models[part]), input, shape);
    expect(after.length).toBe(before.length);
    const furthest = after.reduce((most, value, at) => Math.max(most, Math.abs(value - (before[at] ?? NaN))), 0);
    expect(furthest).toBeLessThan(1e-4);
  });

  test.each([
    { part: 'detection', atMost: 240 },
    { part: 'recognition', atMost: 300 },
    { part: 'direction', atMost: 200 },
  ] as const)('$part takes fewer steps', ({ part, atMost }) => {
    const [before, after] = [stepsOf(models[part]), stepsOf(simplifyNetwork(models[part]))];
    expect(after.length).toBeLessThan(before.length);
    expect(after.length).toBeLessThanOrEqual(atMost);
    expect(after.filter((operator) => operator === 'Clip')).toEqual([]);
  });

  test('nothing is left to fold the second time', () => {
    const once = simplifyNetwork(models.recognition);
    expect(stepsOf(simplifyNetwork(once))).toEqual(stepsOf(once));
  });
});

describe('what is no network', () => {
  test('comes back as it was, for the runtime to complain of', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(simplifyNetwork(bytes)).toEqual(bytes);
      }),
      { numRuns: 500 },
    );
  });

  test('cut off anywhere, it throws nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: models.direction.length - 1 }), (length) => {
        const part = models.direction.subarray(0, length);
        expect(simplifyNetwork(part).length).toBeLessThanOrEqual(models.direction.length);
      }),
      { numRuns: 30 },
    );
  });
});

describe('protobuf', () => {
  test.each(networks)('$part is written as it was read', ({ part }) => {
    const model = models[part];
    expect(Buffer.compare(writeFields(readFields(model)), model)).toBe(0);
  });

  test('any field comes back', () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    const field = fc.oneof(
      fc.record({ number: fc.integer({ min: 1, max: 5000 }), wire: fc.constant(2 as const), value: bytes }),
      fc.record({
        number: fc.integer({ min: 1, max: 5000 }),
        wire: fc.constant(0 as const),
        value: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
      }),
    );
    fc.assert(
      fc.property(fc.array(field), (fields) => {
        const read = readFields(writeFields(fields));
        expect(read.map(({ value, ...rest }) => ({ ...rest, value: plain(value) }))).toEqual(
          fields.map(({ value, ...rest }) => ({ ...rest, value: plain(value) })),
        );
      }),
    );
  });
});

const plain = (value: bigint | Uint8Array): string =>
  typeof value === 'bigint' ? value.toString() : Buffer.from(value).toString('hex');

/** Operators in their order, constants aside. */
function stepsOf(model: Uint8Array): readonly string[] {
  let steps: readonly string[] = [];
  withGraph(model, (graph) => {
    steps = graph.nodes.map(({ operator }) => operator).filter((operator) => operator !== 'Constant');
    return graph;
  });
  return steps;
}

async function run(model: Uint8Array, input: Float32Array, shape: readonly number[]): Promise<Float32Array> {
  const { InferenceSession: Session } = await import('onnxruntime-node');
  const session: InferenceSession = await Session.create(model, { intraOpNumThreads: 1, logSeverityLevel: 3 });
  const outputs = await session.run({ [session.inputNames[0] ?? '']: new Tensor('float32', input, shape) });
  const data = outputs[session.outputNames[0] ?? '']?.data;
  await session.release();
  if (!(data instanceof Float32Array)) throw new Error('no floats came out');
  return data;
}

/** The same numbers between −1 and 1 every time. */
function noise(length: number): Float32Array {
  let state = 7;
  return Float32Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  });
}
