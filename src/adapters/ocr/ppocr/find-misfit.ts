import type { Networks } from './networks.ts';

/** What each network is given and what it must give back, in its smallest form. */
const detectionShape = [1, 3, 64, 64] as const;
const recognitionShape = [1, 3, 48, 320] as const;
const directionShape = [1, 3, 48, 192] as const;

/**
 * Whether an operator's own models are what their names say and belong together, by one run of each over an empty picture:
 * PP-OCR v3, v4 and v5 in their usual exports do.
 *
 * @returns the first thing that does not fit, in Chinese, for the operator
 */
export async function findMisfit({
  detection,
  recognition,
  direction,
  characters,
}: Networks): Promise<string | undefined> {
  const map = await tryRun(detection, detectionShape);
  if (map?.length !== 4 || map[2] !== detectionShape[2] || map[3] !== detectionShape[3])
    return `OCR_MODELS_DIR：文字检测模型应从 1×3×高×宽 得出同样大小的一张图，实际得出 ${say(map)}`;
  const steps = await tryRun(recognition, recognitionShape);
  if (steps?.length !== 3) return `OCR_MODELS_DIR：文字识别模型应从 1×3×48×宽 得出 1×步数×字数，实际得出 ${say(steps)}`;
  if (steps[2] !== characters.length)
    return `OCR_MODELS_DIR：文字识别模型认得 ${steps[2]} 类（含空白与空格），字典给出 ${characters.length} 类，两者不是一套`;
  const sides = await tryRun(direction, directionShape);
  if (sides?.length !== 2 || sides[1] !== 2)
    return `OCR_MODELS_DIR：方向分类模型应从 1×3×48×192 得出 1×2，实际得出 ${say(sides)}`;
  return undefined;
}

type Shaped = (input: Float32Array, shape: readonly number[]) => Promise<{ readonly shape: readonly number[] }>;

/** The shape that comes out; nothing where the network does not take such a picture. */
async function tryRun(network: Shaped, shape: readonly number[]): Promise<readonly number[] | undefined> {
  try {
    const { shape: found } = await network(
      new Float32Array(shape.reduce((product, length) => product * length)),
      shape,
    );
    return found;
  } catch {
    return undefined;
  }
}

const say = (shape: readonly number[] | undefined): string => (shape === undefined ? '不出结果' : shape.join('×'));
